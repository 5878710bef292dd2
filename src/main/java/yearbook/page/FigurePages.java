package yearbook.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yearbook.chart.Studio;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Outcome;
import yearbook.content.Phrase;
import yearbook.page.View.Chart;
import yearbook.page.View.Detail;
import yearbook.page.View.FigureGroup;
import yearbook.page.View.FigurePage;
import yearbook.page.View.IndicatorsPage;
import yearbook.page.View.Item;
import yearbook.page.View.Link;
import yearbook.page.View.OutcomeGroup;
import yearbook.page.View.Quote;
import yearbook.page.View.Term;
import yearbook.site.Address;
import yearbook.site.Edition;

/** All figures of a report on one page, and each on a page of its own. */
final class FigurePages {
    private final Desk desk;
    private final Words words;
    private final Edition edition;
    private final Kpi kpi;
    private final Figures figures;
    private final Charts charts;

    FigurePages(Desk desk, Edition edition, Kpi kpi, Studio studio) {
        this.desk = desk;
        this.words = desk.words();
        this.edition = edition;
        this.kpi = kpi;
        this.figures = new Figures(desk, edition);
        this.charts = new Charts(desk, edition, studio);
    }

    IndicatorsPage all() {
        String title = words.say("indicators.title", edition.key().year());
        Frame frame = Frames.of(desk)
                .within(edition)
                .trail(desk.addresses().year(year()), words.say("year.title", year()))
                .trail(desk.addresses().report(edition.key()), words.say("nav.report"))
                .describedAs(words.say("indicators.description", reportTitle()))
                .fact(LinkedData.dataset(desk, edition))
                .apart(new Titles(desk).withinYear(edition))
                .titled(title);
        return new IndicatorsPage(frame, summary(), outcomes(), groups(), data("kpi.csv"), downloads());
    }

    private String summary() {
        long valued = kpi.indicators().stream()
                .filter(figure -> figure.reported().isPresent())
                .count();
        int named = kpi.indicators().size();
        return kpi.outcomes()
                .map(counts -> words.say("indicators.summary", named, words.count("count.main", counts.sum()), valued))
                .orElseGet(() ->
                        words.say("indicators.summary.uncounted", words.count("count.indicators", named), valued));
    }

    private List<OutcomeGroup> outcomes() {
        List<OutcomeGroup> groups = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.EXCEEDED, Outcome.MISSED, Outcome.MET)) {
            List<Item> items = items(Optional.of(outcome));
            int unnamed = kpi.outcomes().map(counts -> counts.unnamed(outcome)).orElse(0);
            if (!items.isEmpty() || unnamed > 0) {
                groups.add(new OutcomeGroup(
                        figures.badge(outcome),
                        words.count("count.indicators", (long) items.size() + unnamed),
                        items,
                        unnamed == 0
                                ? Optional.empty()
                                : Optional.of(words.count(items.isEmpty() ? "unnamed.all" : "unnamed.some", unnamed))));
            }
        }
        List<Item> open = items(Optional.empty());
        if (!open.isEmpty()) {
            groups.add(new OutcomeGroup(
                    new View.Badge("unstated", "○", words.say("outcome.unstated")),
                    words.count("count.indicators", open.size()),
                    open,
                    Optional.empty()));
        }
        return groups;
    }

    private List<Item> items(Optional<Outcome> outcome) {
        return kpi.indicators().stream()
                .filter(figure ->
                        figure.outcome().map(stated -> stated.stated()).equals(outcome))
                .map(figures::item)
                .toList();
    }

    private List<FigureGroup> groups() {
        Set<String> ids = new LinkedHashSet<>();
        kpi.figures().forEach(figure -> figure.group().map(Phrase::text).ifPresent(ids::add));
        return ids.stream()
                .map(id -> new FigureGroup(
                        id,
                        kpi.groups().get(id).text(desk.lang()),
                        kpi.inGroup(id).stream().map(figures::item).toList(),
                        charts.group(id)))
                .toList();
    }

    private List<Link> downloads() {
        Stream<Link> own = Stream.of("kpi.csv", "kpi.json", "kpi.csv-metadata.json", "datapackage.json")
                .map(file -> new Link(data(file), file));
        Stream<Link> all = Stream.of(new Address("catalog.jsonld"))
                .filter(file -> !desk.site().isOffline())
                .map(file -> new Link(desk.toFile(file), words.say("data.catalogue")));
        return Stream.concat(own, all).toList();
    }

    FigurePage one(Figure figure) {
        String name = figures.name(figure);
        Frame frame = Frames.of(desk)
                .within(edition)
                .trail(desk.addresses().year(year()), words.say("year.title", year()))
                .trail(desk.addresses().report(edition.key()), words.say("nav.report"))
                .trail(desk.addresses().indicators(edition.key()), words.say("nav.indicators"))
                .describedAs(words.say("figure.description", name, reportTitle()))
                .fact(LinkedData.figure(desk, edition, figure))
                .telling(new Amendments(desk, edition).of(figure))
                .inOtherYears(new ThroughYears(desk).ofFigure(edition.key(), figure.id()))
                .apart(new Titles(desk).figure(edition, figure))
                .titled(name);
        Optional<View.Value> value = figures.value(figure);
        return new FigurePage(
                frame,
                value,
                figures.badge(figure),
                standing(figure),
                new Citations(desk).line(edition, figure),
                quotes(figure),
                terms(figure),
                new Vintages(desk, edition).of(figure),
                new Vintages(desk, edition).missing(figure),
                outcome(figure),
                charts(figure),
                related(figure),
                new ThroughYears(desk).statements(edition.key(), figure.id()),
                charts.through(figure),
                figure.note().map(note -> Foreign.quoted(note.text(desk.lang()), desk.lang())),
                downloads(figure),
                new Citations(desk).within(edition, name));
    }

    /** One line on what the number is, or on what is not known. */
    private String standing(Figure figure) {
        Optional<View.Value> value = figures.value(figure);
        if (value.isEmpty()) {
            return words.say(figure.plan().isEmpty() ? "figure.nothing-stated" : "figure.no-result");
        }
        String status = value.get().status();
        boolean reported = figure.reported().isPresent();
        return words.say(
                reported ? "figure.by-report" : "figure.by-others", status.isEmpty() ? words.say("result") : status);
    }

    private List<Quote> quotes(Figure figure) {
        return Stream.concat(
                        figure.results().stream().map(result -> result.source()),
                        figure.outcome().stream().map(outcome -> outcome.source()))
                .flatMap(source -> figures.quote(source).stream())
                .distinct()
                .toList();
    }

    /** What is known of a figure, and what the report leaves unsaid of it. */
    List<Term> terms(Figure figure) {
        List<Term> terms = new ArrayList<>();
        if (figure.group().isEmpty()) {
            terms.add(new Term(words.say("plan"), plan(figure)));
        }
        if (figure.results().isEmpty()) {
            terms.add(new Term(words.say("result"), List.of()));
        }
        return terms;
    }

    private Optional<Term> outcome(Figure figure) {
        return figure.outcome()
                .map(outcome -> new Term(
                        words.say("outcome"),
                        List.of(new Detail(
                                Optional.empty(),
                                figures.badge(figure),
                                outcome.reason()
                                        .map(reason -> reason.text(desk.lang()))
                                        .orElse(""),
                                Optional.of(figures.origin(outcome.source()))))));
    }

    /** The report's silence is told before what others say. */
    private List<Detail> plan(Figure figure) {
        return figures.planRow(figure).map(this::plan).orElse(List.of());
    }

    private List<Detail> plan(View.Row row) {
        Detail value = new Detail(Optional.of(row.value()), Optional.empty(), "", row.origin());
        boolean outside = row.origin().filter(View.Origin::outside).isPresent();
        return outside ? List.of(silence(), value) : List.of(value);
    }

    private static Detail silence() {
        return new Detail(Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    private List<Chart> charts(Figure figure) {
        List<Chart> drawn = new ArrayList<>();
        if (figure.group().isEmpty()) {
            charts.plan(figure).ifPresent(drawn::add);
        }
        charts.history(figure).ifPresent(drawn::add);
        return drawn;
    }

    private List<Item> related(Figure figure) {
        return kpi.figures().stream()
                .filter(other -> other.indicator().map(Phrase::text).equals(Optional.of(figure.id())))
                .map(figures::item)
                .toList();
    }

    /** The figure's own files: {@code ID.csv}, what describes it, {@code ID.json}. */
    private List<Link> downloads(Figure figure) {
        return Stream.of("csv", "json", "csv-metadata.json")
                .map(ending -> new Link(
                        desk.toFile(desk.addresses().figureData(edition.key(), figure.id() + "." + ending)),
                        words.say("take." + ending)))
                .toList();
    }

    private String data(String file) {
        return desk.toFile(desk.addresses().data(edition.key(), file));
    }

    private String reportTitle() {
        return edition.report().info().title().text(desk.lang());
    }

    private int year() {
        return edition.key().year();
    }
}
