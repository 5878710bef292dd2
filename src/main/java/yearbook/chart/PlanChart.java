package yearbook.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The plan (a value, a range, or a one-sided bound) against one or more vintages of the result. */
public record PlanChart(String title, String description, Plan plan, List<Mark> results, String unit)
        implements ChartSpec {
    public PlanChart {
        results = List.copyOf(results);
    }

    /** From equals to for a single value; an empty from means at most, an empty to means at least. */
    public record Plan(Optional<BigDecimal> from, Optional<BigDecimal> to, String label) {
        public Plan {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("plan \"" + label + "\" has neither from nor to");
            }
            if (from.isPresent() && to.isPresent()) {
                requireOrder(from.get(), to.get(), label);
            }
        }
    }

    /**
     * A result; from equals to unless it is a range. One that is not from the report itself is {@code outside}, and
     * drawn hatched.
     */
    public record Mark(
            BigDecimal from,
            BigDecimal to,
            String label,
            String valueLabel,
            Optional<OutcomesChart.Outcome> outcome,
            boolean outside) {
        public Mark {
            requireOrder(from, to, label);
        }
    }

    static void requireOrder(BigDecimal from, BigDecimal to, String label) {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "\"%s\" runs from %s down to %s".formatted(label, from.toPlainString(), to.toPlainString()));
        }
    }
}
