package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import yearbook.content.Figure;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.Report;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;

/** The counts of outcomes agree with their total and with the indicators listed. */
final class OutcomeCountRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        List<Problem> problems = new ArrayList<>();
        report.kpi().ifPresent(kpi -> kpi.outcomes().ifPresent(counts -> check(counts, kpi.indicators(), problems)));
        return problems;
    }

    private static void check(OutcomeCounts counts, List<Figure> indicators, List<Problem> problems) {
        counts.all()
                .filter(all -> all.count() != counts.sum())
                .ifPresent(all -> problems.add(Problem.error("outcome-total", all.at(), counts.sum(), all.count())));
        for (Outcome outcome : Outcome.values()) {
            long listed = listed(indicators, outcome);
            int unnamed = counts.unnamed(outcome);
            if (listed + unnamed != counts.of(outcome)) {
                problems.add(Problem.error(
                        "outcome-count",
                        place(counts, outcome),
                        new Term("outcome." + outcome.code()),
                        counts.of(outcome),
                        listed,
                        unnamed,
                        outcome.code(),
                        Math.max(0, counts.of(outcome) - listed)));
            }
        }
        if (indicators.size() > counts.sum()) {
            problems.add(Problem.error("outcome-named", place(counts), indicators.size(), counts.sum()));
        }
    }

    private static Place place(OutcomeCounts counts) {
        return counts.all().orElse(counts.stated().get(Outcome.EXCEEDED)).at();
    }

    /** The stated count stands in the quote, so it is rather the number of those not named that is wrong. */
    private static Place place(OutcomeCounts counts, Outcome outcome) {
        return counts.notNamed()
                .getOrDefault(outcome, counts.stated().get(outcome))
                .at();
    }

    private static long listed(List<Figure> indicators, Outcome outcome) {
        return indicators.stream()
                .flatMap(figure -> figure.outcome().stream())
                .filter(stated -> stated.stated() == outcome)
                .count();
    }
}
