/**
 * The same content at an earlier commit or tag, and what has changed since. Start at {@link yearbook.history.Past}. The only
 * room that sees JGit; it reads repositories and never writes to one, nor to a working tree.
 */
package yearbook.history;
