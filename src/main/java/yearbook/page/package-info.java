/**
 * The HTML a reader sees. Start at {@link yearbook.page.Pages}. The only room that sees JBake and FreeMarker;
 * templates lay out, Java decides.
 */
package yearbook.page;
