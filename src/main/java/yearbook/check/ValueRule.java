package yearbook.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Numbers;
import yearbook.content.Phrase;
import yearbook.content.Quantity;
import yearbook.content.Report;
import yearbook.content.Source;
import yearbook.problem.Lang;
import yearbook.problem.Problem;

/** A value stands in the words it is taken from, in the number format of their language. */
final class ValueRule implements ReportRule {
    /** Thousands are set apart in groups of so many digits. */
    private static final int DIGITS_OF_A_GROUP = 3;

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
        // A report that counts no indicator as missed seldom says "0".
        Stream.concat(counts.stated().values().stream(), counts.all().stream())
                .filter(count -> count.count() > 0)
                .forEach(count -> check(count, 0, counts.source(), problems));
    }

    private static void check(Figure figure, List<Problem> problems) {
        int decimals = figure.decimals();
        figure.plan().ifPresent(plan -> plan.source()
                .ifPresent(source -> plan.numbers().forEach(bound -> check(bound, decimals, source, problems))));
        figure.results().forEach(result -> result.amount()
                .numbers()
                .forEach(number -> check(number, decimals, result.source(), problems)));
        figure.history()
                .forEach(past ->
                        past.amount().numbers().forEach(number -> check(number, decimals, past.source(), problems)));
    }

    private static void check(Quantity number, int decimals, Source source, List<Problem> problems) {
        Map<Lang, Phrase> words = source.asQuote()
                .map(quote -> quote.words().in())
                .orElseGet(() -> source.asPublication().orElseThrow().phrase());
        words.entrySet().stream()
                .filter(in -> !Numbers.contains(in.getValue().text(), number.value(), in.getKey()))
                .limit(1)
                .map(in -> missing(number, decimals, in.getKey(), in.getValue()))
                .forEach(problems::add);
    }

    private static Problem missing(Quantity number, int decimals, Lang lang, Phrase phrase) {
        String written = Numbers.print(number.value(), decimals, lang);
        BigDecimal thousands = number.value().movePointRight(DIGITS_OF_A_GROUP);
        boolean grouped =
                number.value().scale() == DIGITS_OF_A_GROUP && Numbers.contains(phrase.text(), thousands, lang);
        return grouped
                ? Problem.error(
                                "quote-value",
                                number.at(),
                                written,
                                phrase.text(),
                                phrase.at(),
                                Numbers.print(thousands, 0, lang),
                                thousands.toPlainString())
                        .worded("quote-value-thousands")
                : Problem.error("quote-value", number.at(), written, phrase.text(), phrase.at());
    }
}
