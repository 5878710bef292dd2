package yearbook.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import yearbook.content.Errata;
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
import yearbook.problem.Place;

/** What a report states otherwise than it did: its figures, its counts, its errata. */
public final class Changes {
    private final Report before;
    private final Report after;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Report before, Report after) {
        this.before = before;
        this.after = after;
    }

    /** In the order of the file as it is now; what is gone comes last. */
    public static List<Change> between(Report before, Report after) {
        Changes found = new Changes(before, after);
        found.figures();
        found.counts();
        found.errata();
        return List.copyOf(found.changes);
    }

    private void figures() {
        Map<String, Figure> old = byId(before);
        Map<String, Figure> now = byId(after);
        now.forEach((id, figure) -> {
            if (old.containsKey(id)) {
                figure(old.get(id), figure);
            } else {
                add(
                        Subject.figure(id, Part.FIGURE),
                        Optional.empty(),
                        Optional.of(Stated.of(figure.name())),
                        figure.at());
            }
        });
        old.forEach((id, figure) -> {
            if (!now.containsKey(id)) {
                add(
                        Subject.figure(id, Part.FIGURE),
                        Optional.of(Stated.of(figure.name())),
                        Optional.empty(),
                        file("kpi.json"));
            }
        });
    }

    private static Map<String, Figure> byId(Report report) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        report.kpi().stream().flatMap(Kpi::all).forEach(figure -> figures.putIfAbsent(figure.id(), figure));
        return figures;
    }

    private void figure(Figure old, Figure now) {
        compare(
                Subject.figure(now.id(), Part.UNIT),
                old.unit().map(Stated::of),
                now.unit().map(Stated::of),
                now.unit().map(unit -> unit.at()).orElse(now.at()));
        compare(
                Subject.figure(now.id(), Part.PLAN),
                old.plan().map(Stated::of),
                now.plan().map(Stated::of),
                now.plan().map(plan -> plan.at()).orElse(now.at()));
        results(old, now);
        compare(
                Subject.figure(now.id(), Part.OUTCOME),
                old.outcome().map(StatedOutcome::stated).map(Stated::of),
                now.outcome().map(StatedOutcome::stated).map(Stated::of),
                now.outcome().map(StatedOutcome::at).orElse(now.at()));
        history(old, now);
    }

    /** Those that say the same are the same, wherever they stand; the others are told apart by their order. */
    private void results(Figure old, Figure now) {
        List<Stated> gone =
                new ArrayList<>(old.results().stream().map(Stated::of).toList());
        List<Said> come = new ArrayList<>(now.results().stream()
                .map(result -> new Said(Stated.of(result), result.at()))
                .toList());
        for (Said said : List.copyOf(come)) {
            gone.stream().filter(said.stated()::says).findFirst().ifPresent(same -> {
                gone.remove(same);
                come.remove(said);
            });
        }
        Subject subject = Subject.figure(now.id(), Part.RESULT);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            Optional<Said> said = i < come.size() ? Optional.of(come.get(i)) : Optional.empty();
            add(
                    subject,
                    i < gone.size() ? Optional.of(gone.get(i)) : Optional.empty(),
                    said.map(Said::stated),
                    said.map(Said::at).orElse(now.at()));
        }
    }

    /** Something said, and where. */
    private record Said(Stated stated, Place at) {}

    private void history(Figure old, Figure now) {
        Map<Integer, Said> then = new LinkedHashMap<>();
        old.history().forEach(past -> then.put(past.year(), new Said(Stated.of(past), past.at())));
        now.history().forEach(past -> {
            Optional<Stated> was = Optional.ofNullable(then.remove(past.year())).map(Said::stated);
            compare(Subject.figure(now.id(), Part.HISTORY), was, Optional.of(Stated.of(past)), past.at());
        });
        then.values()
                .forEach(past -> add(
                        Subject.figure(now.id(), Part.HISTORY),
                        Optional.of(past.stated()),
                        Optional.empty(),
                        now.at()));
    }

    private void counts() {
        Optional<OutcomeCounts> old = before.kpi().flatMap(Kpi::outcomes);
        Optional<OutcomeCounts> now = after.kpi().flatMap(Kpi::outcomes);
        count("total", OutcomeCounts::all, old, now);
        for (Outcome outcome : Outcome.values()) {
            count(outcome.code(), counts -> Optional.ofNullable(counts.stated().get(outcome)), old, now);
        }
    }

    private void count(
            String key,
            Function<OutcomeCounts, Optional<Quantity>> number,
            Optional<OutcomeCounts> old,
            Optional<OutcomeCounts> now) {
        Optional<Quantity> counted = now.flatMap(number);
        compare(
                Subject.count(key),
                old.flatMap(number).map(Quantity::count).map(Stated::of),
                counted.map(Quantity::count).map(Stated::of),
                counted.map(Quantity::at).orElse(file("kpi.json")));
    }

    private void errata() {
        Map<String, Said> old = errata(before);
        Map<String, Said> now = errata(after);
        now.forEach((id, said) -> compare(
                Subject.erratum(id),
                Optional.ofNullable(old.get(id)).map(Said::stated),
                Optional.of(said.stated()),
                said.at()));
        old.forEach((id, said) -> {
            if (!now.containsKey(id)) {
                add(Subject.erratum(id), Optional.of(said.stated()), Optional.empty(), file("errata.json"));
            }
        });
    }

    private static Map<String, Said> errata(Report report) {
        Map<String, Said> entries = new LinkedHashMap<>();
        report.errata().stream()
                .flatMap(Changes::entries)
                .forEach(entry -> entries.putIfAbsent(entry.id(), entry.said()));
        return entries;
    }

    private record Entry(String id, Said said) {}

    private static Stream<Entry> entries(Errata errata) {
        return Stream.of(
                        errata.applied().stream()
                                .map(entry -> new Entry(entry.id(), new Said(Stated.of(entry), entry.at()))),
                        errata.formatOnly().stream()
                                .map(entry -> new Entry(entry.id(), new Said(Stated.of(entry), entry.at()))),
                        errata.noted().stream()
                                .map(entry -> new Entry(entry.id(), new Said(Stated.of(entry), entry.at()))))
                .flatMap(entries -> entries);
    }

    private void compare(Subject subject, Optional<Stated> old, Optional<Stated> now, Place at) {
        boolean same = old.isPresent() == now.isPresent()
                && old.flatMap(was -> now.map(was::says)).orElse(true);
        if (!same) {
            add(subject, old, now, at);
        }
    }

    private void add(Subject subject, Optional<Stated> old, Optional<Stated> now, Place at) {
        changes.add(new Change(after.key(), subject, old, now, at));
    }

    private Place file(String name) {
        return Place.startOf(after.folder() + "/" + name);
    }
}
