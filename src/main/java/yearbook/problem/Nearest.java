package yearbook.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what an author probably meant: the allowed word a few keystrokes away. */
public final class Nearest {
    private Nearest() {}

    public static Optional<String> to(String written, Collection<String> allowed) {
        int bound = Math.max(1, written.length() / 3);
        return allowed.stream()
                .filter(word -> distance(written, word) <= bound)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        // Whoever slips has mostly begun well: "report.vn.md" is meant for "report.vi.md".
                        .thenComparingInt(word -> -sameStart(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int sameStart(String left, String right) {
        int i = 0;
        while (i < Math.min(left.length(), right.length()) && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Optimal string alignment: insertions, deletions, replacements, and swaps of neighbours, each one keystroke. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] d, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
