package yearbook.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import yearbook.content.Subject.Kind;
import yearbook.content.Subject.Part;

/** {@code corrections.json}, once it has passed its schema. */
final class CorrectionsReader {
    private CorrectionsReader() {}

    static Corrections read(Tree tree) {
        Fields corrections = Fields.of(tree);
        return new Corrections(corrections.objects("corrections", CorrectionsReader::entry), corrections.at());
    }

    private static Correction entry(Fields fields) {
        return new Correction(
                fields.text("id"),
                LocalDate.parse(fields.text("date")),
                subject(fields),
                fields.object("old", CorrectionsReader::stated),
                fields.object("new", CorrectionsReader::stated),
                fields.bilingual("reason"),
                fields.maybeText("edition"),
                fields.at());
    }

    private static Subject subject(Fields fields) {
        Kind kind = Stream.of(Kind.values())
                .filter(known -> fields.has(known.key()))
                .findFirst()
                .orElseThrow();
        return new Subject(
                kind, fields.text(kind.key()), fields.maybeText("part").flatMap(Part::of));
    }

    private static Stated stated(Fields fields) {
        Map<String, String> parts = new LinkedHashMap<>();
        fields.keys().forEach(key -> parts.put(key, fields.text(key)));
        return new Stated(parts);
    }
}
