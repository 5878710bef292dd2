/**
 * The rules content must meet, one class per rule. Start at {@link yearbook.check.Rulebook}. Rules report
 * problems as values; they never throw for bad content and never change it.
 */
package yearbook.check;
