package yearbook.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Block;
import yearbook.content.Prose;
import yearbook.content.TranslationStatus;
import yearbook.content.TranslationStatus.Entry;
import yearbook.content.TranslationStatus.State;
import yearbook.problem.Lang;

/**
 * A text as readers of one language get it: every block of the original, in translation as far as there is one.
 *
 * @param text in this language; where a block has no translation, the original's block stands
 * @param original the language of those
 * @param states how the blocks stand that are not simply translated, by their ids
 * @param absent whether nothing at all is translated
 */
public record Rendition(Prose text, Lang original, Map<String, State> states, boolean absent) {
    public Rendition {
        states = Map.copyOf(states);
    }

    /** In each language; {@code statuses} are those of the translations. */
    static Map<Lang, Rendition> of(Prose original, Stream<TranslationStatus> statuses) {
        Map<Lang, Rendition> renditions = new EnumMap<>(Lang.class);
        renditions.put(original.lang(), new Rendition(original, original.lang(), Map.of(), false));
        statuses.forEach(status -> renditions.put(status.lang(), of(status)));
        return renditions;
    }

    private static Rendition of(TranslationStatus status) {
        Map<String, State> states = new HashMap<>();
        List<Block> blocks = new ArrayList<>();
        for (Entry entry : status.entries()) {
            Block shown =
                    entry.translation().filter(block -> !block.isUntranslated()).orElse(entry.original());
            blocks.add(shown);
            if (entry.state() == State.STALE || entry.state() == State.MISSING) {
                states.put(shown.id(), entry.state());
            }
        }
        Optional<Block> title = status.original().title().map(head -> blocks.remove(0));
        String file = status.text().orElse(status.original()).file();
        Prose text = new Prose(file, status.lang(), title, blocks);
        return new Rendition(
                text, status.original().lang(), states, status.text().isEmpty());
    }

    static Map<Lang, Prose> texts(Map<Lang, Rendition> renditions) {
        Map<Lang, Prose> texts = new EnumMap<>(Lang.class);
        renditions.forEach((lang, rendition) -> texts.put(lang, rendition.text()));
        return texts;
    }

    public Optional<State> state(Block block) {
        return Optional.ofNullable(states.get(block.id()));
    }

    /** The language a block is in. */
    public Lang langOf(String block) {
        return states.get(block) == State.MISSING ? original : text.lang();
    }

    /** How many blocks wait for a translator. */
    public int waiting() {
        return states.size();
    }

    public boolean hasGaps() {
        return states.containsValue(State.MISSING);
    }
}
