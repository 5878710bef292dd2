package yearbook.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import yearbook.content.Bilingual;
import yearbook.content.Json;
import yearbook.page.Theme;
import yearbook.page.Words;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Site;

/** The site, and the words to speak of it in each of its languages. */
record Voice(Site site, Map<Lang, Words> words) {
    Voice {
        words = Map.copyOf(words);
    }

    static Voice of(Site site, Theme theme) {
        Map<Lang, Words> words = new EnumMap<>(Lang.class);
        site.languages().forEach(lang -> words.put(lang, Words.in(lang, theme)));
        return new Voice(site, words);
    }

    Words in(Lang lang) {
        return words.get(lang);
    }

    /** The address on the web of a page in a language. */
    String absolute(Address page, Lang lang) {
        return site.info().baseUrl() + page.in(lang, site.defaultLang()).path();
    }

    /** The address on the web of a file that is the same for every language. */
    String absolute(Address file) {
        return site.info().baseUrl() + file.path();
    }

    /** The page of a report in the default language. */
    String page(Edition edition) {
        return absolute(site.addresses().report(edition.key()), site.defaultLang());
    }

    /** A text in every language, as {@code {"vi": …, "en": …}}. */
    Json each(Function<Lang, String> text) {
        Json json = Json.object();
        site.languages().forEach(lang -> json.put(lang.code(), text.apply(lang)));
        return json;
    }

    /** A text in every language, as JSON-LD has it. */
    List<Json> tagged(Function<Lang, String> text) {
        return site.languages().stream()
                .map(lang -> Json.object().put("@value", text.apply(lang)).put("@language", lang.code()))
                .toList();
    }

    List<Json> tagged(Bilingual words) {
        return tagged(words::text);
    }
}
