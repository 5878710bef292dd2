package yearbook.chart;

import java.util.List;

/** One mark per indicator, in rows by outcome: ▲ exceeded, ● met, ▼ missed, ○ not stated; or a bar for each outcome. */
public record OutcomesChart(String title, String description, List<Row> rows) implements ChartSpec {
    private static final int MOST_MARKS = 60;

    public OutcomesChart {
        rows = List.copyOf(rows);
    }

    /** Whether there are too many indicators to count their marks, so that each outcome is a bar. */
    public static boolean isOfBars(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.count() > MOST_MARKS);
    }

    /** How many had this outcome; the count is printed large, the label small beside it. */
    public record Row(Outcome outcome, String label, int count, String countLabel) {
        public Row {
            if (count < 0) {
                throw new IllegalArgumentException("count " + count + " of \"" + label + "\" is negative");
            }
        }
    }

    /** How a result stands to its plan. */
    public enum Outcome {
        EXCEEDED,
        MET,
        MISSED,
        NOT_STATED
    }
}
