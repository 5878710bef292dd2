package yearbook.check;

import java.util.List;
import yearbook.content.Manuscript;
import yearbook.content.Report;
import yearbook.problem.Problem;

/** A rule that looks at one report at a time. */
interface ReportRule extends Rule {
    List<Problem> problemsIn(Report report);

    @Override
    default List<Problem> problemsIn(Manuscript manuscript) {
        return manuscript.reports().stream()
                .flatMap(report -> problemsIn(report).stream())
                .toList();
    }
}
