package yearbook.page;

import java.util.Locale;
import java.util.Optional;
import yearbook.content.Figure;
import yearbook.content.Result;
import yearbook.content.Source;
import yearbook.site.Address;
import yearbook.site.Edition;

/** What readers take away in words: a page to cite, and a figure with all one needs to quote it, in one line. */
final class Citations {
    private final Desk desk;
    private final Words words;

    Citations(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    /** The report as a whole. */
    String of(Edition edition) {
        return words.say(
                "citation.report",
                publisher(),
                title(edition),
                capital(desk.origin(edition.report().info())),
                here());
    }

    /** A page that shows a part of a report. */
    String within(Edition edition, String page) {
        return Citation.of(page, desk.here(), edition, desk.site(), words);
    }

    /** A page of no one report. */
    String of(String page) {
        String site = desk.site().info().title().text(desk.lang());
        return site.equals(publisher()) || site.equals(page)
                ? words.say("citation.page", publisher(), page, here())
                : words.say("citation.report", publisher(), page, site, here());
    }

    /** A figure as one line: name, year, value, unit, status, source and address; none where there is no value. */
    Optional<String> line(Edition edition, Figure figure) {
        Figures figures = new Figures(desk, edition);
        Address page = desk.addresses().figure(edition.key(), figure.id());
        return figure.chosen().map(result -> words.say(
                        "copy.figure",
                        figures.name(figure),
                        edition.key().year(),
                        figures.text(figures.value(figure, result)),
                        standing(edition, result),
                        desk.absolute(page, desk.lang()))
                .replace('\u00A0', ' '));
    }

    private String standing(Edition edition, Result result) {
        String source = result.source()
                .asPublication()
                .map(this::outside)
                .orElseGet(() -> words.say(
                        "copy.by-report",
                        publisher(),
                        words.date(edition.report().info().issued().toString())));
        return result.status()
                .map(status -> words.say("status." + status.code()) + ", " + source)
                .orElse(source);
    }

    private String outside(Source.Publication publication) {
        String name = publication
                .date()
                .map(date -> publication.publisher() + ", " + words.date(date))
                .orElse(publication.publisher());
        return words.say("copy.by-others", name);
    }

    /** After a full stop: without a place, a date in Vietnamese begins with a small letter. */
    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String publisher() {
        return desk.site().info().publisher().text(desk.lang());
    }

    private String title(Edition edition) {
        return edition.report().info().title().text(desk.lang());
    }

    private String here() {
        return desk.absolute(desk.here(), desk.lang());
    }
}
