package yearbook.preview;

import java.util.List;
import java.util.Optional;
import yearbook.Yearbook.Draft;
import yearbook.content.Manuscript;
import yearbook.problem.Problem;

/**
 * How a workspace stands.
 *
 * @param draft the last one, good or not
 * @param good the last version without errors, if there ever was one
 * @param latest the site as it is now, with those faults that one can look at, such as blocks without a counterpart;
 *     absent where it has others
 */
record State(Draft draft, Optional<Version> good, Optional<Version> latest) {
    List<Problem> problems() {
        return draft.problems();
    }

    Optional<Manuscript> manuscript() {
        return draft.reading().manuscript();
    }

    /** What a page is shown from; side by side also with faults that one can look at. */
    Optional<Version> shown(boolean sideBySide) {
        return sideBySide ? latest.or(() -> good) : good;
    }
}
