/**
 * The site as pure values: pages, figures, tasks, addresses. Start at {@link yearbook.site.Site}. No HTML, no
 * files, no clock.
 */
package yearbook.site;
