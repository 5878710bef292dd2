package yearbook.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import yearbook.page.View.Link;
import yearbook.page.View.SearchPage;
import yearbook.page.View.Shelf;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Year;

/** The search page: the box, and ways to everything for those whose browser runs no script. */
final class SearchPages {
    private static final int EXAMPLES = 4;
    private static final int MOST_REPORTS = 100;

    private final Desk desk;
    private final Words words;

    SearchPages(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    SearchPage search() {
        Frame frame =
                Frames.of(desk).describedAs(words.say("search.description")).titled(words.say("search.title"));
        return new SearchPage(frame, examples(), shelves(), other());
    }

    /** Names to try: what the newest report measures and what the newest tasks are about. */
    private List<Link> examples() {
        Stream<String> figures = desk.site().reports().stream()
                .limit(1)
                .flatMap(report ->
                        report.indicators().stream().map(figure -> figure.name().text(desk.lang())))
                .limit(EXAMPLES / 2);
        Stream<String> themes = desk.site().years().stream()
                .flatMap(year -> year.themes().stream())
                .map(theme -> theme.first().task().theme().text(desk.lang()))
                .sorted(Comparator.comparingInt(String::length));
        return Stream.concat(figures, themes)
                .distinct()
                .limit(EXAMPLES)
                .map(name -> new Link(
                        "index.html?q="
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"),
                        name))
                .toList();
    }

    /** Everything there is, year by year; of more reports than one looks through, the years, ten by ten. */
    private List<Shelf> shelves() {
        List<Year> years = desk.site().years();
        if (desk.site().reports().size() <= MOST_REPORTS) {
            return years.stream().map(this::shelf).toList();
        }
        SortedMap<Integer, List<Year>> decades = new TreeMap<>(Comparator.reverseOrder());
        years.forEach(year -> decades.computeIfAbsent(year.year() / 10, decade -> new ArrayList<>())
                .add(year));
        return decades.values().stream().map(this::decade).toList();
    }

    private Shelf decade(List<Year> newestFirst) {
        int last = newestFirst.get(0).year();
        int first = newestFirst.get(newestFirst.size() - 1).year();
        List<Link> links = newestFirst.stream()
                .map(year -> desk.link(desk.addresses().year(year.year()), words.say("year.title", year.year())))
                .toList();
        return new Shelf(String.valueOf(first), first == last ? String.valueOf(first) : first + "–" + last, links);
    }

    private Shelf shelf(Year year) {
        List<Link> links = new ArrayList<>();
        for (Edition report : year.reports()) {
            links.add(desk.link(
                    desk.addresses().report(report.key()),
                    report.report().info().title().text(desk.lang())));
            if (TextView.hasFigures(report)) {
                String name = words.say("indicators.title", year.year());
                links.add(desk.link(
                        desk.addresses().indicators(report.key()),
                        year.reports().size() == 1
                                ? name
                                : words.say(
                                        "search.of",
                                        name,
                                        links.get(links.size() - 1).text())));
            }
        }
        if (!year.tasks().isEmpty()) {
            links.add(desk.link(desk.addresses().tasks(year.year()), words.say("tasks.title", year.year())));
        }
        return new Shelf(String.valueOf(year.year()), words.say("year.title", year.year()), links);
    }

    /** The search in the other language, to which this one hands over what it did not find itself. */
    private Optional<View.OtherSearch> other() {
        return desk.site().languages().stream()
                .filter(lang -> lang != desk.lang())
                .findFirst()
                .map(lang -> new View.OtherSearch(
                        lang.code(), desk.to(desk.addresses().search(), lang), folder(lang)));
    }

    private String folder(Lang lang) {
        Address index = new Address(desk.addresses().search().path() + "index.js");
        return desk.to(index, lang).replaceFirst("index\\.js$", "");
    }
}
