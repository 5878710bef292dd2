package yearbook.history;

import java.math.BigDecimal;
import java.util.Optional;
import yearbook.content.ReportKey;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.problem.Place;

/**
 * Something a report says otherwise than it did: before and after, one of them absent where it was added or taken away.
 *
 * @param at where it stands now; the figure or file it stood in where it is gone
 */
public record Change(ReportKey report, Subject subject, Optional<Stated> before, Optional<Stated> after, Place at) {

    /** Whether what was published is no longer so; what is added takes nothing back. */
    public boolean takesBack() {
        return before.isPresent();
    }

    /** By how much a number grew, where it is one number both times. */
    public static Optional<BigDecimal> difference(Optional<Stated> before, Optional<Stated> after) {
        return before.flatMap(Stated::value)
                .flatMap(old -> after.flatMap(Stated::value).map(now -> now.subtract(old)))
                .filter(grown -> grown.signum() != 0);
    }
}
