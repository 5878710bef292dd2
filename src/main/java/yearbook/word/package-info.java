/**
 * A Word report as our Markdown, with a list of what could not be carried over. Start at {@link
 * yearbook.word.WordReader}. Reads one file and writes nothing; never on the way from content to site. What is in a Word
 * file is a stranger's: every part is measured before it is taken in.
 */
package yearbook.word;
