package yearbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
        return WHITE_SPACE.matcher(words.strip()).replaceAll(" ");
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

    public Optional<Block> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }
}
