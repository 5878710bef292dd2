package yearbook.content;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import yearbook.problem.Lang;
import yearbook.problem.Place;

/** The same words in each language; {@code at} is where the whole stands. */
public record Bilingual(Map<Lang, Phrase> in, Place at) {
    public Bilingual {
        Map<Lang, Phrase> sorted = new EnumMap<>(Lang.class);
        sorted.putAll(in);
        in = Collections.unmodifiableMap(sorted);
    }

    public Optional<Phrase> phrase(Lang lang) {
        return Optional.ofNullable(in.get(lang));
    }

    /** The words in a language and no other; empty where it has none. */
    public String only(Lang lang) {
        return phrase(lang).map(Phrase::text).orElse("");
    }

    /** The words in a language; in any other where this one has none, which the checks do not let pass. */
    public String text(Lang lang) {
        return phrase(lang)
                .or(() -> in.values().stream().findFirst())
                .map(Phrase::text)
                .orElse("");
    }
}
