package yearbook.chart;

import java.math.BigDecimal;
import java.util.List;

/** Counted things of one kind as horizontal bars in the given order, such as documents issued, by type. */
public record CountsChart(String title, String description, List<Bar> bars, String unit) implements ChartSpec {
    public CountsChart {
        bars = List.copyOf(bars);
    }

    /**
     * The value label is what is printed, and may say more than the number: "hơn 4.780". A value that is not from the
     * report itself is {@code outside}, and drawn hatched. From equals to unless it is a range.
     */
    public record Bar(String label, BigDecimal from, BigDecimal to, String valueLabel, boolean outside) {
        public Bar {
            PlanChart.requireOrder(from, to, label);
        }
    }
}
