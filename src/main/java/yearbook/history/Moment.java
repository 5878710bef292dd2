package yearbook.history;

/**
 * A commit that was asked for.
 *
 * @param name as it was asked for, such as {@code published/20250110T010203Z-3fa7dc1}
 * @param commit its full name
 */
public record Moment(String name, String commit) {}
