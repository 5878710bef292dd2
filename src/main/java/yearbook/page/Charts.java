package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.chart.BrowserEcharts;
import yearbook.chart.ChartSpec;
import yearbook.chart.CountsChart;
import yearbook.chart.Drawing;
import yearbook.chart.HistoryChart;
import yearbook.chart.NumberStyle;
import yearbook.chart.OutcomesChart;
import yearbook.chart.PlanChart;
import yearbook.chart.Studio;
import yearbook.content.Amount;
import yearbook.content.Bilingual;
import yearbook.content.Figure;
import yearbook.content.Figure.PastValue;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.Plan;
import yearbook.content.ReportKey;
import yearbook.content.Result;
import yearbook.content.Source;
import yearbook.page.View.Badge;
import yearbook.page.View.Cells;
import yearbook.page.View.Chart;
import yearbook.page.View.Origin;
import yearbook.page.View.Series;
import yearbook.page.View.Value;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;

/** The charts of one report in one language: what each shows, said in words, drawn, and told as a table. */
final class Charts {
    private final Desk desk;
    private final Edition edition;
    private final Studio studio;
    private final Figures figures;
    private final Words words;

    /** Which figure of each report comes next to be drawn ahead of its page. */
    static final class Progress {
        private record Told(Lang lang, ReportKey report) {}

        private final Map<Told, AtomicInteger> next = new ConcurrentHashMap<>();

        /** By its place among all figures of the report. */
        private AtomicInteger next(Lang lang, ReportKey report) {
            return next.computeIfAbsent(new Told(lang, report), told -> new AtomicInteger());
        }
    }

    Charts(Desk desk, Edition edition, Studio studio) {
        this.desk = desk;
        this.edition = edition;
        this.studio = studio;
        this.figures = new Figures(desk, edition);
        this.words = desk.words();
    }

    /** The chart of a name as texts use it: {@code outcomes}, {@code plan-ID}, {@code history-ID}, or a group. */
    Optional<Chart> named(String id) {
        if (!edition.report().chartIds().contains(id)) {
            return Optional.empty();
        } else if (id.equals("outcomes")) {
            return outcomes();
        }
        return edition.report().kpi().flatMap(kpi -> kpi.charted(id)
                .flatMap(figure -> id.startsWith("plan-") ? plan(figure) : history(figure))
                .or(() -> group(id)));
    }

    Optional<Chart> outcomes() {
        return edition.report().kpi().flatMap(kpi -> kpi.outcomes()).map(this::outcomes);
    }

    private Chart outcomes(OutcomeCounts counts) {
        List<OutcomesChart.Row> rows = new ArrayList<>();
        List<Cells> cells = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int count = counts.of(outcome);
            String word = words.say("outcome." + outcome.code() + ".short");
            rows.add(new OutcomesChart.Row(chartOutcome(outcome), word, count, String.valueOf(count)));
            cells.add(new Cells(
                    words.say("outcome." + outcome.code()), List.of(number(count)), Optional.empty(), outcome.code()));
        }
        String total = words.count("count.main", counts.sum());
        String title = words.say("chart.outcomes.title", total, year());
        String list =
                rows.stream().map(row -> row.label() + ": " + row.countLabel()).collect(Collectors.joining("; "));
        boolean bars = OutcomesChart.isOfBars(rows);
        Html caption = words.html(
                bars ? "chart.outcomes.caption.bars" : "chart.outcomes.caption",
                Html.text(total),
                Html.text(String.valueOf(year())),
                sourceLink(counts));
        List<String> head = List.of(words.say("chart.outcomes.head"), words.say("chart.outcomes.count"));
        String description = words.say(bars ? "chart.outcomes.description.bars" : "chart.outcomes.description", list);
        OutcomesChart spec = new OutcomesChart(title, description, rows);
        return drawn(new Sketch("outcomes", spec, caption, head, cells), Stream::empty);
    }

    private static Html number(int count) {
        return new Html("<data value=\"%s\">%s</data>".formatted(count, count));
    }

    private Html sourceLink(OutcomeCounts counts) {
        return edition.blockOf(counts.source())
                .map(block -> new Html("<a href=\"%s\">%s</a>"
                        .formatted(
                                Html.escape(desk.toBlock(edition.key(), block)),
                                Html.escape(words.say("source.sentence")))))
                .orElse(Html.NONE);
    }

    Optional<Chart> plan(Figure figure) {
        return planned(figure).map(sketch -> drawn(sketch, () -> from(figure)));
    }

    private Optional<Sketch> planned(Figure figure) {
        return figure.plan().filter(plan -> !figure.results().isEmpty()).map(plan -> planned(figure, plan));
    }

    private Sketch planned(Figure figure, Plan plan) {
        Value planned = figures.plan(figure, plan);
        Optional<Origin> origin = plan.source().map(figures::origin);
        Table table = new Table();
        table.add(words.say("plan"), planned, origin, mark(plan));
        List<PlanChart.Mark> marks = new ArrayList<>();
        for (Result result : figure.vintages()) {
            PlanChart.Mark mark = mark(figure, result);
            marks.add(mark);
            table.add(
                    mark.label(),
                    figures.value(figure, result),
                    Optional.of(figures.origin(result.source())),
                    mark.outcome()
                            .flatMap(drawn -> figures.badge(figure))
                            .map(Badge::code)
                            .orElse(""));
        }
        String title = words.say("chart.plan.title", figures.name(figure), year());
        PlanChart.Plan drawn =
                new PlanChart.Plan(plan.from(), plan.to(), words.say("chart.plan.label", figures.text(planned)));
        PlanChart spec = new PlanChart(title, table.described(), drawn, marks, figures.unit(figure));
        Html caption = sentences(
                words.say("chart.plan.caption." + (plan.isValue() ? "value" : plan.isRange() ? "range" : "bound")),
                origin.filter(Origin::outside)
                        .map(outside -> words.say("chart.plan.outside"))
                        .orElse(""),
                marks.stream()
                        .filter(mark -> mark.outcome().isPresent())
                        .findFirst()
                        .flatMap(mark -> figures.badge(figure))
                        .map(badge -> words.say("chart.plan.outcome", badge.shape(), badge.word()))
                        .orElse(""),
                outside(figure.results().stream().map(Result::source)));
        List<String> head = List.of(words.say("chart.what"), words.say("chart.value"), words.say("chart.source"));
        return new Sketch("plan-" + figure.id(), spec, caption, head, table.rows);
    }

    private static String mark(Plan plan) {
        return plan.from().isEmpty() ? "at-most" : plan.to().isEmpty() ? "at-least" : "plan";
    }

    /** Only what the report itself says has the outcome that the report states. */
    private PlanChart.Mark mark(Figure figure, Result result) {
        boolean outside = result.source().asPublication().isPresent();
        return new PlanChart.Mark(
                result.amount().from(),
                result.amount().to(),
                label(result),
                figures.text(figures.value(figure, result)),
                outside ? Optional.empty() : figure.outcome().map(outcome -> chartOutcome(outcome.stated())),
                outside);
    }

    Optional<Chart> history(Figure figure) {
        return historic(figure).map(sketch -> drawn(sketch, () -> from(figure)));
    }

    private Optional<Sketch> historic(Figure figure) {
        return figure.history().isEmpty() ? Optional.empty() : Optional.of(historyOf(figure));
    }

    private Sketch historyOf(Figure figure) {
        List<HistoryChart.Point> points = new ArrayList<>();
        Table table = new Table();
        for (PastValue past : figure.history()) {
            Value value = figures.value(figure, past.amount(), "", "");
            points.add(point(past.year(), "", past.amount(), value, past.source()));
            table.add(String.valueOf(past.year()), value, Optional.of(figures.origin(past.source())), "");
        }
        for (Result result : figure.vintages()) {
            Value value = figures.value(figure, result);
            String vintage = vintage(figure, result);
            points.add(point(year(), vintage, result.amount(), value, result.source()));
            String name = vintage.isEmpty() ? String.valueOf(year()) : year() + ", " + vintage;
            table.add(name, value, Optional.of(figures.origin(result.source())), "");
        }
        String title = words.say(
                "chart.history.title",
                figures.name(figure),
                points.get(0).year(),
                points.get(points.size() - 1).year());
        HistoryChart spec = new HistoryChart(title, table.described(), points, figures.unit(figure));
        List<String> head = List.of(words.say("chart.year"), words.say("chart.value"), words.say("chart.source"));
        Html caption = sentences(
                words.say("chart.history.caption"),
                outside(Stream.concat(
                        figure.history().stream().map(PastValue::source),
                        figure.results().stream().map(Result::source))));
        return new Sketch("history-" + figure.id(), spec, caption, head, table.rows);
    }

    /** What was said of a figure in two years or more, drawn for the table that stands beside it. */
    Optional<Series> through(Figure figure) {
        return throughYears(figure).map(spec -> {
            Drawing drawing = draw(spec, () -> from(figure));
            boolean outside = spec.points().stream().anyMatch(HistoryChart.Point::outside);
            Html caption = sentences(
                    words.say("through.caption", figures.name(figure), figures.unit(figure)),
                    outside ? words.say("chart.outside") : "");
            return new Series(new Html(drawing.narrow()), new Html(drawing.wide()), caption);
        });
    }

    private Optional<HistoryChart> throughYears(Figure figure) {
        List<HistoryChart.Point> points = new ThroughYears(desk).points(edition.key(), figure.id());
        if (points.stream().map(HistoryChart.Point::year).distinct().count() < 2) {
            return Optional.empty();
        }
        String title = words.say("through.chart", figures.name(figure));
        String told = points.stream()
                .map(point -> (point.vintage().isEmpty() ? point.year() : point.year() + ", " + point.vintage()) + ": "
                        + point.valueLabel())
                .collect(Collectors.joining("; ", "", "."));
        return Optional.of(new HistoryChart(title, told, points, figures.unit(figure)));
    }

    /** What the pages of a figure and of those after it show, as they are written one after the other; each told once. */
    private Stream<ChartSpec> from(Figure figure) {
        List<Figure> all = edition.report().kpi().stream().flatMap(Kpi::all).toList();
        AtomicInteger next = desk.drawn().next(desk.lang(), edition.key());
        next.accumulateAndGet(all.indexOf(figure), Math::max);
        return Stream.generate(next::getAndIncrement)
                .takeWhile(i -> i < all.size())
                .map(all::get)
                .flatMap(this::specs);
    }

    /** In the order in which a figure's own page shows them. */
    private Stream<ChartSpec> specs(Figure figure) {
        Stream<Sketch> own = Stream.of(
                        planned(figure).filter(plan -> figure.group().isEmpty()), historic(figure))
                .flatMap(Optional::stream);
        return Stream.concat(own.map(Sketch::spec), throughYears(figure).stream());
    }

    private Drawing draw(ChartSpec spec, Supplier<Stream<ChartSpec>> next) {
        return studio.draw(spec, desk.lang() == Lang.VI ? NumberStyle.VI : NumberStyle.EN, next);
    }

    private HistoryChart.Point point(int year, String vintage, Amount amount, Value value, Source source) {
        boolean outside = source.asPublication().isPresent();
        return new HistoryChart.Point(
                String.valueOf(year), vintage, amount.from(), amount.to(), figures.shown(value), outside);
    }

    /** How final a result is; with its date where another is as final. */
    private String vintage(Figure figure, Result result) {
        long alike = figure.results().stream()
                .filter(other -> other.status().equals(result.status()))
                .count();
        return alike > 1 ? label(result) : figures.value(figure, result).status();
    }

    Optional<Chart> group(String group) {
        if (!edition.report().chartIds().contains(group)) {
            return Optional.empty();
        }
        return edition.report().kpi().map(kpi -> group(group, kpi.groups().get(group), kpi.inGroup(group)));
    }

    private Chart group(String id, Bilingual name, List<Figure> members) {
        List<CountsChart.Bar> bars = new ArrayList<>();
        Table table = new Table();
        List<Result> results =
                members.stream().map(figure -> figure.chosen().orElseThrow()).toList();
        for (int i = 0; i < members.size(); i++) {
            Value value = withoutUnit(figures.value(members.get(i), results.get(i)));
            Source source = results.get(i).source();
            bars.add(new CountsChart.Bar(
                    figures.name(members.get(i)),
                    results.get(i).amount().from(),
                    results.get(i).amount().to(),
                    figures.text(value),
                    source.asPublication().isPresent()));
            table.add(figures.name(members.get(i)), value, Optional.of(figures.origin(source)), "");
        }
        String unit = figures.unit(members.get(0));
        String title = words.say("chart.group.title", name.text(desk.lang()), year());
        CountsChart spec = new CountsChart(title, table.described(), bars, unit);
        List<String> head = List.of(words.say("chart.kind"), unit, words.say("chart.source"));
        Html caption = sentences(
                words.say("chart.group.caption", unit), outside(results.stream().map(Result::source)));
        return drawn(new Sketch(id, spec, caption, head, table.rows), Stream::empty);
    }

    private static Value withoutUnit(Value value) {
        return new Value(value.id(), value.role(), value.before(), value.numbers(), "", "", value.status());
    }

    private String label(Result result) {
        String status = result.status()
                .map(known -> words.say("status." + known.code()))
                .orElse(words.say("result"));
        return result.date().map(date -> status + ", " + words.date(date)).orElse(status);
    }

    /** The sentence on what is not from the report, where any of it is not. */
    private String outside(Stream<Source> sources) {
        return sources.anyMatch(source -> source.asPublication().isPresent()) ? words.say("chart.outside") : "";
    }

    private static Html sentences(String... sentences) {
        return Html.text(Stream.of(sentences).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
    }

    /** A chart that is not drawn yet. */
    private record Sketch(String id, ChartSpec spec, Html caption, List<String> head, List<Cells> rows) {}

    private Chart drawn(Sketch sketch, Supplier<Stream<ChartSpec>> next) {
        ChartSpec spec = sketch.spec();
        Drawing drawing = draw(spec, next);
        ChartTakeaway takeaway = new ChartTakeaway(desk, edition, sketch.id());
        return new Chart(
                sketch.id(),
                takeaway.anchor(),
                kind(spec),
                new Html(drawing.narrow()),
                new Html(drawing.wide()),
                sketch.caption(),
                spec.title(),
                sketch.head(),
                sketch.rows(),
                takeaway.downloads(),
                takeaway.citation(spec.title()),
                desk.toFile(new Address(BrowserEcharts.path())),
                spec instanceof OutcomesChart);
    }

    private static String kind(ChartSpec spec) {
        if (spec instanceof OutcomesChart outcomes) {
            return OutcomesChart.isOfBars(outcomes.rows()) ? "outcome-bars" : "outcomes";
        } else if (spec instanceof PlanChart) {
            return "plan";
        }
        return spec instanceof HistoryChart ? "history" : "counts";
    }

    private int year() {
        return edition.key().year();
    }

    /** The rows of a chart's table, and the whole of it in one sentence. */
    private final class Table {
        private final List<Cells> rows = new ArrayList<>();
        private final List<String> told = new ArrayList<>();

        void add(String name, Value value, Optional<Origin> origin, String mark) {
            rows.add(new Cells(name, List.of(figures.html(value)), origin, mark));
            String outside = origin.filter(Origin::outside).isPresent() ? " (" + words.say("source.outside") + ")" : "";
            told.add(name + ": " + figures.text(value) + outside);
        }

        String described() {
            return String.join("; ", told) + ".";
        }
    }

    private static OutcomesChart.Outcome chartOutcome(Outcome outcome) {
        return OutcomesChart.Outcome.valueOf(outcome.name());
    }
}
