package yearbook.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Amount;
import yearbook.content.Figure;
import yearbook.content.Numbers;
import yearbook.content.Outcome;
import yearbook.content.Plan;
import yearbook.content.ReportKey;
import yearbook.content.Result;
import yearbook.content.Source;
import yearbook.page.View.Badge;
import yearbook.page.View.Link;
import yearbook.page.View.Origin;
import yearbook.page.View.Row;
import yearbook.page.View.Value;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.Edition.Said;

/** Figures as text: values, plans, outcomes and origins in the number format and words of one language. */
final class Figures {
    private static final String RANGE = "–";

    private final Desk desk;
    private final Edition edition;
    private final Lang lang;
    private final Words words;

    Figures(Desk desk, Edition edition) {
        this.desk = desk;
        this.edition = edition;
        this.lang = desk.lang();
        this.words = desk.words();
    }

    String name(Figure figure) {
        return figure.name().text(lang);
    }

    Link link(Figure figure) {
        return desk.link(desk.addresses().figure(key(), figure.id()), name(figure));
    }

    /** The value shown wherever a figure is mentioned: the report's own, else the newest there is. */
    Optional<Value> value(Figure figure) {
        return figure.chosen().map(result -> value(figure, result));
    }

    Value value(Figure figure, Result result) {
        String before = result.qualifier()
                .map(qualifier -> words.say("qualifier." + qualifier.code()))
                .orElse("");
        String status = result.status()
                .map(known -> words.say("status." + known.code()))
                .orElse("");
        return value(figure, result.amount(), before, status);
    }

    Value value(Figure figure, Amount amount, String before, String status) {
        return value(figure, "kpi", before, numbers(figure, amount), status);
    }

    private Value value(Figure figure, String role, String before, List<View.Amount> numbers, String status) {
        String unit = unit(figure);
        boolean sign = unit.equals("%");
        return new Value(figure.id(), role, before, numbers, sign ? unit : "", sign ? "" : unit, status);
    }

    private List<View.Amount> numbers(Figure figure, Amount amount) {
        View.Amount from = number(amount.from(), figure.decimals());
        return amount.isRange() ? List.of(from, number(amount.to(), figure.decimals())) : List.of(from);
    }

    private View.Amount number(BigDecimal value, int decimals) {
        return new View.Amount(value.toPlainString(), Numbers.print(value, decimals, lang));
    }

    /** The numbers alone: {@code 8,7} or {@code 8–8,5}. */
    String shown(Value value) {
        return value.numbers().stream().map(View.Amount::shown).collect(Collectors.joining(between(value)));
    }

    /** A dash, unless a minus would follow it. */
    private String between(Value value) {
        boolean negative =
                value.numbers().stream().anyMatch(number -> number.machine().startsWith("-"));
        return negative ? " " + words.say("range.to") + " " : RANGE;
    }

    /** A value in one piece, for a sentence or a chart's label. */
    String text(Value value) {
        String before = value.before().isEmpty() ? "" : value.before() + " ";
        String unit = value.unit().isEmpty() ? "" : "\u00A0" + value.unit();
        return before + shown(value) + value.sign() + unit;
    }

    /** The same, each number also as machines read it. */
    Html html(Value value) {
        String before = value.before().isEmpty() ? "" : value.before() + " ";
        String unit = value.unit().isEmpty() ? "" : "\u00A0" + value.unit();
        return new Html(Html.escape(before) + numbers(value) + Html.escape(value.sign() + unit));
    }

    /** Each number as a {@code data} element. */
    private Html numbers(Value value) {
        return new Html(value.numbers().stream()
                .map(number -> "<data value=\"%s\">%s</data>"
                        .formatted(Html.escape(number.machine()), Html.escape(number.shown())))
                .collect(Collectors.joining(Html.escape(between(value)))));
    }

    String unit(Figure figure) {
        return figure.unit().map(unit -> unit.text(lang)).orElse("");
    }

    /** The plan in words and numbers: {@code 8–8,5}, {@code ít nhất 5}; bounds with the decimals they were stated with. */
    Value plan(Figure figure, Plan plan) {
        List<View.Amount> bounds = Stream.of(plan.from(), plan.to())
                .flatMap(Optional::stream)
                .distinct()
                .map(bound -> number(bound, plan.isRange() ? 0 : figure.decimals()))
                .toList();
        boolean oneSided = plan.from().isEmpty() || plan.to().isEmpty();
        String bound = (plan.from().isPresent() ? "bound.from" : "bound.to") + (plan.strict() ? ".strict" : "");
        return value(figure, "plan", oneSided ? words.say(bound) : "", bounds, "");
    }

    Optional<Row> planRow(Figure figure) {
        return figure.plan()
                .map(plan -> new Row(
                        words.say("plan"), plan(figure, plan), plan.source().map(this::origin)));
    }

    Origin origin(Source source) {
        return source.asPublication()
                .map(this::outside)
                .orElseGet(() -> new Origin(
                        false,
                        words.say("source.report"),
                        edition.blockOf(source).map(block -> desk.toBlock(key(), block)),
                        Optional.empty(),
                        words.date(edition.report().info().issued().toString()),
                        choice(source)));
    }

    private Origin outside(Source.Publication publication) {
        Optional<String> language = publication.phrase().keySet().stream()
                .findFirst()
                .filter(l -> l != lang)
                .map(Lang::code)
                .or(() -> Foreign.langOf(publication.publisher(), lang));
        return new Origin(
                true,
                publication.publisher(),
                publication.url(),
                language,
                publication.date().map(words::date).map(Words::bound).orElse(""));
    }

    Optional<Badge> badge(Figure figure) {
        return figure.outcome().map(outcome -> badge(outcome.stated()));
    }

    Badge badge(Outcome outcome) {
        String shape =
                switch (outcome) {
                    case EXCEEDED -> "▲";
                    case MET -> "●";
                    case MISSED -> "▼";
                };
        return new Badge(outcome.code(), shape, words.say("outcome." + outcome.code()));
    }

    View.Item item(Figure figure) {
        return new View.Item(link(figure), value(figure), planRow(figure), badge(figure));
    }

    Optional<View.Quote> quote(Source source) {
        return source.asQuote().flatMap(quote -> edition.blockOf(source).map(block -> {
            Said said = edition.said(quote, lang);
            Optional<String> foreign = said.foreign().map(Lang::code);
            return new View.Quote(said.words(), desk.toBlock(key(), block), block, choice(source), foreign);
        }));
    }

    /** Which of a block's words a link to it is about. */
    private Html choice(Source source) {
        return edition.figureOf(source).map(QuotedWords::ofFigure).orElse(Html.NONE);
    }

    private ReportKey key() {
        return edition.key();
    }
}
