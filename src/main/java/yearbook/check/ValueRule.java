package yearbook.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yearbook.content.Amount;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Numbers;
import yearbook.content.Phrase;
import yearbook.content.Report;
import yearbook.content.Source;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** A value stands in the words it is taken from, in the number format of their language. */
final class ValueRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        List<Problem> problems = new ArrayList<>();
        report.kpi().ifPresent(kpi -> {
            kpi.outcomes().ifPresent(counts -> check(counts, problems));
            kpi.all().forEach(figure -> check(figure, problems));
        });
        return problems;
    }

    private static void check(Kpi.OutcomeCounts counts, List<Problem> problems) {
        Stream.concat(counts.stated().values().stream(), counts.total().stream())
                .map(BigDecimal::valueOf)
                .forEach(count -> check(count, 0, counts.source(), counts.at(), problems));
    }

    private static void check(Figure figure, List<Problem> problems) {
        int decimals = figure.decimals();
        figure.plan().ifPresent(plan -> plan.source().ifPresent(source -> Stream.of(plan.from(), plan.to())
                .flatMap(bound -> bound.stream())
                .distinct()
                .forEach(bound -> check(bound, decimals, source, plan.at(), problems))));
        figure.results()
                .forEach(result -> check(result.amount(), decimals, result.source(), result.at(), problems));
        figure.history().forEach(past -> check(past.amount(), decimals, past.source(), past.at(), problems));
    }

    private static void check(Amount amount, int decimals, Source source, Place at, List<Problem> problems) {
        check(amount.from(), decimals, source, at, problems);
        if (amount.isRange()) {
            check(amount.to(), decimals, source, at, problems);
        }
    }

    private static void check(BigDecimal value, int decimals, Source source, Place at, List<Problem> problems) {
        Map<Lang, Phrase> words = source.asQuote()
                .map(quote -> quote.words().in())
                .orElseGet(() -> source.asPublication().orElseThrow().phrase());
        words.forEach((lang, phrase) -> {
            if (!Numbers.contains(phrase.text(), value, lang)) {
                String written = Numbers.print(value, decimals, lang);
                problems.add(Problem.error("quote-value", at, written, phrase.text(), phrase.at()));
            }
        });
    }
}
