package yearbook.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.Source;
import yearbook.problem.Lang;

/** The numbers of one chart, in the order and with the columns of {@code kpi.csv}; one file for all languages. */
record ChartRows(List<List<String>> cells) {
    ChartRows {
        cells = List.copyOf(cells);
    }

    /** The rows of a chart by the name that texts use for it. */
    static ChartRows of(String chart, Kpi kpi) {
        if (chart.equals("outcomes")) {
            return new ChartRows(
                    kpi.outcomes().map(counts -> outcomes(counts, kpi.year())).orElse(List.of()));
        }
        Stream<FigureRow> rows = kpi.charted(chart)
                .map(figure -> chart.startsWith("plan-") ? plan(figure, kpi.year()) : history(figure, kpi.year()))
                .orElseGet(() -> group(chart, kpi));
        return new ChartRows(rows.map(FigureRow::cells).toList());
    }

    private static Stream<FigureRow> plan(Figure figure, int year) {
        Stream<FigureRow> plan = figure.plan().stream().map(stated -> FigureRow.ofPlan(figure, year, stated));
        return Stream.concat(plan, results(figure, year));
    }

    private static Stream<FigureRow> history(Figure figure, int year) {
        Stream<FigureRow> past = figure.history().stream().map(value -> FigureRow.ofPast(figure, value));
        return Stream.concat(past, results(figure, year));
    }

    private static Stream<FigureRow> results(Figure figure, int year) {
        return figure.vintages().stream().map(result -> FigureRow.ofResult(figure, year, result));
    }

    private static Stream<FigureRow> group(String group, Kpi kpi) {
        return kpi.inGroup(group).stream().flatMap(figure -> figure.chosen().stream()
                .map(result -> FigureRow.ofResult(figure, kpi.year(), result)));
    }

    private static List<List<String>> outcomes(OutcomeCounts counts, int year) {
        List<List<String>> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            rows.add(count(outcome, String.valueOf(counts.of(outcome)), String.valueOf(year), counts.source()));
        }
        return rows;
    }

    /** In the columns of {@link FigureRow}: a count is no figure, but is read beside figures. */
    private static List<String> count(Outcome outcome, String count, String year, Source source) {
        List<String> cells = new ArrayList<>(List.of(
                outcome.code(),
                name(outcome, Lang.VI),
                name(outcome, Lang.EN),
                "",
                year,
                "count",
                count,
                count,
                "",
                "chỉ tiêu",
                "indicators",
                "",
                "",
                outcome.code()));
        cells.addAll(FigureRow.sourceCells(Optional.of(source)));
        return cells;
    }

    private static String name(Outcome outcome, Lang lang) {
        boolean vi = lang == Lang.VI;
        return switch (outcome) {
            case EXCEEDED -> vi ? "Vượt kế hoạch" : "Exceeded the plan";
            case MET -> vi ? "Đạt kế hoạch" : "Met the plan";
            case MISSED -> vi ? "Không đạt kế hoạch" : "Did not meet the plan";
        };
    }
}
