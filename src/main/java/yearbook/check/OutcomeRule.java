package yearbook.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yearbook.content.Comparison;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Outcome;
import yearbook.content.Report;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;

/** An outcome that is both stated and computable agrees, or carries a reason. */
final class OutcomeRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        return report.kpi().stream()
                .flatMap(Kpi::all)
                .flatMap(OutcomeRule::compared)
                .toList();
    }

    private static Stream<Problem> compared(Figure figure) {
        Set<Outcome> computed = Comparison.of(figure);
        return figure.outcome().stream()
                .filter(outcome -> !computed.isEmpty() && !computed.contains(outcome.stated()))
                .filter(outcome -> outcome.reason().isEmpty())
                .map(outcome -> Problem.error(
                        "outcome-disagrees",
                        outcome.at(),
                        figure.id(),
                        new Term("outcome." + outcome.stated().code()),
                        new Term("outcome." + first(computed).code()),
                        first(computed).code()));
    }

    private static Outcome first(Set<Outcome> outcomes) {
        return outcomes.iterator().next();
    }
}
