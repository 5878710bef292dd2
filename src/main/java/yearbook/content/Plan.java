package yearbook.content;

import java.math.BigDecimal;
import java.util.Optional;
import yearbook.problem.Place;

/**
 * What was planned: a value ({@code from} equals {@code to}), a range, or a bound on one side.
 *
 * @param strict the bound itself does not count: {@code above}, {@code below}
 */
public record Plan(Optional<BigDecimal> from, Optional<BigDecimal> to, boolean strict, Optional<Source> source, Place at) {
    public boolean isValue() {
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) == 0;
    }

    public boolean isRange() {
        return from.isPresent() && to.isPresent() && !isValue();
    }
}
