package yearbook.content;

import java.util.Optional;
import yearbook.problem.Place;

/** One vintage of a figure's value. */
public record Result(
        Amount amount,
        Optional<Qualifier> qualifier,
        Optional<Status> status,
        Optional<String> date,
        Source source,
        Place at) {

    /** The word that the source sets before a rounded number. */
    public enum Qualifier {
        MORE_THAN("more-than"),
        LESS_THAN("less-than"),
        NEARLY("nearly"),
        ABOUT("about");

        private final String code;

        Qualifier(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** How final a value is, as statistics offices say it. */
    public enum Status {
        ESTIMATE("estimate"),
        PRELIMINARY("preliminary"),
        OFFICIAL("official");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
