/** What is wrong, where, and the remedy. Start at {@link yearbook.problem.Problem}. Knows no other room. */
package yearbook.problem;
