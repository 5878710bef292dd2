package yearbook.content;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import yearbook.problem.Lang;

/** A page that belongs to no year, such as {@code about}; {@code name} is its address. */
public record StandingPage(String name, Map<Lang, Prose> text, Optional<Translation> translation) {
    public StandingPage {
        Map<Lang, Prose> sorted = new EnumMap<>(Lang.class);
        sorted.putAll(text);
        text = Collections.unmodifiableMap(sorted);
    }

    public String translationFile() {
        return "content/pages/" + name + ".translation.json";
    }

    /** The same page with other texts. */
    public StandingPage with(Map<Lang, Prose> texts) {
        return new StandingPage(name, texts, translation);
    }

    public Optional<Prose> text(Lang lang) {
        return Optional.ofNullable(text.get(lang));
    }
}
