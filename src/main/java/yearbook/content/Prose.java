package yearbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yearbook.problem.Lang;

/** A Markdown text in one language, as blocks in order; {@code title} is its level-1 heading, if it has one. */
public record Prose(String file, Lang lang, Optional<Block> title, List<Block> blocks) {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Zs}]+");

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /** A place in the text where words were found. */
    public record Passage(Block block, int start) {}

    /** Words as they are compared: without white space around them, and one space where there is any within. */
    public static String folded(String words) {
        String stripped = words.strip();
        return isFolded(stripped) ? stripped : WHITE_SPACE.matcher(stripped).replaceAll(" ");
    }

    /** Most words are: they are asked for again and again, and the pattern takes its time. */
    private static boolean isFolded(String words) {
        boolean after = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c <= ' ' || Character.getType(c) == Character.SPACE_SEPARATOR;
            if (blank && (after || c != ' ')) {
                return false;
            }
            after = blank;
        }
        return true;
    }

    /** Every passage that has these words, white space folded; a passage lies within one block. */
    public List<Passage> find(String words) {
        String folded = folded(words);
        List<Passage> passages = new ArrayList<>();
        for (Block block : blocks) {
            String text = block.plain().text();
            for (int at = text.indexOf(folded); at >= 0 && !folded.isEmpty(); at = text.indexOf(folded, at + 1)) {
                passages.add(new Passage(block, at));
            }
        }
        return passages;
    }

    /** The title, where there is one, and all blocks after it. */
    public List<Block> all() {
        return Stream.concat(title.stream(), blocks.stream()).toList();
    }

    /**
     * A translation with gaps, its blocks named as those of the original: what an untranslated heading is called cannot
     * be told from the translation. Texts that do not pair stay as they are; the checks tell of them.
     */
    Prose namedAs(Prose original) {
        boolean gaps = all().stream().anyMatch(Block::isUntranslated);
        boolean pairs = blocks.size() == original.blocks.size() && title.isPresent() == original.title.isPresent();
        if (!gaps || !pairs) {
            return this;
        }
        Optional<Block> head =
                title.map(block -> block.named(original.title.orElseThrow().id()));
        List<Block> named = IntStream.range(0, blocks.size())
                .mapToObj(i -> blocks.get(i).named(original.blocks.get(i).id()))
                .toList();
        return new Prose(file, lang, head, named);
    }

    public Optional<Block> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }
}
