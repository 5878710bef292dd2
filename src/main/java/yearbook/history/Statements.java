package yearbook.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Figure;
import yearbook.content.Figure.StatedOutcome;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.Quantity;
import yearbook.content.Report;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.content.Subject.Part;

/** What a report states of a subject: nothing, one thing, or as many as a figure has results. */
public final class Statements {
    private Statements() {}

    public static List<Stated> of(Report report, Subject subject) {
        return switch (subject.kind()) {
            case FIGURE ->
                report.kpi().stream()
                        .flatMap(Kpi::all)
                        .filter(figure -> subject.isFigure(figure.id()))
                        .flatMap(figure -> of(figure, subject.part().orElse(Part.FIGURE)))
                        .toList();
            case OUTCOMES ->
                report.kpi().flatMap(Kpi::outcomes).flatMap(counts -> count(counts, subject.id())).stream()
                        .toList();
            case ERRATA ->
                report.errata().stream()
                        .flatMap(errata -> Stream.of(
                                        errata.applied().stream()
                                                .filter(entry -> entry.id().equals(subject.id()))
                                                .map(Stated::of),
                                        errata.formatOnly().stream()
                                                .filter(entry -> entry.id().equals(subject.id()))
                                                .map(Stated::of),
                                        errata.noted().stream()
                                                .filter(entry -> entry.id().equals(subject.id()))
                                                .map(Stated::of))
                                .flatMap(found -> found))
                        .toList();
            case BLOCK -> block(report, subject.id()).stream().toList();
        };
    }

    private static Stream<Stated> of(Figure figure, Part part) {
        return switch (part) {
            case PLAN -> figure.plan().stream().map(Stated::of);
            case RESULT -> figure.results().stream().map(Stated::of);
            case OUTCOME -> figure.outcome().stream().map(StatedOutcome::stated).map(Stated::of);
            case HISTORY -> figure.history().stream().map(Stated::of);
            case UNIT -> figure.unit().stream().map(Stated::of);
            case FIGURE -> Stream.of(Stated.of(figure.name()));
        };
    }

    private static Optional<Stated> count(OutcomeCounts counts, String key) {
        if (key.equals("total")) {
            return counts.total().map(Stated::of);
        }
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.code().equals(key))
                .flatMap(outcome -> Optional.ofNullable(counts.stated().get(outcome)).stream())
                .findFirst()
                .map(Quantity::count)
                .map(Stated::of);
    }

    /** What readers get of a block in each language that has it. */
    static Optional<Stated> block(Report report, String id) {
        Map<String, String> words = new LinkedHashMap<>();
        report.text().forEach((lang, text) -> text.block(id).ifPresent(block -> words.put(lang.code(), block.told())));
        return words.isEmpty() ? Optional.empty() : Optional.of(new Stated(words));
    }
}
