package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.chart.Studio;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.ReportInfo;
import yearbook.page.View.Answer;
import yearbook.page.View.Entry;
import yearbook.page.View.Home;
import yearbook.page.View.Link;
import yearbook.page.View.Tally;
import yearbook.page.View.YearPage;
import yearbook.page.View.YearSummary;
import yearbook.site.Edition;
import yearbook.site.Year;

/** Home and the pages of a year: how did it go, in one sentence, one picture, and the names. */
final class YearPages {
    private static final int MOST_KEY_FIGURES = 6;

    /** Years that the first page tells of, and reports of each; of more it says where they are. */
    private static final int MOST_YEARS = 4;

    private static final int MOST_REPORTS = 4;

    private final Desk desk;
    private final Words words;
    private final Studio studio;

    YearPages(Desk desk, Studio studio) {
        this.desk = desk;
        this.words = desk.words();
        this.studio = studio;
    }

    Home home() {
        List<YearSummary> years = new ArrayList<>();
        boolean pictured = false;
        List<Year> all = latestResultsFirst();
        for (Year year : all.subList(0, Math.min(MOST_YEARS, all.size()))) {
            Optional<Edition> counted = counted(year);
            years.add(summary(year, counted, !pictured));
            pictured |= counted.isPresent();
        }
        Frame frame = Frames.of(desk)
                .pictured(desk.site().reports().stream().findFirst())
                .fact(LinkedData.site(desk))
                .describedAs(words.say(
                        "home.description", desk.site().info().publisher().text(desk.lang())))
                .titled(desk.site().info().title().text(desk.lang()));
        List<Link> earlier = all.stream().skip(MOST_YEARS).map(this::link).toList();
        return new Home(frame, years, earlier, new CalendarPages(desk).next());
    }

    private Link link(Year year) {
        return desk.link(desk.addresses().year(year.year()), words.say("year.title", year.year()));
    }

    /** Newest first, but a year that has no more than tasks comes after the newest that has results. */
    private List<Year> latestResultsFirst() {
        List<Year> years = new ArrayList<>(desk.site().years());
        desk.site().latest().ifPresent(latest -> {
            years.remove(latest);
            years.add(0, latest);
        });
        return years;
    }

    private YearSummary summary(Year year, Optional<Edition> counted, boolean pictured) {
        Optional<Html> sentence = counted.flatMap(this::sentence)
                .or(() -> year.reports().size() > 1 ? Optional.of(reportCount(year)) : taskSentence(year));
        List<Entry> entries = new ArrayList<>();
        if (counted.isPresent()) {
            entries.add(new Entry(
                    desk.link(desk.addresses().year(year.year()), words.say("year.results", year.year())),
                    words.say("year.results.note")));
        }
        year.reports().stream().limit(MOST_REPORTS).map(this::entry).forEach(entries::add);
        if (year.reports().size() > MOST_REPORTS) {
            entries.add(allReports(year));
        }
        if (!year.tasks().isEmpty()) {
            entries.add(tasks(year));
        }
        return new YearSummary(
                "y" + year.year(),
                link(year),
                sentence,
                counted.filter(report -> pictured)
                        .flatMap(report -> charts(report).outcomes()),
                entries);
    }

    YearPage year(Year year) {
        Optional<Edition> telling = telling(year);
        List<Entry> entries = entries(year);
        Frame frame = Frames.of(desk)
                .of(year.year())
                .pictured(year.reports().stream().findFirst())
                .describedAs(description(year))
                .titled(words.say("year.title", year.year()));
        return new YearPage(
                frame,
                lede(year),
                year.reports().stream()
                        .flatMap(report -> answer(report).stream())
                        .toList(),
                telling.map(report -> new MainPoints(desk, report).all()).orElse(List.of()),
                telling.map(this::keys).orElse(List.of()),
                telling.filter(TextView::hasFigures).map(report -> allFigures(report, year)),
                entries,
                words.say(entries.size() == year.reports().size() ? "year.documents.reports" : "year.documents"),
                year.reports().isEmpty() ? taskItems(year) : List.of(),
                taskIndex(year),
                year.reports().isEmpty() ? unstated(year) : List.of(),
                offline(year),
                Optional.of(year.year())
                        .filter(known -> !desk.site().shelf().of(known).isEmpty())
                        .map(known -> desk.link(desk.addresses().archive(known), words.say("archive.of-year", known))));
    }

    /** What is on the page, for those who find it elsewhere: a year without counts or reports promises none. */
    private String description(Year year) {
        String key = year.reports().isEmpty()
                ? "year.description.tasks"
                : counted(year).isPresent() ? "year.description" : "year.description.reports";
        return words.say(key, year.year(), desk.site().info().publisher().text(desk.lang()));
    }

    /** The one report of the year that has figures, or else main points; of several none speaks for the year. */
    private static Optional<Edition> telling(Year year) {
        List<Edition> counting =
                year.reports().stream().filter(TextView::hasFigures).toList();
        List<Edition> telling = counting.isEmpty()
                ? year.reports().stream()
                        .filter(report -> !report.report().info().points().isEmpty())
                        .toList()
                : counting;
        return telling.size() == 1 ? Optional.of(telling.get(0)) : Optional.empty();
    }

    /** The whole year as one file. */
    private Optional<Link> offline(Year year) {
        return desk.site()
                .offline(year.year())
                .map(zip -> new Link(desk.toFile(zip), words.say("offline.link", year.year())));
    }

    /** Its reports, and tasks where they are not the page itself: its own, and those its reports set for the next year. */
    private List<Entry> entries(Year year) {
        List<Entry> entries =
                new ArrayList<>(year.reports().stream().map(this::entry).toList());
        if (year.reports().isEmpty()) {
            return entries;
        }
        if (!year.tasks().isEmpty()) {
            entries.add(tasks(year));
        }
        taskIndex(year).ifPresent(index -> entries.add(new Entry(index, words.say("tasks.note"))));
        return entries;
    }

    private Entry allReports(Year year) {
        return new Entry(
                desk.link(desk.addresses().year(year.year()), words.say("year.reports.all", year.year())),
                words.count("year.reports", year.reports().size()));
    }

    private Entry tasks(Year year) {
        String title = words.say("tasks.title", year.year());
        return new Entry(desk.link(desk.addresses().tasks(year.year()), title), words.say("tasks.note"));
    }

    /** Where the year's tasks stand: this year's own, or those its report sets for the next. */
    private Optional<Link> taskIndex(Year year) {
        int next = year.tasks().isEmpty() || !year.reports().isEmpty() ? year.year() + 1 : year.year();
        return desk.site()
                .year(next)
                .filter(found -> !found.tasks().isEmpty())
                .map(found -> desk.link(desk.addresses().tasks(next), words.say("tasks.title", next)));
    }

    /** The one sentence, where no report's own counts say it. */
    private Optional<Html> lede(Year year) {
        if (year.reports().stream().anyMatch(report -> counts(report).isPresent())) {
            return Optional.empty();
        }
        return year.reports().isEmpty() ? taskSentence(year) : Optional.of(reportCount(year));
    }

    private Html reportCount(Year year) {
        return Html.text(words.count("year.reports", year.reports().size()));
    }

    private Optional<Html> taskSentence(Year year) {
        if (year.tasks().isEmpty()) {
            return Optional.empty();
        }
        Html count = strong(words.count("count.tasks", year.tasks().size()));
        Html reported = Html.text(String.valueOf(year.tasks().get(0).report().year()));
        if (year.hasTasksOfSeveralReports()) {
            return Optional.of(words.html("tasks.sentence.several", reported, count));
        }
        String to = year.tasks()
                .get(0)
                .addressees()
                .map(addressees -> addressees.name().text(desk.lang()))
                .orElse("");
        return Optional.of(
                to.isEmpty()
                        ? words.html("tasks.sentence", reported, count)
                        : words.html("tasks.sentence.to", reported, count, Html.text(to)));
    }

    private Optional<Answer> answer(Edition report) {
        return report.report().kpi().flatMap(kpi -> kpi.outcomes()
                .map(counts -> new Answer(
                        sentence(report).orElseThrow(),
                        charts(report).outcomes(),
                        tallies(report, kpi, counts),
                        new Unstated(words).of(kpi))));
    }

    private Optional<Html> sentence(Edition report) {
        return counts(report)
                .map(counts -> words.html(
                        "outcomes.sentence",
                        Html.text(Words.endBound(words.count("count.main", counts.sum()))),
                        strong(words.say("outcomes.exceeded", counts.of(Outcome.EXCEEDED))),
                        strong(words.say("outcomes.met", counts.of(Outcome.MET))),
                        strong(words.say("outcomes.missed", counts.of(Outcome.MISSED)))));
    }

    private static Html strong(String text) {
        return new Html("<strong class=\"keep\">" + Html.escape(text) + "</strong>");
    }

    private List<Tally> tallies(Edition report, Kpi kpi, OutcomeCounts counts) {
        Figures figures = new Figures(desk, report);
        List<Tally> tallies = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<View.Item> items = kpi.indicators().stream()
                    .filter(figure -> figure.outcome()
                            .filter(stated -> stated.stated() == outcome)
                            .isPresent())
                    .map(figures::item)
                    .toList();
            tallies.add(new Tally(figures.badge(outcome), counts.of(outcome), items, unnamed(counts, outcome, items)));
        }
        return tallies;
    }

    private Optional<String> unnamed(OutcomeCounts counts, Outcome outcome, List<View.Item> named) {
        int unnamed = counts.unnamed(outcome);
        if (unnamed == 0) {
            return Optional.empty();
        }
        return Optional.of(words.count(named.isEmpty() ? "unnamed.all" : "unnamed.some", unnamed));
    }

    private List<View.Key> keys(Edition report) {
        Figures figures = new Figures(desk, report);
        return report.indicators().stream()
                .filter(figure -> !figure.results().isEmpty())
                .limit(MOST_KEY_FIGURES)
                .map(figure -> key(figure, figures, new Citations(desk).line(report, figure)))
                .toList();
    }

    private View.Key key(Figure figure, Figures figures, Optional<String> copy) {
        View.Value value = figures.value(figure).orElseThrow();
        String note = figure.reported()
                .map(result -> value.status())
                .filter(status -> !status.isEmpty())
                .map(status -> words.say("key.by-report", status))
                .orElse(value.status());
        return new View.Key(figures.link(figure), value, note, figures.badge(figure), copy.orElseThrow());
    }

    /** Named where the year has other reports too. */
    private Link allFigures(Edition report, Year year) {
        String text = year.reports().size() == 1
                ? words.say("year.all-figures")
                : words.say(
                        "year.all-figures.of", report.report().info().title().text(desk.lang()));
        return desk.link(desk.addresses().indicators(report.key()), text);
    }

    private Entry entry(Edition report) {
        ReportInfo info = report.report().info();
        return new Entry(
                desk.link(desk.addresses().report(report.key()), info.title().text(desk.lang())), desk.origin(info));
    }

    private List<View.TaskItem> taskItems(Year year) {
        TaskPages tasks = new TaskPages(desk);
        return year.tasks().stream().map(tasks::item).toList();
    }

    private List<String> unstated(Year year) {
        return new Unstated(words).of(year.tasks());
    }

    private Charts charts(Edition report) {
        return new Charts(desk, report, studio);
    }

    private static Optional<Edition> counted(Year year) {
        return year.reports().stream()
                .filter(report -> counts(report).isPresent())
                .findFirst();
    }

    private static Optional<OutcomeCounts> counts(Edition report) {
        return report.report().kpi().flatMap(Kpi::outcomes);
    }
}
