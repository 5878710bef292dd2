package yearbook.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yearbook.content.Report;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.problem.Lang;

/**
 * Something of a workspace that is otherwise than it was.
 *
 * @param owner the key of the report it is in, or the name of a standing page
 * @param report the report as it is now, or was where it is gone; none of a standing page
 * @param subject of a figure, count, entry or block; of all else its id alone
 * @param languages those whose pages change
 */
public record Difference(
        Kind kind,
        String owner,
        Optional<Report> report,
        Optional<Subject> subject,
        String id,
        Optional<Stated> before,
        Optional<Stated> after,
        List<Lang> languages) {

    /** What it is of, in the order reviewers look at it. */
    public enum Kind {
        REPORT,
        /** What stands at the head of a report besides its title: its number, date, place, signer. */
        DETAIL,
        /** One of its main points. */
        POINT,
        OUTCOMES,
        FIGURE,
        ERRATA,
        CORRECTION,
        TASK,
        BLOCK,
        PAGE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Difference {
        languages = List.copyOf(languages);
    }
}
