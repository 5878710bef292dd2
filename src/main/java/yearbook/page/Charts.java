package yearbook.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yearbook.chart.ChartSpec;
import yearbook.chart.CountsChart;
import yearbook.chart.Drawing;
import yearbook.chart.HistoryChart;
import yearbook.chart.NumberStyle;
import yearbook.chart.OutcomesChart;
import yearbook.chart.PlanChart;
import yearbook.chart.Studio;
import yearbook.content.Bilingual;
import yearbook.content.Figure;
import yearbook.content.Figure.PastValue;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.Plan;
import yearbook.content.Result;
import yearbook.page.View.Cells;
import yearbook.page.View.Chart;
import yearbook.page.View.Origin;
import yearbook.page.View.Value;
import yearbook.problem.Lang;
import yearbook.site.Edition;

/** The charts of one report in one language: what each shows, said in words, drawn, and told as a table. */
final class Charts {
    private final Desk desk;
    private final Edition edition;
    private final Studio studio;
    private final Figures figures;
    private final Words words;

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
        return edition.report().kpi().flatMap(kpi -> kpi.all()
                .filter(figure -> id.equals("plan-" + figure.id()) || id.equals("history-" + figure.id()))
                .findFirst()
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
                    words.say("outcome." + outcome.code()), List.of(String.valueOf(count)), Optional.empty()));
        }
        int year = edition.key().year();
        String total = words.count("count.main", counts.sum());
        String title = words.say("chart.outcomes.title", total, year);
        String list = cells.stream()
                .map(row -> row.name() + ": " + row.values().get(0))
                .collect(Collectors.joining("; "));
        Html caption = words.html(
                "chart.outcomes.caption", Html.text(total), Html.text(String.valueOf(year)), sourceLink(counts));
        List<String> head = List.of(words.say("chart.outcomes.head"), words.say("chart.outcomes.count"));
        String description = words.say("chart.outcomes.description", list);
        return chart("outcomes", new OutcomesChart(title, description, rows), caption, head, cells, true);
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
        return figure.plan().filter(plan -> !figure.results().isEmpty()).map(plan -> plan(figure, plan));
    }

    private Chart plan(Figure figure, Plan plan) {
        Value planned = figures.plan(figure, plan);
        List<Cells> cells = new ArrayList<>();
        cells.add(new Cells(
                words.say("plan"), List.of(figures.text(planned)), plan.source().map(figures::origin)));
        List<PlanChart.Mark> marks = new ArrayList<>();
        for (Result result : figure.results()) {
            String label = label(result);
            String value = figures.text(figures.value(figure, result));
            Origin origin = figures.origin(result.source());
            marks.add(new PlanChart.Mark(
                    result.amount().from(),
                    result.amount().to(),
                    label,
                    value,
                    origin.outside()
                            ? Optional.empty()
                            : figure.outcome().map(outcome -> chartOutcome(outcome.stated())),
                    origin.outside()));
            cells.add(new Cells(label, List.of(value), Optional.of(origin)));
        }
        String name = figures.name(figure);
        String title = words.say("chart.plan.title", name, edition.key().year());
        PlanChart.Plan planSpec =
                new PlanChart.Plan(plan.from(), plan.to(), words.say("chart.plan.label", figures.text(planned)));
        PlanChart spec = new PlanChart(title, described(cells), planSpec, marks, figures.unit(figure));
        List<String> head = List.of(words.say("chart.what"), words.say("chart.value"), words.say("chart.source"));
        return chart("plan-" + figure.id(), spec, caption("chart.plan.caption", cells), head, cells, false);
    }

    Optional<Chart> history(Figure figure) {
        return figure.history().isEmpty() ? Optional.empty() : Optional.of(historyOf(figure));
    }

    private Chart historyOf(Figure figure) {
        List<HistoryChart.Point> points = new ArrayList<>();
        List<Cells> cells = new ArrayList<>();
        for (PastValue past : figure.history()) {
            Value value = figures.value(figure, past.amount(), "", "");
            add(
                    String.valueOf(past.year()),
                    "",
                    past.amount().from(),
                    value,
                    figures.origin(past.source()),
                    points,
                    cells);
        }
        for (Result result : figure.results()) {
            Value value = figures.value(figure, result);
            add(
                    String.valueOf(edition.key().year()),
                    value.status(),
                    result.amount().from(),
                    value,
                    figures.origin(result.source()),
                    points,
                    cells);
        }
        String name = figures.name(figure);
        String title = words.say(
                "chart.history.title",
                name,
                points.get(0).year(),
                points.get(points.size() - 1).year());
        HistoryChart spec = new HistoryChart(title, described(cells), points, figures.unit(figure));
        List<String> head = List.of(words.say("chart.year"), words.say("chart.value"), words.say("chart.source"));
        return chart("history-" + figure.id(), spec, caption("chart.history.caption", cells), head, cells, false);
    }

    private void add(
            String year,
            String vintage,
            BigDecimal number,
            Value value,
            Origin origin,
            List<HistoryChart.Point> points,
            List<Cells> cells) {
        points.add(new HistoryChart.Point(year, vintage, number, Figures.shown(value), origin.outside()));
        String name = vintage.isEmpty() ? year : year + ", " + vintage;
        cells.add(new Cells(name, List.of(figures.text(value)), Optional.of(origin)));
    }

    Optional<Chart> group(String group) {
        if (!edition.report().chartIds().contains(group)) {
            return Optional.empty();
        }
        return edition.report().kpi().map(kpi -> group(group, kpi.groups().get(group), kpi.inGroup(group)));
    }

    private Chart group(String id, Bilingual name, List<Figure> members) {
        List<CountsChart.Bar> bars = new ArrayList<>();
        List<Cells> cells = new ArrayList<>();
        for (Figure figure : members) {
            Result result = Figures.chosen(figure).orElseThrow();
            Value value = figures.value(figure, result);
            String shown = (value.before().isEmpty() ? "" : value.before() + " ") + Figures.shown(value);
            bars.add(new CountsChart.Bar(
                    figures.name(figure), new BigDecimal(value.numbers().get(0).machine()), shown));
            cells.add(new Cells(figures.name(figure), List.of(shown), Optional.of(figures.origin(result.source()))));
        }
        String unit = figures.unit(members.get(0));
        String title = words.say(
                "chart.group.title", name.text(desk.lang()), edition.key().year());
        CountsChart spec = new CountsChart(title, described(cells), bars, unit);
        List<String> head = List.of(words.say("chart.kind"), unit, words.say("chart.source"));
        Html caption = words.html("chart.group.caption", Html.text(unit));
        return chart(id, spec, caption, head, cells, false);
    }

    private String label(Result result) {
        String status = result.status()
                .map(known -> words.say("status." + known.code()))
                .orElse(words.say("result"));
        return result.date().map(date -> status + ", " + words.date(date)).orElse(status);
    }

    /** What the chart shows, in words: every name and number of it. */
    private String described(List<Cells> cells) {
        return cells.stream().map(this::described).collect(Collectors.joining("; ")) + ".";
    }

    private String described(Cells row) {
        String outside =
                row.origin().filter(Origin::outside).isPresent() ? " (" + words.say("source.outside") + ")" : "";
        return row.name() + ": " + row.values().get(0) + outside;
    }

    private Html caption(String key, List<Cells> cells) {
        boolean outside = cells.stream()
                .anyMatch(row -> row.origin().filter(Origin::outside).isPresent());
        return Html.text(words.say(key) + (outside ? " " + words.say("chart.outside") : ""));
    }

    private Chart chart(String id, ChartSpec spec, Html caption, List<String> head, List<Cells> rows, boolean full) {
        Drawing drawing = studio.draw(spec, desk.lang() == Lang.VI ? NumberStyle.VI : NumberStyle.EN);
        String csv = desk.toFile(desk.addresses().data(edition.key(), "kpi.csv"));
        return new Chart(
                id, new Html(drawing.narrow()), new Html(drawing.wide()), caption, spec.title(), head, rows, csv, full);
    }

    private static OutcomesChart.Outcome chartOutcome(Outcome outcome) {
        return OutcomesChart.Outcome.valueOf(outcome.name());
    }
}
