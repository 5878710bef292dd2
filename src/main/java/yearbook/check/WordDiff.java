package yearbook.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What changed between two texts, word by word: the longest common sequence of words stays, the rest is gone or new. */
public final class WordDiff {
    /** Texts longer than any block are told as gone and new as a whole: the table would fill the memory. */
    private static final long LARGEST_TABLE = 4_000_000;

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Words side by side that share a fate, with single spaces between them. */
    public record Piece(Kind kind, String words) {}

    private final List<String> before;
    private final List<String> after;
    private final List<Piece> backwards = new ArrayList<>();

    private WordDiff(String before, String after) {
        this.before = words(before);
        this.after = words(after);
    }

    public static List<Piece> between(String before, String after) {
        WordDiff diff = new WordDiff(before, after);
        if ((long) diff.before.size() * diff.after.size() > LARGEST_TABLE) {
            return List.of(new Piece(Kind.GONE, before), new Piece(Kind.NEW, after));
        }
        diff.trace();
        return joined(diff.backwards);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("[\\s\\p{Zs}]+"));
    }

    private int[][] lengths() {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                longest[i][j] = before.get(i - 1).equals(after.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest;
    }

    /** From the end, so that of what was replaced the old words come before the new ones. */
    private void trace() {
        int[][] longest = lengths();
        int i = before.size();
        int j = after.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && before.get(i - 1).equals(after.get(j - 1))) {
                backwards.add(new Piece(Kind.SAME, before.get(--i)));
                j--;
            } else if (j > 0 && (i == 0 || longest[i][j - 1] >= longest[i - 1][j])) {
                backwards.add(new Piece(Kind.NEW, after.get(--j)));
            } else {
                backwards.add(new Piece(Kind.GONE, before.get(--i)));
            }
        }
        Collections.reverse(backwards);
    }

    private static List<Piece> joined(List<Piece> words) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece word : words) {
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).kind() == word.kind()) {
                pieces.set(last, new Piece(word.kind(), pieces.get(last).words() + " " + word.words()));
            } else {
                pieces.add(word);
            }
        }
        return List.copyOf(pieces);
    }
}
