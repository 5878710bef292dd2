package yearbook.content;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.problem.Place;

/**
 * What was planned: a value (both bounds are the same number), a range, or a bound on one side.
 *
 * @param strict the bound itself does not count: {@code above}, {@code below}
 */
public record Plan(
        Optional<Quantity> lower, Optional<Quantity> upper, boolean strict, Optional<Source> source, Place at) {

    public Optional<BigDecimal> from() {
        return lower.map(Quantity::value);
    }

    public Optional<BigDecimal> to() {
        return upper.map(Quantity::value);
    }

    /** The numbers written, each once. */
    public Stream<Quantity> numbers() {
        return Stream.of(lower, upper).flatMap(Optional::stream).distinct();
    }

    public boolean isValue() {
        return lower.isPresent() && upper.isPresent() && from().get().compareTo(to().get()) == 0;
    }

    public boolean isRange() {
        return lower.isPresent() && upper.isPresent() && !isValue();
    }
}
