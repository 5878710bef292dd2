package yearbook.content;

import java.math.BigDecimal;
import yearbook.problem.Place;

/** A number an author wrote, and where. */
public record Quantity(BigDecimal value, Place at) {
    /** As a count; one too large for that stays large, so that the rules see that it is wrong. */
    public int count() {
        return value.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
