package yearbook.content;

import java.util.List;
import java.util.Optional;
import yearbook.problem.Problem;

/**
 * What came of reading a workspace.
 *
 * @param manuscript absent where not even the site's settings could be read
 * @param unread files that could not be read, so that what depends on them was not checked
 */
public record Reading(Optional<Manuscript> manuscript, List<Problem> problems, List<String> unread) {
    public Reading {
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
    }
}
