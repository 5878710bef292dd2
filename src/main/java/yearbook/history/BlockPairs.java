package yearbook.history;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yearbook.content.Block;
import yearbook.content.Prose;
import yearbook.content.Translation;

/**
 * Which blocks of a text are others than they were. Ids tell the place of a block, so one that is put in moves those after
 * it: blocks are told apart by their words, and only what stands between equal ones is compared in order.
 */
final class BlockPairs {
    private static final int MOST = 3_000;

    private final List<Block> before;
    private final List<Block> after;
    private final List<String> toldBefore;
    private final List<String> toldAfter;
    private final Map<Key, Words> changed = new LinkedHashMap<>();

    /** The ids of a block before and after; one of them empty where it came or went. */
    record Key(String before, String after) {
        String id() {
            return after.isEmpty() ? before : after;
        }
    }

    record Words(Optional<String> before, Optional<String> after) {}

    private BlockPairs(List<Block> before, List<Block> after) {
        this.before = before;
        this.after = after;
        this.toldBefore = before.stream().map(BlockPairs::told).toList();
        this.toldAfter = after.stream().map(BlockPairs::told).toList();
    }

    static Map<Key, Words> between(Optional<Prose> before, Optional<Prose> after) {
        BlockPairs pairs = new BlockPairs(blocks(before), blocks(after));
        pairs.align();
        return pairs.changed;
    }

    private static List<Block> blocks(Optional<Prose> text) {
        List<Block> blocks = new ArrayList<>();
        text.flatMap(Prose::title).ifPresent(blocks::add);
        text.ifPresent(prose -> blocks.addAll(prose.blocks()));
        return blocks;
    }

    private void align() {
        int start = 0;
        while (start < Math.min(before.size(), after.size()) && same(start, start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && same(before.size() - 1 - end, after.size() - 1 - end)) {
            end++;
        }
        between(start, before.size() - end, start, after.size() - end);
    }

    /** The longest list of blocks that both have in the same order, and what stands between them. */
    private void between(int oldFrom, int oldTo, int newFrom, int newTo) {
        int rows = oldTo - oldFrom;
        int columns = newTo - newFrom;
        if (Math.max(rows, columns) > MOST) {
            tell(oldFrom, oldTo, newFrom, newTo);
            return;
        }
        int[][] longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = same(oldFrom + i, newFrom + j)
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int oldDone = oldFrom;
        int newDone = newFrom;
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (same(oldFrom + i, newFrom + j)) {
                tell(oldDone, oldFrom + i, newDone, newFrom + j);
                oldDone = oldFrom + ++i;
                newDone = newFrom + ++j;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        tell(oldDone, oldTo, newDone, newTo);
    }

    private boolean same(int old, int now) {
        return before.get(old).kind().equals(after.get(now).kind())
                && toldBefore.get(old).equals(toldAfter.get(now));
    }

    private void tell(int oldFrom, int oldTo, int newFrom, int newTo) {
        for (int i = 0; i < Math.max(oldTo - oldFrom, newTo - newFrom); i++) {
            Optional<Block> was = oldFrom + i < oldTo ? Optional.of(before.get(oldFrom + i)) : Optional.empty();
            Optional<Block> now = newFrom + i < newTo ? Optional.of(after.get(newFrom + i)) : Optional.empty();
            // Where the words are the same, a chart or a link is another.
            boolean reworded = !was.map(BlockPairs::words).equals(now.map(BlockPairs::words));
            Function<Block, String> words = reworded ? BlockPairs::words : BlockPairs::told;
            changed.put(
                    new Key(was.map(Block::id).orElse(""), now.map(Block::id).orElse("")),
                    new Words(was.map(words), now.map(words)));
        }
    }

    private static String told(Block block) {
        return Normalizer.normalize(block.told(), Form.NFC);
    }

    private static String words(Block block) {
        return Translation.wordsOf(block);
    }
}
