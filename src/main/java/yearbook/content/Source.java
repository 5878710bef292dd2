package yearbook.content;

import java.util.Map;
import java.util.Optional;
import yearbook.problem.Lang;
import yearbook.problem.Place;

/** Where a value comes from: the report's own words, or another publisher. */
public sealed interface Source {
    Place at();

    /** Words of the report, the same passage in each language; each occurs exactly once in its text. */
    record Quote(Bilingual words, Place at) implements Source {}

    /**
     * Another publisher's page; always shown as such.
     *
     * @param date as known: {@code 2024-12-28}, {@code 2025-03} or {@code 2024}
     * @param phrase the page's own words, in the language it is written in; they contain the value
     */
    record Publication(
            Optional<String> title,
            String publisher,
            Optional<String> date,
            Optional<String> url,
            Map<Lang, Phrase> phrase,
            Place at)
            implements Source {}

    default Optional<Quote> asQuote() {
        return this instanceof Quote quote ? Optional.of(quote) : Optional.empty();
    }

    default Optional<Publication> asPublication() {
        return this instanceof Publication publication ? Optional.of(publication) : Optional.empty();
    }
}
