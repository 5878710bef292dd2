package yearbook.page;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yearbook.chart.HistoryChart;
import yearbook.content.Figure;
import yearbook.content.ReportKey;
import yearbook.page.Frame.OtherYear;
import yearbook.page.View.Link;
import yearbook.page.View.Statement;
import yearbook.page.View.Value;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Shelf;
import yearbook.site.Site;
import yearbook.site.Volume;
import yearbook.site.Year;

/** The same report, figure or task in other years, and what the archive has of a figure beside what is said now. */
final class ThroughYears {
    private final Desk desk;
    private final Words words;

    /** A number with its unit and what kind of number it is, as a reader sees it. */
    private record Shown(String value, String status) {}

    /** A number on its own, as it is drawn, and what it counts. */
    private record Drawn(HistoryChart.Point point, String unit) {}

    /** What a report says of a figure. */
    private record Told(Shown shown, Optional<Drawn> drawn) {}

    /**
     * What the reports of a site say, kept once it has been put in words: the pages of a figure in all its years tell the
     * same of each of them.
     */
    static final class Memo {
        private record Subject(Lang lang, ReportKey report, String figure) {}

        private final Map<Subject, Optional<Told>> told = new ConcurrentHashMap<>();
    }

    ThroughYears(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    List<OtherYear> ofReport(ReportKey key) {
        return others(
                key.year(),
                year -> !year.reports().isEmpty(),
                year -> inYear(key, year).map(found -> desk.addresses().report(found.key())),
                "years.no-report");
    }

    List<OtherYear> ofFigure(ReportKey key, String id) {
        return others(
                key.year(),
                year -> !year.reports().isEmpty(),
                year -> inYear(key, year)
                        .filter(found -> found.figure(id).isPresent())
                        .map(found -> desk.addresses().figure(found.key(), id)),
                "years.no-figure");
    }

    List<OtherYear> ofTask(int own, String id) {
        return others(
                own,
                year -> !year.tasks().isEmpty(),
                year -> Optional.of(year.year())
                        .filter(number -> desk.site().hasTask(number, id))
                        .map(number -> desk.addresses().task(number, id)),
                "years.no-task");
    }

    /** Oldest first; a year of which there is nothing to compare is left out, and years in a row without it are one. */
    private List<OtherYear> others(
            int own, Predicate<Year> counts, Function<Year, Optional<Address>> page, String none) {
        List<OtherYear> others = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        List<Year> newestFirst = desk.site().years();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Year year = newestFirst.get(i);
            Optional<String> href =
                    Optional.of(year).filter(counts).flatMap(page).map(desk::to);
            boolean missing = year.year() != own && counts.test(year) && href.isEmpty();
            if (missing) {
                without.add(year.year());
            } else if (year.year() == own || href.isPresent()) {
                addWithout(without, none, others);
                href.filter(link -> year.year() != own)
                        .ifPresent(link -> others.add(new OtherYear(Optional.of(link), String.valueOf(year.year()))));
            }
        }
        addWithout(without, none, others);
        return others;
    }

    private void addWithout(List<Integer> years, String none, List<OtherYear> others) {
        if (!years.isEmpty()) {
            int first = years.get(0);
            int last = years.get(years.size() - 1);
            String text = first == last ? String.valueOf(first) : first + "–" + last;
            others.add(new OtherYear(Optional.empty(), words.say(none, text)));
            years.clear();
        }
    }

    private Optional<Edition> inYear(ReportKey key, Year year) {
        return desk.site().report(new ReportKey(year.year(), key.name()));
    }

    /** Year by year, oldest first: what each version said of a figure, then what is said now. None where nothing was said but now. */
    List<Statement> statements(ReportKey key, String id) {
        Shelf shelf = desk.site().shelf();
        TreeSet<Integer> years = new TreeSet<>(shelf.years());
        desk.site().years().forEach(year -> years.add(year.year()));
        List<Statement> statements = years.stream()
                .flatMap(year -> statements(new ReportKey(year, key.name()), id, shelf.of(year)))
                .toList();
        return statements.size() > 1 ? statements : List.of();
    }

    /**
     * What was said of a figure year by year, to be drawn. What was said again and again of a year is one point; none where
     * numbers of different units cannot stand side by side.
     */
    List<HistoryChart.Point> points(ReportKey key, String id) {
        Shelf shelf = desk.site().shelf();
        TreeSet<Integer> years = new TreeSet<>(shelf.years());
        desk.site().years().forEach(year -> years.add(year.year()));
        Set<String> units = new TreeSet<>();
        List<HistoryChart.Point> points = new ArrayList<>();
        for (int year : years) {
            ReportKey report = new ReportKey(year, key.name());
            Map<String, HistoryChart.Point> said = new LinkedHashMap<>();
            for (Volume version : shelf.of(year)) {
                String name = words.say("version.brief", version.memento().version());
                version.said()
                        .flatMap(site -> site.report(report))
                        .flatMap(edition -> told(edition, id))
                        .flatMap(told -> point(told, name, units))
                        .ifPresent(point -> said.putIfAbsent(point.valueLabel(), point));
            }
            told(report, id)
                    .flatMap(told -> point(told, words.say("through.today"), units))
                    .ifPresent(point -> said.putIfAbsent(point.valueLabel(), point));
            boolean once = said.size() == 1;
            said.values().forEach(point -> points.add(once ? of(point, "") : point));
        }
        return units.size() == 1 ? points : List.of();
    }

    private static Optional<HistoryChart.Point> point(Told told, String when, Set<String> units) {
        told.drawn().ifPresent(drawn -> units.add(drawn.unit()));
        return told.drawn().map(drawn -> of(drawn.point(), when));
    }

    private static HistoryChart.Point of(HistoryChart.Point point, String when) {
        return new HistoryChart.Point(
                point.year(), when, point.from(), point.to(), point.valueLabel(), point.outside());
    }

    private Stream<Statement> statements(ReportKey key, String id, List<Volume> versions) {
        Optional<Shown> now = told(key, id).map(Told::shown);
        Stream<Statement> then = versions.stream().flatMap(version -> then(version, key, id, now).stream());
        return Stream.concat(then, now.map(said -> now(key, id, said)).stream());
    }

    private Optional<Statement> then(Volume version, ReportKey key, String id, Optional<Shown> now) {
        Optional<Shown> said = version.said()
                .flatMap(site -> site.report(key))
                .flatMap(report -> told(report, id))
                .map(Told::shown);
        Address page =
                version.said().map(Site::addresses).orElse(desk.addresses()).figure(key, id);
        int number = version.memento().version();
        return said.map(shown -> new Statement(
                new Link(
                        Shelf.page(version, page, desk.lang(), desk.addresses())
                                .map(desk::toFile)
                                .orElse(""),
                        words.say("through.version", key.year(), number)),
                words.date(version.memento()
                        .taken()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()),
                shown.value(),
                shown.status(),
                Optional.of(words.say(
                        now.isEmpty()
                                ? "through.gone"
                                : now.get().equals(shown) ? "through.same" : "through.differs"))));
    }

    private Statement now(ReportKey key, String id, Shown said) {
        Address page = desk.addresses().figure(key, id);
        String href = page.equals(desk.here()) ? "" : desk.to(page);
        return new Statement(
                new Link(href, words.say("through.now", key.year())),
                "",
                said.value(),
                said.status(),
                Optional.empty());
    }

    /** What this site's own report says. */
    private Optional<Told> told(ReportKey key, String id) {
        return desk.memo().told.computeIfAbsent(new Memo.Subject(desk.lang(), key, id), subject -> desk.site()
                .report(key)
                .flatMap(report -> told(report, id)));
    }

    private Optional<Told> told(Edition report, String id) {
        return report.figure(id).map(figure -> told(figure, report));
    }

    private Told told(Figure figure, Edition report) {
        Figures figures = new Figures(desk, report);
        Optional<Value> value = figures.value(figure);
        Shown shown = new Shown(
                value.map(figures::text).orElse(words.say("unstated")),
                value.map(Value::status).orElse(""));
        Optional<Drawn> drawn = figure.chosen()
                .map(result -> new Drawn(
                        new HistoryChart.Point(
                                String.valueOf(report.key().year()),
                                "",
                                result.amount().from(),
                                result.amount().to(),
                                value.map(figures::shown).orElseThrow(),
                                result.source().asPublication().isPresent()),
                        figures.unit(figure)));
        return new Told(shown, drawn);
    }
}
