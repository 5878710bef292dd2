package yearbook.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import yearbook.content.Bilingual;
import yearbook.content.Manuscript;
import yearbook.content.Memory;
import yearbook.content.Report;
import yearbook.content.ReportKey;
import yearbook.content.SiteInfo;
import yearbook.content.Source;
import yearbook.content.Task;
import yearbook.content.TaskList;
import yearbook.problem.Lang;
import yearbook.site.TaskEntry.Reported;
import yearbook.site.TaskEntry.Response;

/** The whole site as values, made from content that has passed its checks. Years newest first. */
public final class Site {
    private final Manuscript manuscript;
    private final Optional<Integer> only;
    private final Optional<Memento> memento;
    private final Shelf shelf;
    private final List<Announcement> announcements;
    private final SiteInfo info;
    private final Addresses addresses;
    private final List<Year> years;
    private final List<Sheet> pages;
    private final List<Edition> reports;
    private final Map<ReportKey, Edition> byKey;
    private final Map<Integer, Set<String>> tasks;
    private final Map<Lang, Set<String>> sharedTitles;

    private Site(Manuscript manuscript, Optional<Integer> only, List<Year> years, Outside outside) {
        this.manuscript = manuscript;
        this.only = only;
        this.memento = outside.memento();
        this.shelf = outside.shelf();
        this.announcements = outside.announcements();
        this.info = manuscript.site();
        this.addresses = new Addresses(info.paths());
        this.years = List.copyOf(years);
        this.pages = manuscript.pages().stream()
                .filter(page -> page.text(info.defaultLang()).isPresent())
                .map(page -> Sheet.of(page, info))
                .toList();
        this.reports = years.stream().flatMap(year -> year.reports().stream()).toList();
        this.byKey = reports.stream().collect(Collectors.toMap(Edition::key, Function.identity()));
        this.tasks = years.stream().collect(Collectors.toMap(Year::year, year -> year.tasks().stream()
                .map(task -> task.task().id())
                .collect(Collectors.toSet())));
        this.sharedTitles =
                info.languages().stream().collect(Collectors.toMap(Function.identity(), this::sharedTitles));
    }

    private Set<String> sharedTitles(Lang lang) {
        Set<String> seen = new HashSet<>();
        return reports.stream()
                .map(report -> title(report, lang))
                .filter(title -> !seen.add(title))
                .collect(Collectors.toSet());
    }

    private static String title(Edition report, Lang lang) {
        return report.report().info().title().text(lang);
    }

    /** What a site knows besides its content. */
    private record Outside(List<Announcement> announcements, Optional<Memento> memento, Shelf shelf) {
        private static final Outside NOTHING = new Outside(List.of(), Optional.empty(), Shelf.EMPTY);
    }

    /** With every report out, whatever its moment. */
    public static Site of(Manuscript manuscript) {
        return of(manuscript, Instant.MAX);
    }

    /** As it is at a moment: of reports that are not out yet it holds what is announced, and nothing else. */
    public static Site of(Manuscript manuscript, Instant now) {
        return of(manuscript, now, new Memory());
    }

    /** The same, for whoever makes it again and again. */
    public static Site of(Manuscript manuscript, Instant now, Memory memory) {
        return of(
                manuscript.outAt(now),
                Optional.empty(),
                new Outside(Announcement.in(manuscript.reports(), now), Optional.empty(), Shelf.EMPTY),
                memory);
    }

    private static Site of(Manuscript manuscript, Optional<Integer> only, Outside outside, Memory memory) {
        SiteInfo info = manuscript.site();
        TreeMap<Integer, List<Edition>> reports = new TreeMap<>();
        TreeMap<Integer, List<TaskEntry>> tasks = new TreeMap<>();
        Map<String, List<Reported>> outcomes = outcomes(manuscript.reports(), info.defaultLang());
        List<Edition> editions = manuscript.reports().parallelStream()
                .map(report -> memory.derive("edition", List.of(report, info), () -> Edition.of(report, info))
                        .with(entries(report, outcomes, info.defaultLang())))
                .toList();
        for (Edition edition : editions) {
            at(reports, edition.key().year()).add(edition);
            edition.tasks().forEach(entry -> at(tasks, entry.year()).add(entry));
            edition.tasks().forEach(entry -> at(reports, entry.year()));
        }
        List<Year> years = new ArrayList<>();
        reports.descendingMap()
                .forEach((year, reported) -> years.add(new Year(year, reported, tasks.getOrDefault(year, List.of()))));
        return new Site(manuscript, only, years, outside);
    }

    /** The offline edition of a year: its reports, the tasks they set, and the standing pages, as a site of their own. */
    public Site only(int year) {
        return only(year, Outside.NOTHING);
    }

    /** The same as a version of the archive: every page says that it is one, and where to find what is said today. */
    public Site kept(Memento version) {
        return only(version.year(), new Outside(List.of(), Optional.of(version), Shelf.EMPTY));
    }

    /** The same with the archive beside it; an offline edition has none. */
    public Site with(Shelf archive) {
        return new Site(manuscript, only, years, new Outside(announcements, memento, archive));
    }

    private Site only(int year, Outside outside) {
        List<Report> reports = manuscript.reports().stream()
                .filter(report -> report.key().year() == year)
                .toList();
        return of(new Manuscript(info, reports, manuscript.pages()), Optional.of(year), outside, new Memory());
    }

    /** Whether this is one year to be read without a network, not the site on the web. */
    public boolean isOffline() {
        return only.isPresent();
    }

    /** The version of the archive that this site is. */
    public Optional<Memento> memento() {
        return memento;
    }

    public Shelf shelf() {
        return shelf;
    }

    /** What it is made of. */
    Manuscript manuscript() {
        return manuscript;
    }

    /** Where the offline edition of a year is; years without a report have none, and no edition lies in another. */
    public Optional<Address> offline(int year) {
        boolean reported = reports.stream().anyMatch(report -> report.key().year() == year);
        return info.offline() && !isOffline() && reported ? Optional.of(addresses.offline(year)) : Optional.empty();
    }

    /** What the release calendar says, soonest first. */
    public List<Announcement> announcements() {
        return announcements;
    }

    public SiteInfo info() {
        return info;
    }

    public Addresses addresses() {
        return addresses;
    }

    public List<Year> years() {
        return years;
    }

    public List<Sheet> pages() {
        return pages;
    }

    public List<Lang> languages() {
        return info.languages();
    }

    public Lang defaultLang() {
        return info.defaultLang();
    }

    /** The newest year that has results, or where none has, the newest. */
    public Optional<Year> latest() {
        return years.stream()
                .filter(year -> !year.reports().isEmpty())
                .findFirst()
                .or(() -> years.stream().findFirst());
    }

    /** Every report, newest first. */
    public List<Edition> reports() {
        return reports;
    }

    public Optional<Edition> report(ReportKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether another report has the same title in this language. */
    public boolean sharesTitle(Edition report, Lang lang) {
        return sharedTitles.get(lang).contains(title(report, lang));
    }

    /** Whether a task of this name was set for this year. */
    public boolean hasTask(int year, String id) {
        return tasks.getOrDefault(year, Set.of()).contains(id);
    }

    public Optional<Year> year(int year) {
        return years.stream().filter(candidate -> candidate.year() == year).findFirst();
    }

    private static <T> List<T> at(Map<Integer, List<T>> map, int year) {
        return map.computeIfAbsent(year, y -> new ArrayList<>());
    }

    /** What each report says of tasks set before, by the id of the task; reports oldest first. */
    private static Map<String, List<Reported>> outcomes(List<Report> reports, Lang lang) {
        Map<String, List<Reported>> outcomes = new HashMap<>();
        for (Report report : reports) {
            report.tasks().stream()
                    .flatMap(list -> list.outcomes().stream())
                    .forEach(outcome -> outcomes.computeIfAbsent(outcome.task().text(), task -> new ArrayList<>())
                            .add(new Reported(report.key(), block(outcome.source(), report, lang), outcome)));
        }
        return outcomes;
    }

    private static List<TaskEntry> entries(Report report, Map<String, List<Reported>> outcomes, Lang lang) {
        List<TaskEntry> entries = new ArrayList<>();
        report.tasks().ifPresent(list -> list.tasks()
                .forEach(task ->
                        entries.add(entry(task, list, report, outcomes.getOrDefault(task.id(), List.of()), lang))));
        return entries;
    }

    private static TaskEntry entry(Task task, TaskList list, Report report, List<Reported> outcomes, Lang lang) {
        return new TaskEntry(
                task,
                list.year(),
                report.key(),
                list.addressees(),
                block(task.source(), report, lang),
                slug(task.theme(), lang),
                task.lead().stream().map(lead -> slug(lead, lang)).toList(),
                responses(task, report, lang),
                outcomes);
    }

    private static List<Response> responses(Task task, Report report, Lang lang) {
        Map<String, Integer> places = new HashMap<>();
        report.text(lang).ifPresent(text -> text.blocks().forEach(block -> places.put(block.id(), places.size())));
        return task.answers().stream()
                .flatMap(answer -> block(answer.source(), report, lang)
                        .map(block -> new Response(block, places.get(block), answer.source(), answer.basis()))
                        .stream())
                .toList();
    }

    private static Optional<String> block(Source.Quote quote, Report report, Lang lang) {
        return report.text(lang).flatMap(text -> Edition.blockOf(quote, text, lang));
    }

    private static String slug(Bilingual words, Lang lang) {
        return Slug.of(words.text(lang));
    }
}
