package yearbook.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yearbook.content.ReportKey;
import yearbook.page.View.Filter;
import yearbook.page.View.Filters;
import yearbook.page.View.Link;
import yearbook.page.View.Quote;
import yearbook.page.View.TaskGroup;
import yearbook.page.View.TasksPage;
import yearbook.site.Address;
import yearbook.site.TaskEntry;
import yearbook.site.TaskEntry.Response;
import yearbook.site.Year;
import yearbook.site.Year.Facet;
import yearbook.site.Year.Limitation;

/** The tasks of a year in lists: all of them by theme or by deadline, and those that share a value. */
final class TaskLists {
    /** The slug for tasks whose report does not state the value: nobody in charge, no limitation. */
    static final String NONE = "khong-neu";

    private static final int LONGEST_NAME = 80;

    private final Desk desk;
    private final Words words;
    private final Year year;
    private final TaskPages pages;
    private final Ties ties;

    TaskLists(Desk desk, Year year) {
        this.desk = desk;
        this.words = desk.words();
        this.year = year;
        this.pages = new TaskPages(desk);
        this.ties = new Ties(desk);
    }

    /** Tasks chosen by what they share: their name for a heading, and the sentence that says how they were chosen. */
    private record Choice(String name, String sentence, Optional<Limitation> limitation, Predicate<TaskEntry> keep) {}

    TasksPage index() {
        String summary = words.count("tasks.summary", year.tasks().size());
        return page(
                words.say("tasks.title", year.year()), summary, byTheme(year.tasks(), all -> true), Optional.empty());
    }

    TasksPage ofTheme(Facet theme) {
        return chosen(new Choice(name(theme), "tasks.chosen.theme", Optional.empty(), task -> isOf(theme, task)));
    }

    TasksPage ofLead(Facet lead) {
        return chosen(new Choice(leadName(lead), "tasks.chosen.lead", Optional.empty(), task -> isLed(lead, task)));
    }

    TasksPage ofNobody() {
        return chosen(
                new Choice(words.say("lead.unstated"), "tasks.chosen.nobody", Optional.empty(), task -> task.leads()
                        .isEmpty()));
    }

    TasksPage ofLimitation(Limitation limitation) {
        return chosen(new Choice(
                name(limitation), "tasks.chosen.limitation", Optional.of(limitation), limitation::isAnsweredBy));
    }

    TasksPage ofNoLimitation() {
        return chosen(new Choice(
                words.say("limitation.none"), "tasks.chosen.unlinked", Optional.empty(), task -> task.responses()
                        .isEmpty()));
    }

    TasksPage byDeadline() {
        Map<String, List<TaskEntry>> days = new TreeMap<>();
        year.tasks().forEach(task -> task.task().deadline().ifPresent(day -> days.computeIfAbsent(
                        day, d -> new ArrayList<>())
                .add(task)));
        List<TaskGroup> groups = new ArrayList<>();
        days.forEach((day, tasks) -> groups.add(group("d" + day, Optional.of(words.date(day)), tasks)));
        List<TaskEntry> undated = year.tasks().stream()
                .filter(task -> task.task().deadline().isEmpty())
                .toList();
        if (!undated.isEmpty()) {
            groups.add(group(NONE, Optional.of(words.say("tasks.deadline.none")), undated));
        }
        return page(words.say("tasks.by-deadline", year.year()), words.say("tasks.in-order"), groups, Optional.empty());
    }

    private TaskGroup group(String id, Optional<String> title, List<TaskEntry> tasks) {
        return new TaskGroup(id, title, tasks.stream().map(pages::item).toList());
    }

    private TasksPage chosen(Choice choice) {
        List<TaskEntry> tasks = year.tasks().stream().filter(choice.keep()).toList();
        String count = words.count("count.tasks", year.tasks().size());
        String summary = words.say(choice.sentence(), tasks.size(), count, choice.name());
        Predicate<Response> counts = response -> choice.limitation()
                .filter(limitation -> !limitation.block().equals(response.block()))
                .isEmpty();
        List<TaskGroup> groups = byTheme(tasks, counts);
        if (groups.size() == 1 && choice.sentence().equals("tasks.chosen.theme")) {
            groups = List.of(new TaskGroup(
                    groups.get(0).id(), Optional.empty(), groups.get(0).tasks()));
        }
        String heading = choice.limitation().isPresent() ? "limitation.title" : "tasks.title.filtered";
        String title = words.say(heading, year.year(), choice.name());
        return page(title, summary, groups, choice.limitation().map(this::subject));
    }

    private Quote subject(Limitation limitation) {
        String href = desk.toBlock(limitation.report(), limitation.block());
        return new Quote(
                text(limitation),
                href,
                limitation.block(),
                Html.NONE,
                Foreign.langOf(desk, limitation.report(), limitation.block()));
    }

    private TasksPage page(String title, String summary, List<TaskGroup> groups, Optional<Quote> subject) {
        TaskEntry first = year.tasks().get(0);
        Address index = desk.addresses().tasks(year.year());
        boolean whole = desk.here().equals(index);
        Frames frames = Frames.of(desk)
                .trail(desk.addresses().year(year.year()), words.say("year.title", year.year()))
                .describedAs(words.say("tasks.description", title, summary));
        desk.site().report(first.report()).ifPresent(year.hasTasksOfSeveralReports() ? frames::beside : frames::within);
        if (!whole) {
            frames.trail(index, words.say("tasks.title", year.year()));
        }
        List<TaskEntry> shown = shown(groups);
        frames.fact(LinkedData.tasks(desk, title, shown));
        Filters filters = filters();
        frames.apart(apart(filters));
        String back = words.count("tasks.back", year.tasks().size());
        return new TasksPage(
                frames.titled(title),
                summary,
                whole ? Optional.empty() : Optional.of(desk.link(index, back)),
                subject,
                whole && !year.hasTasksOfSeveralReports() ? pages.addressees(first) : Optional.empty(),
                groups,
                ties.legend(shown),
                filters,
                whole ? calendars() : List.of(),
                whole ? downloads() : List.of(),
                whole ? new Unstated(words).of(year.tasks()) : List.of());
    }

    /** What a list is of may have the name of what another is of: a theme that of a unit, a limitation its beginning. */
    private List<String> apart(Filters filters) {
        List<Filter> all = Stream.of(filters.themes(), filters.leads(), filters.limitations())
                .flatMap(List::stream)
                .toList();
        boolean shared = all.stream().filter(Filter::current).anyMatch(own -> all.stream()
                .anyMatch(other -> !other.equals(own)
                        && other.link().text().equals(own.link().text())));
        String index = desk.addresses().tasks(year.year()).path();
        return shared ? List.of(desk.here().path().substring(index.length()).replaceFirst("/$", "")) : List.of();
    }

    private List<TaskEntry> shown(List<TaskGroup> groups) {
        List<String> ids = groups.stream()
                .flatMap(group -> group.tasks().stream())
                .map(View.TaskItem::id)
                .toList();
        return year.tasks().stream()
                .filter(task -> ids.contains(task.task().id()))
                .toList();
    }

    private List<TaskGroup> byTheme(List<TaskEntry> tasks, Predicate<Response> counts) {
        Map<String, List<TaskEntry>> themes = new LinkedHashMap<>();
        tasks.forEach(task ->
                themes.computeIfAbsent(task.theme(), theme -> new ArrayList<>()).add(task));
        List<TaskGroup> groups = new ArrayList<>();
        themes.forEach((theme, members) -> groups.add(new TaskGroup(
                "theme-" + theme,
                Optional.of(members.get(0).task().theme().text(desk.lang())),
                members.stream().map(task -> pages.item(task, counts)).toList())));
        return groups;
    }

    /** The data of every report that sets tasks for the year. */
    private List<Link> downloads() {
        return firsts(year.tasks().stream())
                .flatMap(report -> Stream.of("tasks.csv", "tasks.json", "tasks.csv-metadata.json", "datapackage.json")
                        .map(file -> file(report, file, file)))
                .toList();
    }

    /** Named after its report where there are files of several. */
    private Link file(TaskEntry entry, String file, String name) {
        String whose = pages.report(entry).map(report -> " (" + report + ")").orElse("");
        return new Link(desk.toFile(desk.addresses().data(entry.report(), file)), name + whose);
    }

    /** The first task of every report that sets tasks for the year. */
    private Stream<TaskEntry> firsts(Stream<TaskEntry> tasks) {
        Set<ReportKey> seen = new HashSet<>();
        return tasks.filter(task -> seen.add(task.report()));
    }

    private List<Link> calendars() {
        return firsts(year.tasks().stream()
                        .filter(task -> task.task().deadline().isPresent()))
                .map(report -> file(report, "tasks.ics", words.say("tasks.calendar")))
                .toList();
    }

    private Filters filters() {
        int all = year.tasks().size();
        Address index = desk.addresses().tasks(year.year());
        Optional<Filter> deadlines = year.hasDeadlines()
                ? Optional.of(filter(
                        desk.addresses().tasksByDeadline(year.year()), words.say("filter.deadlines"), all, "", ""))
                : Optional.empty();
        return new Filters(
                filter(index, words.say("filter.all"), all, "", ""), themes(), leads(), limitations(), deadlines);
    }

    private List<Filter> themes() {
        return year.themes().stream()
                .map(theme -> filter(
                        desk.addresses().tasksOfTheme(year.year(), theme.slug()),
                        name(theme),
                        count(task -> isOf(theme, task)),
                        "theme",
                        theme.slug()))
                .toList();
    }

    private List<Filter> leads() {
        List<Filter> filters = new ArrayList<>();
        year.leads()
                .forEach(lead -> filters.add(filter(
                        desk.addresses().tasksOfLead(year.year(), lead.slug()),
                        leadName(lead),
                        count(task -> isLed(lead, task)),
                        "lead",
                        lead.slug())));
        long nobody = count(task -> task.leads().isEmpty());
        if (nobody > 0) {
            Address page = desk.addresses().tasksOfLead(year.year(), NONE);
            filters.add(filter(page, words.say("lead.unstated"), nobody, "lead", NONE));
        }
        return filters;
    }

    private List<Filter> limitations() {
        List<Filter> filters = new ArrayList<>();
        year.limitations()
                .forEach(limitation -> filters.add(filter(
                        desk.addresses().tasksOfLimitation(year.year(), limitation.slug()),
                        name(limitation),
                        count(limitation::isAnsweredBy),
                        "limitation",
                        limitation.slug())));
        long unlinked = count(task -> task.responses().isEmpty());
        if (unlinked > 0 && !filters.isEmpty()) {
            Address page = desk.addresses().tasksOfLimitation(year.year(), NONE);
            filters.add(filter(page, words.say("limitation.none"), unlinked, "limitation", NONE));
        }
        return filters;
    }

    private Filter filter(Address page, String name, long count, String attribute, String slug) {
        return new Filter(desk.link(page, name), String.valueOf(count), page.equals(desk.here()), attribute, slug);
    }

    private long count(Predicate<TaskEntry> keep) {
        return year.tasks().stream().filter(keep).count();
    }

    private static boolean isOf(Facet theme, TaskEntry task) {
        return task.theme().equals(theme.slug());
    }

    private static boolean isLed(Facet lead, TaskEntry task) {
        return task.leads().contains(lead.slug());
    }

    private String name(Facet theme) {
        return theme.first().task().theme().text(desk.lang());
    }

    private String leadName(Facet lead) {
        return lead.first().task().lead().get(lead.index()).text(desk.lang());
    }

    private String name(Limitation limitation) {
        return Shortened.of(text(limitation), LONGEST_NAME);
    }

    private String text(Limitation limitation) {
        return desk.site()
                .report(limitation.report())
                .flatMap(edition -> edition.report().text(desk.lang()))
                .flatMap(text -> text.block(limitation.block()))
                .map(block -> block.plain().text())
                .orElse(limitation.block());
    }
}
