package yearbook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yearbook.chart.BrowserEcharts;
import yearbook.chart.Studio;
import yearbook.check.Rigour;
import yearbook.check.Rulebook;
import yearbook.content.Manuscript;
import yearbook.content.Memory;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.export.Exports;
import yearbook.export.SearchIndex;
import yearbook.history.Published;
import yearbook.page.Pages;
import yearbook.page.Proofs;
import yearbook.page.Theme;
import yearbook.print.Prints;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.site.Address;
import yearbook.site.Memento;
import yearbook.site.Shelf;
import yearbook.site.Site;
import yearbook.site.SiteFile;
import yearbook.site.Year;

/** The story: read what the authors wrote, check it, model the site, and promise every file of it. */
public final class Yearbook {
    /**
     * What came of a workspace: its problems, and the files of its site. Files are rendered, and their charts drawn,
     * when they are asked for; there are none where a problem is an error.
     */
    public record Draft(Reading reading, List<Problem> problems, List<SiteFile> files) {
        public boolean isPrintable() {
            return problems.stream().noneMatch(Problem::isError);
        }
    }

    /**
     * On what terms a workspace is read.
     *
     * @param now the moment it is, for reports that are not out yet
     * @param published what it is held against: the last state that was published, where there is one
     * @param shelf the archive its site shows
     */
    public record Terms(Instant now, Rigour rigour, Optional<Published> published, Shelf shelf) {
        /** Without an archive. */
        public Terms(Instant now, Rigour rigour, Optional<Published> published) {
            this(now, rigour, published, Shelf.EMPTY);
        }

        public Terms with(Shelf archive) {
            return new Terms(now, rigour, published, archive);
        }
    }

    /** Files by their promises; those of the search are named by what is in them, so they are found out when wanted. */
    public record Promises(List<SiteFile> files, Supplier<List<SiteFile>> search) {
        public Promises {
            files = List.copyOf(files);
        }
    }

    private Yearbook() {}

    /** Everything is checked, what is not out yet as well, and held against what was last published. */
    public static Draft check(Path workspace, Terms terms) {
        return check(workspace, terms, new Memory());
    }

    /** The same, for whoever checks again and again. */
    public static Draft check(Path workspace, Terms terms, Memory memory) {
        return check(workspace, terms, Theme.of(workspace), memory);
    }

    /** The same, for whoever has read the theme already. */
    public static Draft check(Path workspace, Terms terms, Theme theme, Memory memory) {
        return check(workspace, terms, Reader.read(workspace, memory), theme, memory);
    }

    private static Draft check(Path workspace, Terms terms, Reading reading, Theme theme, Memory memory) {
        Draft draft = new Draft(reading, Rulebook.examine(reading, terms.rigour(), memory), List.of());
        Optional<Manuscript> before = terms.published().flatMap(Published::seen);
        List<Problem> problems = new ArrayList<>(draft.problems());
        problems.addAll(Rulebook.datedAhead(reading, terms.now()));
        before.ifPresent(then -> {
            problems.removeIf(problem -> Rulebook.asksToChange(problem, then, reading));
            problems.addAll(Rulebook.compare(reading, then));
        });
        List<Problem> held = terms.published()
                .map(then -> Rulebook.heldAgain(reading, then, terms.now()))
                .orElse(List.of());
        problems.addAll(held);
        terms.published().stream()
                .flatMap(then -> Rulebook.compareReleases(reading, then.announced()).stream())
                .filter(moved -> held.stream().noneMatch(one -> one.place().equals(moved.place())))
                .forEach(problems::add);
        problems.addAll(theme.problems(workspace));
        // The addresses of what is held again are lost by that alone, which is told.
        if (draft.isPrintable() && held.isEmpty()) {
            problems.addAll(addressProblems(theme, reading.manuscript().orElseThrow(), before, terms));
        }
        return new Draft(reading, problems.stream().sorted().toList(), List.of());
    }

    /** Most checks have no addresses to compare. */
    private static List<Problem> addressProblems(
            Theme theme, Manuscript manuscript, Optional<Manuscript> published, Terms terms) {
        if (published.isEmpty() && manuscript.site().redirects().isEmpty()) {
            return List.of();
        }
        // Files are promised here and never made, so nothing is drawn.
        try (Studio idle = Studio.open()) {
            return new AddressBook(theme, idle, terms).problems(manuscript, published);
        }
    }

    public static Draft draft(Path workspace, Studio studio, Terms terms) {
        return draft(workspace, studio, terms, Timings.untaken());
    }

    /** The same, for whoever wants to know what takes how long. */
    public static Draft draft(Path workspace, Studio studio, Terms terms, Timings timings) {
        Memory memory = new Memory();
        Theme theme = Theme.of(workspace);
        theme.prepare();
        Reading reading = timings.phase("read", () -> Reader.read(workspace, memory));
        if (studio.cache().isEmpty() && hasCharts(reading)) {
            studio.prepare();
        }
        Draft checked = timings.phase("check", () -> check(workspace, terms, reading, theme, memory));
        if (!checked.isPrintable()) {
            return checked;
        }
        Promises promises = timings.phase("plan", () -> promises(checked, theme, studio, terms, memory));
        List<SiteFile> search = timings.phase("search", promises.search());
        List<SiteFile> files =
                Stream.concat(promises.files().stream(), search.stream()).toList();
        return new Draft(checked.reading(), checked.problems(), timings.watch(files));
    }

    private static boolean hasCharts(Reading reading) {
        return reading.manuscript().stream()
                .flatMap(manuscript -> manuscript.reports().stream())
                .anyMatch(report -> !report.chartIds().isEmpty());
    }

    /**
     * The files of what was checked, for whoever asks for a few of them, whatever its problems: a preview shows some of
     * them on the page.
     */
    public static Promises promises(Draft checked, Theme theme, Studio studio, Terms terms, Memory memory) {
        Site site = Site.of(checked.reading().manuscript().orElseThrow(), terms.now(), memory)
                .with(terms.shelf());
        List<SiteFile> assets = assets(theme).toList();
        Proofs proofs = Proofs.of(site, theme, studio);
        List<SiteFile> files = new ArrayList<>();
        for (Year year : site.years()) {
            int readers = site.offline(year.year()).isPresent() ? 2 : 1;
            List<SiteFile> prints = Prints.of(site, year, proofs)
                    .map(print -> print.keptFor(readers))
                    .toList();
            files.addAll(prints);
            site.offline(year.year())
                    .ifPresent(address -> files.add(Exports.offline(
                            address,
                            () -> offline(site.only(year.year()), theme, studio, assets, prints),
                            studio.cache())));
        }
        files.addAll(files(site, theme, studio, assets).toList());
        files.addAll(moved(site, new AddressBook(theme, studio, terms), theme, files));
        return new Promises(files, () -> SearchIndex.of(site, theme).toList());
    }

    /** One year of what was checked, as the archive keeps it: every file of it, standing on its own. */
    public static List<SiteFile> kept(Draft checked, Theme theme, Studio studio, Memento version) {
        Site year = Site.of(checked.reading().manuscript().orElseThrow(), version.asOf())
                .kept(version);
        List<SiteFile> prints = year.years().stream()
                .flatMap(one -> Prints.of(year, one, Proofs.of(year, theme, studio)))
                .toList();
        return offline(year, theme, studio, assets(theme).toList(), prints);
    }

    /** What stands at the addresses that lead elsewhere: a page that says where, or the same file once more. */
    private static List<SiteFile> moved(Site site, AddressBook addresses, Theme theme, List<SiteFile> files) {
        Map<String, SiteFile> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        List<SiteFile> moved = new ArrayList<>();
        SortedMap<String, String> pages = new TreeMap<>();
        addresses.moves(site).forEach((from, to) -> {
            if (from.endsWith("/index.html")) {
                pages.put(from, to);
            } else {
                moved.add(new SiteFile(
                        from, Objects.requireNonNull(byPath.get(to)).content()));
            }
        });
        if (!pages.isEmpty()) {
            Pages.moved(site, theme, pages).forEach(moved::add);
        }
        return moved;
    }

    /** Every file of one year to be read without a network. */
    private static List<SiteFile> offline(
            Site year, Theme theme, Studio studio, List<SiteFile> assets, List<SiteFile> prints) {
        return Stream.of(files(year, theme, studio, assets), SearchIndex.of(year, theme), prints.stream())
                .flatMap(parts -> parts)
                .toList();
    }

    /** The files of a site, the whole or one year of it, without those of its search; {@code assets} are the same in both. */
    private static Stream<SiteFile> files(Site site, Theme theme, Studio studio, List<SiteFile> assets) {
        List<SiteFile> pages = Pages.of(site, theme, studio).toList();
        return Stream.of(
                        pages.stream(),
                        Exports.of(site, theme, addresses(pages, site)),
                        assets.stream(),
                        echarts(site, assets))
                .flatMap(parts -> parts);
    }

    /** The pages a reader can find, each once, without its language. */
    private static List<Address> addresses(List<SiteFile> pages, Site site) {
        List<String> others = site.languages().stream()
                .filter(lang -> lang != site.defaultLang())
                .map(Lang::code)
                .toList();
        return pages.stream()
                .map(SiteFile::path)
                .filter(path -> path.endsWith("index.html"))
                .filter(path -> others.stream().noneMatch(code -> path.startsWith(code + "/")))
                .map(path -> new Address(path.substring(0, path.length() - "index.html".length())))
                .toList();
    }

    /** For readers who ask for an interactive chart; the workspace may have its own. */
    private static Stream<SiteFile> echarts(Site site, List<SiteFile> assets) {
        String path = BrowserEcharts.path();
        boolean own = assets.stream().anyMatch(asset -> asset.path().equals(path));
        return own
                ? Stream.of()
                : site.reports().stream()
                        .filter(edition -> !edition.report().chartIds().isEmpty())
                        .limit(1)
                        .map(edition -> new SiteFile(path, BrowserEcharts::bytes));
    }

    private static Stream<SiteFile> assets(Theme theme) {
        SortedMap<String, byte[]> assets = theme.assets();
        return assets.entrySet().stream()
                .map(asset -> new SiteFile(
                        "assets/" + asset.getKey(), () -> asset.getValue().clone()));
    }
}
