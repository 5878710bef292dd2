package yearbook.content;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** What arithmetic says of a result against its plan; the formula is public in the guide. */
public final class Comparison {
    private Comparison() {}

    /**
     * The outcomes that agree with the numbers: one; two where the plan leaves it open; none where nothing can be
     * computed (no plan, no result of the report, no direction, or a range that lies across the border).
     */
    public static Set<Outcome> of(Figure figure) {
        if (figure.plan().isEmpty()
                || figure.reported().isEmpty()
                || figure.better().isEmpty()) {
            return EnumSet.noneOf(Outcome.class);
        }
        Plan plan = figure.plan().get();
        Amount amount = figure.reported().get().amount();
        boolean higher = figure.better().get() == Figure.Better.HIGHER;
        Set<Outcome> low = of(plan, amount.from(), higher);
        return low.equals(of(plan, amount.to(), higher)) ? low : EnumSet.noneOf(Outcome.class);
    }

    private static Set<Outcome> of(Plan plan, BigDecimal value, boolean higher) {
        boolean tooLow = plan.from().isPresent() && below(value, plan.from().get(), plan.strict());
        boolean tooHigh = plan.to().isPresent() && below(plan.to().get(), value, plan.strict());
        if (plan.from().isEmpty() || plan.to().isEmpty()) {
            return ofBound(plan, value, tooLow || tooHigh);
        }
        if (!tooLow && !tooHigh) {
            return EnumSet.of(Outcome.MET);
        }
        return EnumSet.of(tooHigh == higher ? Outcome.EXCEEDED : Outcome.MISSED);
    }

    /** "At least 5" is met at 5; above it, one may say met or exceeded. */
    private static Set<Outcome> ofBound(Plan plan, BigDecimal value, boolean broken) {
        if (broken) {
            return EnumSet.of(Outcome.MISSED);
        }
        BigDecimal bound = plan.from().or(plan::to).orElseThrow();
        return value.compareTo(bound) == 0 ? EnumSet.of(Outcome.MET) : EnumSet.of(Outcome.MET, Outcome.EXCEEDED);
    }

    private static boolean below(BigDecimal value, BigDecimal bound, boolean strict) {
        int order = value.compareTo(bound);
        return order < 0 || (strict && order == 0);
    }
}
