package yearbook.content;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import yearbook.problem.Place;

/**
 * When a report is let out. Until then nothing of it is on the site but this: that there will be a report, of which year,
 * at which moment, and its title unless the author keeps that back too.
 *
 * @param named whether the title is told before
 * @param moved every time the moment was moved, oldest first
 */
public record Release(OffsetDateTime moment, boolean named, List<Move> moved, Place at) {
    public record Move(OffsetDateTime from, OffsetDateTime to, Bilingual reason, Place at) {
        /** Whether this says the same; where it stands does not matter. */
        public boolean isSame(Move other) {
            return from.isEqual(other.from)
                    && to.isEqual(other.to)
                    && wording(reason).equals(wording(other.reason));
        }

        private static List<String> wording(Bilingual reason) {
            return reason.in().entrySet().stream()
                    .map(text -> text.getKey() + " " + text.getValue())
                    .toList();
        }
    }

    public Release {
        moved = List.copyOf(moved);
    }

    public boolean isOut(Instant now) {
        return !now.isBefore(moment.toInstant());
    }
}
