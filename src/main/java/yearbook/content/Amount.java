package yearbook.content;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** A value, or a range where {@code from} and {@code to} differ. Each keeps the decimals it was stated with. */
public record Amount(Quantity lower, Quantity upper) {
    public BigDecimal from() {
        return lower.value();
    }

    public BigDecimal to() {
        return upper.value();
    }

    /** The numbers written, each once. */
    public Stream<Quantity> numbers() {
        return Stream.of(lower, upper).distinct();
    }

    public boolean isRange() {
        return from().compareTo(to()) != 0;
    }
}
