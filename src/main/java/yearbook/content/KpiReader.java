package yearbook.content;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Figure.Better;
import yearbook.content.Figure.PastValue;
import yearbook.content.Figure.StatedOutcome;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Result.Qualifier;
import yearbook.content.Result.Status;

/** {@code kpi.json}, once it has passed its schema. */
final class KpiReader {
    private KpiReader() {}

    static Kpi read(Tree tree) {
        Fields kpi = Fields.of(tree);
        Map<String, Bilingual> groups = new LinkedHashMap<>();
        kpi.object("groups", fields -> fields)
                .ifPresent(fields -> fields.keys().forEach(key -> groups.put(key, fields.bilingual(key))));
        return new Kpi(
                kpi.integer("year").orElseThrow(),
                kpi.object("outcomes", KpiReader::counts),
                groups,
                kpi.objects("indicators", KpiReader::figure),
                kpi.objects("figures", KpiReader::figure),
                kpi.quantity("year").orElseThrow().at());
    }

    private static OutcomeCounts counts(Fields fields) {
        return new OutcomeCounts(
                fields.quantity("total"),
                perOutcome(fields),
                fields.object("unnamed", KpiReader::perOutcome).orElse(Map.of()),
                SourceReader.read(fields.object("source")));
    }

    private static Map<Outcome, Quantity> perOutcome(Fields fields) {
        Map<Outcome, Quantity> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            fields.quantity(outcome.code()).ifPresent(count -> counts.put(outcome, count));
        }
        return counts;
    }

    private static Figure figure(Fields fields) {
        return new Figure(
                fields.text("id"),
                fields.bilingual("name"),
                fields.maybeBilingual("unit"),
                fields.integer("decimals").orElse(0),
                fields.maybeText("better").map(word -> word.equals("higher") ? Better.HIGHER : Better.LOWER),
                fields.object("plan", KpiReader::plan),
                fields.objects("results", KpiReader::result),
                fields.object("outcome", KpiReader::outcome),
                fields.objects("history", KpiReader::past),
                fields.maybeBilingual("note"),
                fields.maybePhrase("group"),
                fields.maybePhrase("indicator"),
                fields.at());
    }

    private static Plan plan(Fields fields) {
        Optional<Quantity> from = firstOf(fields, "value", "from", "atLeast", "above");
        Optional<Quantity> to = firstOf(fields, "value", "to", "atMost", "below");
        boolean strict = fields.has("above") || fields.has("below");
        return new Plan(from, to, strict, fields.object("source", SourceReader::read), fields.at());
    }

    private static Optional<Quantity> firstOf(Fields fields, String... keys) {
        return Stream.of(keys).flatMap(key -> fields.quantity(key).stream()).findFirst();
    }

    private static Result result(Fields fields) {
        Amount amount = amount(fields);
        return new Result(
                amount,
                fields.maybeText("qualifier").flatMap(KpiReader::qualifier),
                fields.maybeText("status").flatMap(KpiReader::status),
                fields.maybeText("date"),
                SourceReader.read(fields.object("source")),
                amount.lower().at());
    }

    private static Amount amount(Fields fields) {
        return new Amount(
                firstOf(fields, "value", "from").orElseThrow(),
                firstOf(fields, "value", "to").orElseThrow());
    }

    private static Optional<Qualifier> qualifier(String code) {
        return Stream.of(Qualifier.values())
                .filter(qualifier -> qualifier.code().equals(code))
                .findFirst();
    }

    private static Optional<Status> status(String code) {
        return Stream.of(Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    private static StatedOutcome outcome(Fields fields) {
        Outcome stated = Stream.of(Outcome.values())
                .filter(outcome -> outcome.code().equals(fields.text("stated")))
                .findFirst()
                .orElseThrow();
        return new StatedOutcome(
                stated,
                SourceReader.read(fields.object("source")),
                fields.maybeBilingual("reason"),
                fields.phrase("stated").at());
    }

    private static PastValue past(Fields fields) {
        Quantity year = fields.quantity("year").orElseThrow();
        return new PastValue(year.count(), amount(fields), SourceReader.read(fields.object("source")), year.at());
    }
}
