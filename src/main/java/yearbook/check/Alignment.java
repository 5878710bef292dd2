package yearbook.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import yearbook.content.Block;

/**
 * Which block of one language is which of the other. Where both texts have the same kinds of blocks in the same order,
 * that is plain; else the cheapest alignment (Needleman and Wunsch, 1970) by {@link Traits} says where
 * a block was lost, so that one lost block is one problem and not fifty.
 */
final class Alignment {
    private static final double GAP = 1;
    /** Texts far longer than any report are paired in order: the table of costs would take seconds, and fill the memory. */
    private static final long LARGEST_TABLE = 1_000_000;

    /** A block and its counterpart; one of them absent where it has none. */
    record Pair(Optional<Block> source, Optional<Block> translation) {
        boolean isWhole() {
            return source.isPresent() && translation.isPresent();
        }

        /** Whether the words of both are there to be compared. */
        boolean isTranslated() {
            return isWhole()
                    && !source.orElseThrow().isUntranslated()
                    && !translation.orElseThrow().isUntranslated();
        }
    }

    private final List<Block> left;
    private final List<Block> right;
    private final List<Traits> leftTraits;
    private final List<Traits> rightTraits;
    private final double[][] cost;

    private Alignment(TextPair texts) {
        left = texts.source().blocks();
        right = texts.translation().blocks();
        List<Traits> source = Traits.of(texts.source(), texts.quotes());
        List<Traits> translation = Traits.of(texts.translation(), texts.quotes());
        leftTraits = Traits.withNamesOf(source, translation);
        rightTraits = Traits.withNamesOf(translation, source);
        cost = new double[left.size() + 1][right.size() + 1];
    }

    static List<Pair> of(TextPair texts) {
        List<Block> source = texts.source().blocks();
        List<Block> translation = texts.translation().blocks();
        if (areAlike(source, translation) || (long) source.size() * translation.size() > LARGEST_TABLE) {
            return inOrder(source, translation);
        }
        Alignment alignment = new Alignment(texts);
        alignment.fill();
        return alignment.trace();
    }

    private static boolean areAlike(List<Block> source, List<Block> translation) {
        return source.size() == translation.size()
                && IntStream.range(0, source.size()).allMatch(i -> source.get(i).isLike(translation.get(i)));
    }

    private static List<Pair> inOrder(List<Block> left, List<Block> right) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            pairs.add(new Pair(at(left, i), at(right, i)));
        }
        return pairs;
    }

    private static Optional<Block> at(List<Block> blocks, int index) {
        return index < blocks.size() ? Optional.of(blocks.get(index)) : Optional.empty();
    }

    private void fill() {
        for (int i = 0; i <= left.size(); i++) {
            for (int j = 0; j <= right.size(); j++) {
                cost[i][j] = i == 0 || j == 0 ? (i + j) * GAP : cheapest(i, j);
            }
        }
    }

    private double cheapest(int i, int j) {
        double gap = Math.min(cost[i - 1][j], cost[i][j - 1]) + GAP;
        return Math.min(gap, cost[i - 1][j - 1] + unlikeness(i - 1, j - 1));
    }

    private List<Pair> trace() {
        List<Pair> pairs = new ArrayList<>();
        int i = left.size();
        int j = right.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + unlikeness(i - 1, j - 1)) {
                pairs.add(new Pair(Optional.of(left.get(--i)), Optional.of(right.get(--j))));
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + GAP) {
                pairs.add(new Pair(Optional.of(left.get(--i)), Optional.empty()));
            } else {
                pairs.add(new Pair(Optional.empty(), Optional.of(right.get(--j))));
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    private double unlikeness(int i, int j) {
        return leftTraits.get(i).unlikeness(rightTraits.get(j));
    }
}
