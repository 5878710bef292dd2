package yearbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import yearbook.chart.BrowserEcharts;
import yearbook.chart.Studio;
import yearbook.check.Rulebook;
import yearbook.content.Manuscript;
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

    private Yearbook() {}

    public static Draft check(Path workspace) {
        return check(workspace, Optional.empty());
    }

    /** The same, held against what was last published. */
    public static Draft check(Path workspace, Optional<Published> published) {
        try (Studio unused = Studio.open()) {
            return check(workspace, published, unused);
        }
    }

    private static Draft check(Path workspace, Optional<Published> published, Studio studio) {
        Reading reading = Reader.read(workspace);
        Draft draft = new Draft(reading, Rulebook.examine(reading), List.of());
        Optional<Manuscript> before = published.flatMap(Published::manuscript);
        List<Problem> problems = new ArrayList<>(draft.problems());
        before.ifPresent(then -> problems.addAll(Rulebook.compare(reading, then)));
        if (draft.isPrintable()) {
            AddressBook addresses = new AddressBook(Theme.of(workspace), studio);
            problems.addAll(addresses.problems(reading.manuscript().orElseThrow(), before));
        }
        return new Draft(reading, problems.stream().sorted().toList(), List.of());
    }

    public static Draft draft(Path workspace, Studio studio) {
        return draft(workspace, Optional.empty(), studio);
    }

    /** The same, held against what was last published. */
    public static Draft draft(Path workspace, Optional<Published> published, Studio studio) {
        Draft checked = check(workspace, published, studio);
        if (!checked.isPrintable()) {
            return checked;
        }
        Site site = Site.of(checked.reading().manuscript().orElseThrow());
        Theme theme = Theme.of(workspace);
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
                    .ifPresent(address -> files.add(Exports.offline(address, () -> Stream.concat(
                                    files(site.only(year.year()), theme, studio, assets).stream(), prints.stream())
                            .toList())));
        }
        files.addAll(files(site, theme, studio, assets));
        files.addAll(moved(site, new AddressBook(theme, studio), theme, files));
        return new Draft(checked.reading(), checked.problems(), files);
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

    /** Every file of a site, the whole or one year of it; {@code assets} are the same in both. */
    private static List<SiteFile> files(Site site, Theme theme, Studio studio, List<SiteFile> assets) {
        List<SiteFile> pages = Pages.of(site, theme, studio).toList();
        return Stream.of(
                        pages.stream(),
                        Exports.of(site, theme, addresses(pages, site)),
                        SearchIndex.of(site, theme),
                        assets.stream(),
                        echarts(site))
                .flatMap(parts -> parts)
                .toList();
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

    /** For readers who ask for an interactive chart. */
    private static Stream<SiteFile> echarts(Site site) {
        return site.reports().stream()
                .filter(edition -> !edition.report().chartIds().isEmpty())
                .limit(1)
                .map(edition -> new SiteFile(BrowserEcharts.path(), BrowserEcharts::bytes));
    }

    private static Stream<SiteFile> assets(Theme theme) {
        SortedMap<String, byte[]> assets = theme.assets();
        return assets.entrySet().stream()
                .map(asset -> new SiteFile(
                        "assets/" + asset.getKey(), () -> asset.getValue().clone()));
    }
}
