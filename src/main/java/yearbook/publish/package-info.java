/** Puts finished files on disk, all at once or not at all. Start at {@link yearbook.publish.Press}. */
package yearbook.publish;
