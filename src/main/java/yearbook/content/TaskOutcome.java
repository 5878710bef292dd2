package yearbook.content;

import java.util.Optional;
import yearbook.problem.Place;

/**
 * What a report says became of a task that an earlier one set.
 *
 * @param task the id of the task
 * @param stated the report's own words for the status, which lie within the quote; absent where it states none
 */
public record TaskOutcome(
        Phrase task,
        Status status,
        Optional<Bilingual> stated,
        Optional<Bilingual> note,
        Source.Quote source,
        Place at) {

    /** How far a task has come, only as a report states it. */
    public enum Status {
        DONE("done"),
        PARTLY("partly"),
        UNDER_WAY("under-way"),
        NOT_DONE("not-done"),
        /** The report speaks of the task, and does not say how far it has come. */
        NOT_STATED("not-stated");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Status of(String code) {
            for (Status status : values()) {
                if (status.code.equals(code)) {
                    return status;
                }
            }
            throw new IllegalArgumentException(code);
        }
    }
}
