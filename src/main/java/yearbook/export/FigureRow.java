package yearbook.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Amount;
import yearbook.content.Bilingual;
import yearbook.content.Figure;
import yearbook.content.Json;
import yearbook.content.Kpi;
import yearbook.content.Outcome;
import yearbook.content.Phrase;
import yearbook.content.Plan;
import yearbook.content.Result;
import yearbook.content.Source;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.Site;

/**
 * One value of one figure with everything one must know of it: a row of {@code kpi.csv} and an object of
 * {@code kpi.json}.
 *
 * @param kind {@code plan}, {@code result} or {@code history}; {@code none} for a figure without any value
 * @param from the value, or the lower end of a range; absent below a bound
 * @param to the value, or the upper end of a range; absent above a bound
 */
record FigureRow(
        Figure figure,
        int year,
        String kind,
        Optional<String> from,
        Optional<String> to,
        String qualifier,
        String status,
        String date,
        Optional<Source> source) {

    static final List<Column> COLUMNS = List.of(
            new Column("id", "string", "mã số liệu", "id of the figure").always(),
            new Column("name_vi", "string", "tên tiếng Việt", "name in Vietnamese"),
            new Column("name_en", "string", "tên tiếng Anh", "name in English"),
            new Column("group", "string", "nhóm", "group"),
            new Column("year", "integer", "năm", "year").always(),
            new Column("kind", "string", "plan, result, history hoặc none", "plan, result, history or none")
                    .oneOf("plan", "result", "history", "none"),
            new Column("from", "number", "giá trị hoặc đầu dưới của khoảng", "value, or lower end of a range"),
            new Column("to", "number", "giá trị hoặc đầu trên của khoảng", "value, or upper end of a range"),
            new Column("qualifier", "string", "từ đứng trước số trong nguồn", "word before the number in the source"),
            new Column("unit_vi", "string", "đơn vị", "unit in Vietnamese"),
            new Column("unit_en", "string", "đơn vị bằng tiếng Anh", "unit in English"),
            new Column("status", "string", "ước tính, sơ bộ hay chính thức", "estimate, preliminary or official"),
            new Column("date", "string", "ngày của số liệu", "date of the value"),
            new Column("outcome", "string", "đánh giá báo cáo nêu", "outcome stated in the report"),
            new Column("source_type", "string", "report hoặc outside", "report or outside").oneOf("report", "outside"),
            new Column("source_quote_vi", "string", "câu trích tiếng Việt", "quote in Vietnamese"),
            new Column("source_quote_en", "string", "câu trích tiếng Anh", "quote in English"),
            new Column("source_publisher", "string", "nơi công bố", "publisher"),
            new Column("source_date", "string", "ngày của nguồn", "date of the source"),
            new Column("source_url", "string", "địa chỉ nguồn", "address of the source"));

    static List<FigureRow> of(Kpi kpi) {
        return kpi.all().flatMap(figure -> of(figure, kpi.year())).toList();
    }

    static Stream<FigureRow> of(Figure figure, int year) {
        List<FigureRow> rows = new ArrayList<>();
        figure.plan().ifPresent(plan -> rows.add(ofPlan(figure, year, plan)));
        figure.results().forEach(result -> rows.add(ofResult(figure, year, result)));
        figure.history().forEach(past -> rows.add(ofPast(figure, past)));
        if (rows.isEmpty()) {
            Optional<Source> source = figure.outcome().map(outcome -> outcome.source());
            rows.add(new FigureRow(figure, year, "none", Optional.empty(), Optional.empty(), "", "", "", source));
        }
        return rows.stream();
    }

    static FigureRow ofPlan(Figure figure, int year, Plan plan) {
        Optional<String> from = plan.from().map(value -> value.toPlainString());
        Optional<String> to = plan.to().map(value -> value.toPlainString());
        return new FigureRow(figure, year, "plan", from, to, bound(plan), "", "", plan.source());
    }

    private static String bound(Plan plan) {
        if (plan.from().isPresent() && plan.to().isPresent()) {
            return "";
        }
        String word = plan.from().isPresent() ? "at-least" : "at-most";
        return !plan.strict() ? word : plan.from().isPresent() ? "above" : "below";
    }

    static FigureRow ofResult(Figure figure, int year, Result result) {
        return new FigureRow(
                figure,
                year,
                "result",
                from(result.amount()),
                to(result.amount()),
                result.qualifier().map(qualifier -> qualifier.code()).orElse(""),
                result.status().map(status -> status.code()).orElse(""),
                result.date().orElse(""),
                Optional.of(result.source()));
    }

    static FigureRow ofPast(Figure figure, Figure.PastValue past) {
        return new FigureRow(
                figure,
                past.year(),
                "history",
                from(past.amount()),
                to(past.amount()),
                "",
                "",
                "",
                Optional.of(past.source()));
    }

    private static Optional<String> from(Amount amount) {
        return Optional.of(amount.from().toPlainString());
    }

    private static Optional<String> to(Amount amount) {
        return Optional.of(amount.to().toPlainString());
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(
                figure.id(),
                figure.name().only(Lang.VI),
                figure.name().only(Lang.EN),
                figure.group().map(Phrase::text).orElse(""),
                String.valueOf(year),
                kind,
                from.orElse(""),
                to.orElse(""),
                qualifier,
                unit(Lang.VI),
                unit(Lang.EN),
                status,
                date,
                outcome()));
        cells.addAll(sourceCells(source));
        return cells;
    }

    /** The last columns of a row: where its value comes from. */
    static List<String> sourceCells(Optional<Source> source) {
        Optional<Source.Publication> outside = source.flatMap(Source::asPublication);
        return List.of(
                source.map(known -> outside.isPresent() ? "outside" : "report").orElse(""),
                quote(source, Lang.VI),
                quote(source, Lang.EN),
                outside.map(Source.Publication::publisher).orElse(""),
                outside.flatMap(Source.Publication::date).orElse(""),
                outside.flatMap(Source.Publication::url).orElse(""));
    }

    private String unit(Lang lang) {
        return figure.unit().map(unit -> unit.only(lang)).orElse("");
    }

    private String outcome() {
        return figure.outcome().map(outcome -> outcome.stated().code()).orElse("");
    }

    private static String quote(Optional<Source> source, Lang lang) {
        return source.flatMap(Source::asQuote)
                .flatMap(quote -> quote.words().phrase(lang))
                .map(Phrase::text)
                .orElse("");
    }

    static Json json(Site site, Edition edition, Kpi kpi) {
        Json json = Json.object()
                .put("report", edition.key().toString())
                .put("year", kpi.year())
                .put("publisher", Sources.both(site.info().publisher()))
                .put("issued", edition.report().info().issued().toString());
        kpi.outcomes().ifPresent(counts -> {
            Json stated = Json.object().put("total", counts.total());
            for (Outcome outcome : Outcome.values()) {
                stated.put(outcome.code(), counts.of(outcome));
            }
            json.put("outcomes", stated.put("source", Sources.json(counts.source(), edition)));
        });
        return json.put(
                "figures", kpi.all().map(figure -> json(figure, kpi, edition)).toList());
    }

    static Json json(Figure figure, Kpi kpi, Edition edition) {
        return Json.object()
                .put("id", figure.id())
                .put("name", Sources.both(figure.name()))
                .put("group", figure.group().map(group -> Sources.both(groupName(kpi, group))))
                .put("unit", figure.unit().map(Sources::both))
                .put("outcome", figure.outcome().map(outcome -> outcome.stated().code()))
                .put(
                        "values",
                        of(figure, kpi.year()).map(row -> row.json(edition)).toList());
    }

    private static Bilingual groupName(Kpi kpi, Phrase group) {
        return kpi.groups().get(group.text());
    }

    private Json json(Edition edition) {
        return Json.object()
                .put("year", year)
                .put("kind", kind)
                .put("from", from.map(java.math.BigDecimal::new))
                .put("to", to.map(java.math.BigDecimal::new))
                .put("qualifier", Optional.of(qualifier).filter(text -> !text.isEmpty()))
                .put("status", Optional.of(status).filter(text -> !text.isEmpty()))
                .put("date", Optional.of(date).filter(text -> !text.isEmpty()))
                .put("source", source.map(known -> Sources.json(known, edition)));
    }
}
