/** The same content at an earlier git commit or tag, and who changed what when. */
package yearbook.history;
