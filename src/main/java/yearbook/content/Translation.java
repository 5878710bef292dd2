package yearbook.content;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yearbook.problem.Lang;
import yearbook.problem.Place;

/**
 * Which block of the original each translated block was accepted against: {@code translation.json}, written by the tool
 * beside the text it speaks of.
 *
 * <p>The digest of the words alone decides whether a translation is stale. The words themselves stand beside it, though
 * git has them too: a translator sees what changed, word by word, in any copy of the workspace, with or without its
 * history, and a reviewer sees in the change itself which words were accepted.
 */
public record Translation(Map<Lang, List<Accepted>> accepted, Place at) {
    /**
     * A block whose translation somebody has checked.
     *
     * @param block its id at that time
     * @param sha256 of {@code original}, as {@link #digestOf}
     * @param original the words of the original that the translation was accepted against
     * @param translation the digest of the translated words, by which a pair of blocks is known when it moves
     */
    public record Accepted(String block, String sha256, String original, String translation, Place at) {
        /** Whether the digest is that of the words; it is not where the file was edited by hand. */
        public boolean isWhole() {
            return digestOf(original).equals(sha256);
        }
    }

    public Translation {
        Map<Lang, List<Accepted>> sorted = new EnumMap<>(Lang.class);
        accepted.forEach((lang, blocks) -> sorted.put(lang, List.copyOf(blocks)));
        accepted = Collections.unmodifiableMap(sorted);
    }

    public List<Accepted> accepted(Lang lang) {
        return accepted.getOrDefault(lang, List.of());
    }

    /** The words a translator translates: those of the block, and what its charts are described as. */
    public static String wordsOf(Block block) {
        StringBuilder words = new StringBuilder(block.plain().text());
        Inlines.in(block.body(), inline -> {
            if (inline instanceof Inline.Picture picture) {
                words.append(' ').append(picture.description());
            }
        });
        return Prose.folded(Normalizer.normalize(words, Form.NFC));
    }

    /** SHA-256 of words, white space folded, in Unicode's NFC and UTF-8; lower-case hexadecimal. */
    public static String digestOf(String words) {
        return Sha256.hex(Prose.folded(Normalizer.normalize(words, Form.NFC)));
    }

    /** The file, its blocks in the order of the text, so that a change shows where it was made. */
    public String written() {
        Json languages = Json.object();
        accepted.forEach((lang, blocks) -> languages.put(
                lang.code(), blocks.stream().map(Translation::json).toList()));
        long depth = at.file().chars().filter(c -> c == '/').count() - 1;
        return Json.object()
                .put("$schema", "../".repeat((int) depth) + "schema/translation.schema.json")
                .put("accepted", languages)
                .pretty();
    }

    private static Json json(Accepted entry) {
        return Json.object()
                .put("block", entry.block())
                .put("sha256", entry.sha256())
                .put("original", entry.original())
                .put("translation", entry.translation());
    }
}
