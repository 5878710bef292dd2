/**
 * What the authors wrote, as read, each value with its line and column. Start at {@link
 * yearbook.content.Reader}. Judges only form (syntax and schema); meaning is judged by {@code check}. The only
 * room that sees flexmark, Jackson and snakeyaml.
 */
package yearbook.content;
