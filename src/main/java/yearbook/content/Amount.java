package yearbook.content;

import java.math.BigDecimal;

/** A value, or a range where {@code from} and {@code to} differ. Each keeps the decimals it was stated with. */
public record Amount(BigDecimal from, BigDecimal to) {
    public static Amount of(BigDecimal value) {
        return new Amount(value, value);
    }

    public boolean isRange() {
        return from.compareTo(to) != 0;
    }
}
