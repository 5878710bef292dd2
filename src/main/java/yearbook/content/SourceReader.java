package yearbook.content;

import java.util.Map;

/** Where a value comes from, as {@code kpi.json} and {@code tasks.json} write it. */
final class SourceReader {
    private SourceReader() {}

    static Source read(Fields fields) {
        return fields.has("quote") ? quote(fields) : publication(fields);
    }

    static Source.Quote quote(Fields fields) {
        Bilingual words = fields.bilingual("quote");
        return new Source.Quote(words, words.at());
    }

    private static Source.Publication publication(Fields fields) {
        return new Source.Publication(
                fields.maybeText("title"),
                fields.text("publisher"),
                fields.maybeText("date"),
                fields.maybeText("url"),
                fields.maybeBilingual("phrase").map(Bilingual::in).orElse(Map.of()),
                fields.at());
    }
}
