package yearbook.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.site.Edition;

/**
 * A table of a report's data.
 *
 * @param name of its file, without the ending
 * @param key the column that tells its rows apart, where one does
 */
record Table(String name, List<Column> columns, Optional<String> key, List<List<String>> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Those a report has: its figures, its tasks, its corrections. */
    static List<Table> of(Voice voice, Edition edition) {
        Optional<Table> figures = edition.report().kpi().map(Table::figures);
        Optional<Table> tasks = edition.tasks().isEmpty() ? Optional.empty() : Optional.of(tasks(edition));
        Optional<Table> corrections =
                edition.report().corrected().isEmpty() ? Optional.empty() : Optional.of(corrections(voice, edition));
        return Stream.of(figures, tasks, corrections).flatMap(Optional::stream).toList();
    }

    static Table figures(Kpi kpi) {
        List<List<String>> rows =
                FigureRow.of(kpi).stream().map(FigureRow::cells).toList();
        return new Table("kpi", FigureRow.COLUMNS, Optional.empty(), rows);
    }

    static Table figure(Figure figure, int year) {
        List<List<String>> rows =
                FigureRow.of(figure, year).map(FigureRow::cells).toList();
        return new Table(figure.id(), FigureRow.COLUMNS, Optional.empty(), rows);
    }

    /** The numbers of a chart, by the name that texts use for it. */
    static Table chart(String id, Kpi kpi) {
        return new Table(
                id, FigureRow.COLUMNS, Optional.empty(), ChartRows.of(id, kpi).cells());
    }

    static Table tasks(Edition edition) {
        List<List<String>> rows =
                edition.tasks().stream().map(task -> new TaskRow(task).cells()).toList();
        return new Table("tasks", TaskRow.COLUMNS, Optional.of("id"), rows);
    }

    static Table corrections(Voice voice, Edition edition) {
        List<List<String>> rows = CorrectionRow.of(voice, edition).stream()
                .map(CorrectionRow::cells)
                .toList();
        return new Table("corrections", CorrectionRow.COLUMNS, Optional.of("id"), rows);
    }

    String file() {
        return name + ".csv";
    }

    byte[] csv() {
        Csv csv = new Csv().row(columns.stream().map(Column::name).toList());
        rows.forEach(csv::row);
        return csv.bytes();
    }
}
