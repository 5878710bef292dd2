/**
 * What is printed rather than read on a screen: the PDF edition, pictures of charts, the card that stands for a report
 * where it is shared. Start at {@link yearbook.print.Prints}. The only room that sees openhtmltopdf and PDFBox; it
 * lays out words and drawings that come ready from {@code page}, and asks the machine for no font.
 */
package yearbook.print;
