/**
 * Serves the site while one writes, rebuilds what changed, and shows problems over the last good page. Start at {@link
 * yearbook.preview.Preview}. It writes nothing to disk.
 */
package yearbook.preview;
