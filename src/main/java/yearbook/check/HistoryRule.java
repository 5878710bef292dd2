package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import yearbook.content.Figure;
import yearbook.content.Figure.PastValue;
import yearbook.content.Kpi;
import yearbook.content.Report;
import yearbook.problem.Problem;

/** The earlier years of a figure stand in order, each once, all before the year of the report. */
final class HistoryRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        List<Problem> problems = new ArrayList<>();
        report.kpi().stream()
                .flatMap(Kpi::all)
                .forEach(figure -> check(figure, report.key().year(), problems));
        return problems;
    }

    private static void check(Figure figure, int year, List<Problem> problems) {
        List<PastValue> history = figure.history();
        for (int i = 0; i < history.size(); i++) {
            int next = i + 1 < history.size() ? history.get(i + 1).year() : year;
            if (history.get(i).year() >= next) {
                problems.add(Problem.error(
                        "history-order",
                        history.get(i).at(),
                        figure.id(),
                        history.get(i).year(),
                        next));
            }
        }
    }
}
