package yearbook.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yearbook.content.Block;
import yearbook.content.Numbers;
import yearbook.content.Prose;
import yearbook.problem.Lang;

/**
 * Which block of one language is which of the other. Where both texts have the same kinds of blocks in the same order,
 * that is plain; else the cheapest alignment (Needleman and Wunsch, 1970) by kind, numbers, names and length says where
 * a block was lost, so that one lost block is one problem and not fifty.
 */
final class Alignment {
    private static final double GAP = 1;
    private static final double OTHER_KIND = 1.8;
    /** Texts far longer than any report are paired in order: the table of costs would fill the memory. */
    private static final long LARGEST_TABLE = 4_000_000;

    private static final Pattern NAME = Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{L}.]*");

    /** A block and its counterpart; one of them absent where it has none. */
    record Pair(Optional<Block> source, Optional<Block> translation) {
        boolean isWhole() {
            return source.isPresent() && translation.isPresent();
        }
    }

    /** What of a block can be compared across languages. */
    private record Traits(String kind, Set<String> numbers, Set<String> names, int length) {}

    private final List<Block> left;
    private final List<Block> right;
    private final List<Traits> leftTraits;
    private final List<Traits> rightTraits;
    private final double[][] cost;

    private Alignment(Prose source, Prose translation) {
        left = source.blocks();
        right = translation.blocks();
        leftTraits = traits(source);
        rightTraits = traits(translation);
        cost = new double[left.size() + 1][right.size() + 1];
    }

    static List<Pair> of(TextPair texts) {
        List<String> kinds = kinds(texts.source());
        if (kinds.equals(kinds(texts.translation()))
                || (long) kinds.size() * texts.translation().blocks().size() > LARGEST_TABLE) {
            return inOrder(texts.source().blocks(), texts.translation().blocks());
        }
        Alignment alignment = new Alignment(texts.source(), texts.translation());
        alignment.fill();
        return alignment.trace();
    }

    private static List<String> kinds(Prose text) {
        return text.blocks().stream().map(Block::kind).toList();
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

    /** From 0 for twins to 0.9 for strangers of one kind; more than a gap, less than two, for different kinds. */
    private double unlikeness(int i, int j) {
        Traits a = leftTraits.get(i);
        Traits b = rightTraits.get(j);
        if (!a.kind().equals(b.kind())) {
            return OTHER_KIND;
        }
        double length = (double) Math.min(a.length(), b.length()) / Math.max(1, Math.max(a.length(), b.length()));
        double alike = 0.4 * overlap(a.numbers(), b.numbers()) + 0.3 * overlap(a.names(), b.names()) + 0.3 * length;
        return 0.9 * (1 - alike);
    }

    private static double overlap(Set<String> a, Set<String> b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        long shared = a.stream().filter(b::contains).count();
        return (double) shared / (a.size() + b.size() - shared);
    }

    private static List<Traits> traits(Prose text) {
        Function<Block, Traits> traits = block -> new Traits(
                block.kind(),
                numbers(block, text.lang()),
                names(block.plain().text()),
                block.plain().text().length());
        return text.blocks().stream().map(traits).toList();
    }

    private static Set<String> numbers(Block block, Lang lang) {
        return Numbers.in(block.plain().text(), lang).stream()
                .map(Numbers.Token::canonical)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        NAME.matcher(text).results().forEach(match -> names.add(match.group()));
        return names;
    }
}
