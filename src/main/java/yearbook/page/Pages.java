package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yearbook.chart.Studio;
import yearbook.content.Kpi;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Addresses;
import yearbook.site.Edition;
import yearbook.site.Sheet;
import yearbook.site.Site;
import yearbook.site.SiteFile;
import yearbook.site.Year;

/** Every page of the site in every language, each a promise that is rendered when its bytes are asked for. */
public final class Pages {
    private final Site site;
    private final Desk desk;
    private final Baker baker;
    private final Studio studio;

    private Pages(Site site, Theme theme, Studio studio) {
        this.site = site;
        this.desk = Desk.of(site, theme);
        this.baker = theme.baker();
        this.studio = studio;
    }

    public static Stream<SiteFile> of(Site site, Theme theme, Studio studio) {
        Pages pages = new Pages(site, theme, studio);
        return site.languages().stream().flatMap(pages::in);
    }

    /** The pages at addresses that lead to others; both are paths of files. */
    public static Stream<SiteFile> moved(Site site, Theme theme, SortedMap<String, String> moves) {
        Baker baker = theme.baker();
        Desk desk = Desk.of(site, theme);
        return moves.entrySet().stream()
                .map(move -> new SiteFile(
                        move.getKey(),
                        () -> baker.bake(moved(deskAt(move.getKey(), desk), new Address(move.getValue())))));
    }

    /** Where a file stands, told by its path alone. */
    private static Desk deskAt(String file, Desk desk) {
        for (Lang lang : desk.site().languages()) {
            if (lang != desk.site().defaultLang() && file.startsWith(lang.code() + "/")) {
                return desk.at(new Address(file.substring(lang.code().length() + 1)), lang);
            }
        }
        return desk.at(new Address(file), desk.site().defaultLang());
    }

    private static View moved(Desk at, Address to) {
        String path = to.path().replaceFirst("(^|/)index\\.html$", "$1");
        return new View.Moved(
                Frames.of(at)
                        .unlisted()
                        .apart(List.of("/" + path))
                        .titled(at.words().say("moved.title")),
                at.localHere().to(to),
                at.site().info().baseUrl() + path,
                "/" + path);
    }

    private Stream<SiteFile> in(Lang lang) {
        return Stream.of(
                        Stream.of(home(lang), search(lang)),
                        calendar(lang),
                        archive(lang),
                        // Only a server has a use for it.
                        Stream.of(notFound(lang)).filter(page -> !site.isOffline()),
                        site.years().stream().flatMap(year -> year(year, lang)),
                        site.reports().stream().flatMap(report -> report(report, lang)),
                        site.pages().stream()
                                .map(sheet ->
                                        page(site.addresses().page(sheet.name()), lang, at -> standing(sheet, at))))
                .flatMap(files -> files);
    }

    private SiteFile home(Lang lang) {
        return page(site.addresses().home(), lang, at -> new YearPages(at, studio).home());
    }

    private SiteFile search(Lang lang) {
        return page(site.addresses().search(), lang, at -> new SearchPages(at).search());
    }

    private Stream<SiteFile> calendar(Lang lang) {
        return Stream.of(site.addresses().calendar())
                .filter(address -> !site.announcements().isEmpty())
                .map(address -> page(address, lang, at -> new CalendarPages(at).calendar()));
    }

    /** Of the site on the web all versions; of a version what it says of itself. */
    private Stream<SiteFile> archive(Lang lang) {
        Address archive = site.addresses().archive();
        if (site.memento().isPresent()) {
            return Stream.of(page(archive, lang, at -> new VersionPages(at)
                    .about(site.memento().get())));
        } else if (site.shelf().isEmpty()) {
            return Stream.of();
        }
        Stream<SiteFile> all = Stream.of(page(archive, lang, at -> new ArchivePages(at).all()));
        Stream<SiteFile> years = site.shelf().years().stream()
                .map(year -> page(site.addresses().archive(year), lang, at -> new ArchivePages(at)
                        .of(year, in(lang).map(SiteFile::path).collect(Collectors.toCollection(TreeSet::new)))));
        return Stream.concat(all, years);
    }

    private SiteFile notFound(Lang lang) {
        return page(new Address("404.html"), lang, desk -> {
            Desk at = desk.onServer();
            Frame frame = Frames.of(at).unlisted().titled(at.words().say("notfound.title"));
            return new View.NotFound(
                    frame,
                    frame.sections().stream()
                            .map(link -> new View.Link(link.href(), link.text()))
                            .toList());
        });
    }

    private Stream<SiteFile> year(Year year, Lang lang) {
        SiteFile summary = page(site.addresses().year(year.year()), lang, at -> new YearPages(at, studio).year(year));
        return year.tasks().isEmpty() ? Stream.of(summary) : Stream.concat(Stream.of(summary), tasks(year, lang));
    }

    private Stream<SiteFile> tasks(Year year, Lang lang) {
        Addresses addresses = site.addresses();
        int number = year.year();
        Stream<SiteFile> index = Stream.of(page(addresses.tasks(number), lang, at -> new TaskLists(at, year).index()));
        Stream<SiteFile> themes = year.themes().stream()
                .map(theme -> page(addresses.tasksOfTheme(number, theme.slug()), lang, at -> new TaskLists(at, year)
                        .ofTheme(theme)));
        Stream<SiteFile> leads = year.leads().stream()
                .map(lead -> page(
                        addresses.tasksOfLead(number, lead.slug()), lang, at -> new TaskLists(at, year).ofLead(lead)));
        Stream<SiteFile> each = IntStream.range(0, year.tasks().size())
                .mapToObj(i ->
                        page(addresses.task(number, year.tasks().get(i).task().id()), lang, at -> new TaskPages(at)
                                .one(year, i)));
        return Stream.of(index, themes, leads, limitations(year, lang), unstated(year, lang), each)
                .flatMap(files -> files);
    }

    private Stream<SiteFile> limitations(Year year, Lang lang) {
        return year.limitations().stream()
                .map(limitation -> page(
                        site.addresses().tasksOfLimitation(year.year(), limitation.slug()),
                        lang,
                        at -> new TaskLists(at, year).ofLimitation(limitation)));
    }

    /** Tasks for which something is not stated, and all by deadline where some have one. */
    private Stream<SiteFile> unstated(Year year, Lang lang) {
        Addresses addresses = site.addresses();
        List<SiteFile> lists = new ArrayList<>();
        if (year.tasks().stream().anyMatch(task -> task.leads().isEmpty())) {
            Address address = addresses.tasksOfLead(year.year(), TaskLists.NONE);
            lists.add(page(address, lang, at -> new TaskLists(at, year).ofNobody()));
        }
        boolean unlinked =
                year.tasks().stream().anyMatch(task -> task.responses().isEmpty());
        if (unlinked && !year.limitations().isEmpty()) {
            Address address = addresses.tasksOfLimitation(year.year(), TaskLists.NONE);
            lists.add(page(address, lang, at -> new TaskLists(at, year).ofNoLimitation()));
        }
        if (year.hasDeadlines()) {
            Address address = addresses.tasksByDeadline(year.year());
            lists.add(page(address, lang, at -> new TaskLists(at, year).byDeadline()));
        }
        return lists.stream();
    }

    private Stream<SiteFile> report(Edition edition, Lang lang) {
        Stream<SiteFile> text = Stream.of(
                page(site.addresses().report(edition.key()), lang, at -> new ReportPages(at, edition).report(studio)));
        Stream<SiteFile> figures = edition.report().kpi().stream().flatMap(kpi -> figures(edition, kpi, lang));
        Stream<SiteFile> errata = Stream.of(
                page(site.addresses().errata(edition.key()), lang, at -> new ReportPages(at, edition).errata()));
        return Stream.of(text, figures, errata).flatMap(files -> files);
    }

    private Stream<SiteFile> figures(Edition edition, Kpi kpi, Lang lang) {
        Function<Desk, FigurePages> pages = at -> new FigurePages(at, edition, kpi, studio);
        Stream<SiteFile> all = Stream.of(page(site.addresses().indicators(edition.key()), lang, at -> pages.apply(at)
                .all()));
        Stream<SiteFile> each = kpi.all()
                .map(figure -> page(site.addresses().figure(edition.key(), figure.id()), lang, at -> pages.apply(at)
                        .one(figure)));
        return Stream.concat(all, each);
    }

    private static View standing(Sheet page, Desk at) {
        TextView view = new TextView(at, page.rendition(at.lang()), Optional.empty(), Optional.empty());
        var groups =
                Stream.concat(view.preamble().stream(), view.body().stream()).toList();
        return new View.StandingPageView(
                Frames.of(at)
                        .renditionOf(page.rendition(at.lang()))
                        .apart(new Titles(at).sheet(page))
                        .titled(page.title(at.lang())),
                page.foreignTitle(at.lang()).map(Lang::code),
                view.waiting(),
                groups);
    }

    private SiteFile page(Address address, Lang lang, Function<Desk, View> view) {
        Desk at = desk.at(address, lang);
        return new SiteFile(at.localHere().file(), () -> baker.bake(view.apply(at)));
    }
}
