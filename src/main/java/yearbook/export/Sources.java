package yearbook.export;

import java.util.Map;
import yearbook.content.Bilingual;
import yearbook.content.Json;
import yearbook.content.Phrase;
import yearbook.content.Source;
import yearbook.problem.Lang;
import yearbook.site.Edition;

/** Texts in all languages, and sources, as JSON. */
final class Sources {
    private Sources() {}

    static Json both(Bilingual words) {
        return both(words.in());
    }

    private static Json both(Map<Lang, Phrase> words) {
        Json json = Json.object();
        words.forEach((lang, phrase) -> json.put(lang.code(), phrase.text()));
        return json;
    }

    static Json json(Source source, Edition edition) {
        if (source instanceof Source.Quote quote) {
            return Json.object()
                    .put("type", "report")
                    .put("block", edition.blockOf(source))
                    .put("quote", both(quote.words()));
        }
        Source.Publication publication = source.asPublication().orElseThrow();
        return Json.object()
                .put("type", "outside")
                .put("title", publication.title())
                .put("publisher", publication.publisher())
                .put("date", publication.date())
                .put("url", publication.url())
                .put("phrase", both(publication.phrase()));
    }
}
