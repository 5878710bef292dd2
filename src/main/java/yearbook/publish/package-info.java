/**
 * Puts finished files on disk, all at once or not at all. Start at {@link yearbook.publish.Press} for a folder to look at, at
 * {@link yearbook.publish.Stage} for releases before the public. Knows nothing of what is in the files.
 */
package yearbook.publish;
