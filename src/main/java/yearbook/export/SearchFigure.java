package yearbook.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Amount;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Numbers;
import yearbook.content.Phrase;
import yearbook.content.Plan;
import yearbook.content.Result;
import yearbook.page.Words;
import yearbook.problem.Lang;
import yearbook.site.Edition;

/** A figure as a line of a list of results: its year, its values with unit and status, its plan, its outcome, its group. */
final class SearchFigure {
    private final Figure figure;
    private final Edition edition;
    private final Lang lang;
    private final Words words;

    SearchFigure(Figure figure, Edition edition, Lang lang, Words words) {
        this.figure = figure;
        this.edition = edition;
        this.lang = lang;
        this.words = words;
    }

    /** The value the report gives, else the newest there is. */
    static Optional<String> value(Figure figure, Lang lang, Words words) {
        return figure.reported()
                .or(() -> figure.results().stream().reduce((older, newer) -> newer))
                .map(result -> value(figure, result, lang, words));
    }

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("search.year", edition.key().year()));
        figure.results().forEach(result -> parts.add(withStatus(result)));
        figure.plan().ifPresent(plan -> parts.add(words.say("plan") + ": " + plan(plan)));
        figure.outcome()
                .ifPresent(outcome ->
                        parts.add(words.say("outcome." + outcome.stated().code())));
        group().ifPresent(parts::add);
        figure.history().forEach(past -> parts.add(past.year() + ": " + amount(figure, past.amount(), lang)));
        return String.join(" · ", parts);
    }

    private static String value(Figure figure, Result result, Lang lang, Words words) {
        String before = result.qualifier()
                .map(qualifier -> words.say("qualifier." + qualifier.code()) + " ")
                .orElse("");
        return before + amount(figure, result.amount(), lang);
    }

    private String withStatus(Result result) {
        String value = value(figure, result, lang, words);
        return result.status()
                .map(status -> "%s (%s)".formatted(value, words.say("status." + status.code())))
                .orElse(value);
    }

    private static String amount(Figure figure, Amount amount, Lang lang) {
        return numbers(figure, Stream.of(amount.from(), amount.to()), figure.decimals(), lang);
    }

    /** As its page prints it: the ends of a range with the decimals they were stated with. */
    private String plan(Plan plan) {
        String bound = (plan.from().isPresent() ? "bound.from" : "bound.to") + (plan.strict() ? ".strict" : "");
        boolean oneSided = plan.from().isEmpty() || plan.to().isEmpty();
        int decimals = plan.isRange() ? 0 : figure.decimals();
        String value = numbers(figure, Stream.of(plan.from(), plan.to()).flatMap(Optional::stream), decimals, lang);
        return oneSided ? words.say(bound) + " " + value : value;
    }

    private static String numbers(Figure figure, Stream<BigDecimal> values, int decimals, Lang lang) {
        String unit = figure.unit().map(words -> words.text(lang)).orElse("");
        String gap = unit.isEmpty() || unit.equals("%") ? "" : " ";
        return values.distinct()
                        .map(value -> Numbers.print(value, decimals, lang))
                        .distinct()
                        .collect(Collectors.joining("–"))
                + gap
                + unit;
    }

    private Optional<String> group() {
        return figure.group().map(Phrase::text).flatMap(id -> edition.report()
                .kpi()
                .map(Kpi::groups)
                .map(groups -> groups.get(id))
                .map(name -> name.text(lang)));
    }
}
