package yearbook.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.content.Figure;
import yearbook.content.Numbers;
import yearbook.content.Result;
import yearbook.content.Result.Status;
import yearbook.content.Source;
import yearbook.page.View.Vintage;
import yearbook.site.Edition;

/** A figure in time: each value that was published, by whom, and how far it is from the report's own. */
final class Vintages {
    private final Words words;
    private final Figures figures;

    Vintages(Desk desk, Edition edition) {
        this.words = desk.words();
        this.figures = new Figures(desk, edition);
    }

    List<Vintage> of(Figure figure) {
        List<Vintage> vintages = new ArrayList<>();
        Optional<Result> before = Optional.empty();
        for (Result result : figure.results()) {
            vintages.add(new Vintage(
                    label(result),
                    figures.value(figure, result),
                    figures.origin(result.source()),
                    result.source() instanceof Source.Quote,
                    difference(figure, result, before)));
            before = Optional.of(result);
        }
        return vintages;
    }

    /** What no source named here gives yet; nothing where the standing of a value is not known. */
    Optional<String> missing(Figure figure) {
        List<Optional<Status>> known =
                figure.results().stream().map(Result::status).toList();
        if (known.isEmpty()
                || known.contains(Optional.<Status>empty())
                || known.contains(Optional.of(Status.OFFICIAL))) {
            return Optional.empty();
        }
        boolean preliminary = known.contains(Optional.of(Status.PRELIMINARY));
        return Optional.of(words.say(preliminary ? "vintage.no-official" : "vintage.only-estimate"));
    }

    private String label(Result result) {
        String status = result.status()
                .map(known -> words.say("result." + known.code()))
                .orElse(words.say("result"));
        return result.date()
                .map(date -> words.say("as-of", status, Words.bound(words.date(date))))
                .orElse(status);
    }

    /** From the report's own value, or from the one before where the report gives none. */
    private Optional<String> difference(Figure figure, Result result, Optional<Result> before) {
        Optional<Result> reported = figure.reported().filter(own -> !own.equals(result));
        String than = words.say(reported.isPresent() ? "vintage.of-report" : "vintage.of-before");
        return reported.or(() -> figure.reported().isPresent() ? Optional.empty() : before)
                .filter(base -> isExact(base) && isExact(result))
                .map(base ->
                        difference(figure, result.amount().from(), base.amount().from(), than));
    }

    /** "More than 90" and "8 to 9" have no difference that one could state. */
    private static boolean isExact(Result result) {
        return !result.amount().isRange() && result.qualifier().isEmpty();
    }

    private String difference(Figure figure, BigDecimal value, BigDecimal base, String than) {
        int order = value.compareTo(base);
        if (order == 0) {
            return words.say("vintage.equal", than);
        }
        BigDecimal apart = value.subtract(base).abs();
        String amount = Numbers.print(apart, 0, words.lang()) + " " + unit(figure, apart);
        return words.say(
                order > 0 ? "vintage.higher" : "vintage.lower",
                than,
                Words.bound(amount.strip()),
                term(figure, value.max(base)),
                term(figure, value.min(base)));
    }

    private String unit(Figure figure, BigDecimal amount) {
        String unit = figures.unit(figure);
        String points = amount.compareTo(BigDecimal.ONE) == 0 ? "percentage-points.one" : "percentage-points.many";
        return unit.equals("%") ? words.say(points) : unit;
    }

    private String term(Figure figure, BigDecimal value) {
        String number = Numbers.print(value, figure.decimals(), words.lang());
        return value.signum() < 0 ? "(" + number + ")" : number;
    }
}
