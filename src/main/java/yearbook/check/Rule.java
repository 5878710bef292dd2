package yearbook.check;

import java.util.List;
import yearbook.content.Manuscript;
import yearbook.problem.Problem;

/** One thing content must meet. */
interface Rule {
    List<Problem> problemsIn(Manuscript manuscript);
}
