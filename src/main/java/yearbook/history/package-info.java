/**
 * The same content at an earlier commit or tag, and what has changed since. Start at {@link yearbook.history.Past}. The only
 * room that sees JGit; it writes nothing into a repository but the tags of what was published.
 */
package yearbook.history;
