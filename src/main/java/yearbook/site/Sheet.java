package yearbook.site;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yearbook.content.Prose;
import yearbook.content.SiteInfo;
import yearbook.content.StandingPage;
import yearbook.content.TranslationStatus;
import yearbook.problem.Lang;

/** A page that belongs to no year, as readers of each language get it. */
public record Sheet(String name, Map<Lang, Rendition> renditions) {
    public Sheet {
        renditions = Map.copyOf(renditions);
    }

    static Sheet of(StandingPage page, SiteInfo site) {
        Prose original = page.text(site.defaultLang()).orElseThrow();
        return new Sheet(page.name(), Rendition.of(original, TranslationStatus.of(page, site)));
    }

    public Rendition rendition(Lang lang) {
        return Objects.requireNonNull(renditions.get(lang));
    }

    /** Its first heading; its name where it has none. */
    public String title(Lang lang) {
        return rendition(lang).text().title().map(block -> block.plain().text()).orElse(name);
    }

    /** The language of the title, where it is not the reader's. */
    public Optional<Lang> foreignTitle(Lang lang) {
        Rendition rendition = rendition(lang);
        return rendition
                .text()
                .title()
                .map(block -> rendition.langOf(block.id()))
                .filter(other -> other != lang);
    }

    public Optional<Prose> text(Lang lang) {
        return Optional.ofNullable(renditions.get(lang)).map(Rendition::text);
    }
}
