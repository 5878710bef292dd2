package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import yearbook.content.Report;
import yearbook.problem.Problem;

/** A report's figures are of its folder's year; its tasks are of the year after. */
final class YearRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        List<Problem> problems = new ArrayList<>();
        int year = report.key().year();
        report.kpi()
                .filter(kpi -> kpi.year() != year)
                .ifPresent(kpi -> problems.add(Problem.error("year-folder", kpi.at(), kpi.year(), year)));
        report.tasks()
                .filter(tasks -> tasks.year() != year + 1)
                .ifPresent(tasks -> problems.add(Problem.error("year-tasks", tasks.at(), tasks.year(), year + 1)));
        return problems;
    }
}
