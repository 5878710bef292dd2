package yearbook.chart;

import java.math.BigDecimal;
import java.util.List;

/** One figure through the years, oldest first; a year may stand there in several vintages. */
public record HistoryChart(String title, String description, List<Point> points, String unit) implements ChartSpec {
    public HistoryChart {
        points = List.copyOf(points);
    }

    /**
     * The vintage may be empty; a value that is not from the report itself is {@code outside}, and drawn hatched. From
     * equals to unless it is a range.
     */
    public record Point(
            String year, String vintage, BigDecimal from, BigDecimal to, String valueLabel, boolean outside) {
        public Point {
            PlanChart.requireOrder(from, to, year);
        }
    }
}
