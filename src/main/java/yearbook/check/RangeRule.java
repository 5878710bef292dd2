package yearbook.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Amount;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Quantity;
import yearbook.content.Report;
import yearbook.problem.Problem;

/** A range runs from its smaller number to its greater one. */
final class RangeRule implements ReportRule {
    /** The two ends of a range, as far as it has them. */
    private record Ends(Optional<Quantity> from, Optional<Quantity> to) {
        static Ends of(Amount amount) {
            return new Ends(Optional.of(amount.lower()), Optional.of(amount.upper()));
        }

        boolean isBackward() {
            return from.isPresent()
                    && to.isPresent()
                    && from.get().value().compareTo(to.get().value()) > 0;
        }
    }

    @Override
    public List<Problem> problemsIn(Report report) {
        return report.kpi().stream()
                .flatMap(Kpi::all)
                .flatMap(RangeRule::ranges)
                .filter(Ends::isBackward)
                .map(RangeRule::backward)
                .toList();
    }

    private static Stream<Ends> ranges(Figure figure) {
        return Stream.of(
                        figure.plan().stream().map(plan -> new Ends(plan.lower(), plan.upper())),
                        figure.results().stream().map(result -> Ends.of(result.amount())),
                        figure.history().stream().map(past -> Ends.of(past.amount())))
                .flatMap(ends -> ends);
    }

    private static Problem backward(Ends ends) {
        Quantity from = ends.from().orElseThrow();
        Quantity to = ends.to().orElseThrow();
        return Problem.error(
                "range-order",
                from.at(),
                from.value().toPlainString(),
                to.value().toPlainString());
    }
}
