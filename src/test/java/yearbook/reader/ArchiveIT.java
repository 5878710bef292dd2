package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yearbook.cli.ArchivedSite;
import yearbook.reader.AxeCheck.Finding;

/** A reader who goes from today's page to what it was, and back. */
@ExtendWith(Chromium.Shared.class)
final class ArchiveIT {
    private static final String FIGURE = "2024/bao-cao/chi-tieu/growth/index.html";
    private static final List<String> NEW_PAGES = List.of(
            "luu-tru/index.html",
            "en/luu-tru/2024/index.html",
            "luu-tru/2024/v1/luu-tru/index.html",
            "luu-tru/2024/v2/en/2024/bao-cao/chi-tieu/growth/index.html",
            FIGURE);

    @TempDir
    static Path folder;

    private static Path root;

    @BeforeAll
    static void keepTwoVersionsAndBuild() {
        root = ArchivedSite.in(folder).site();
    }

    @Test
    void everyLinkOfTheSiteAndItsVersionsLeadsSomewhereAndEveryPageIsReached() {
        var site = new LinkCheck(BuiltSite.at(root));

        assertThat(site.brokenLinks()).isEmpty();
        assertThat(site.unreachablePages()).isEmpty();
        assertThat(site.repeatedIds()).isEmpty();
    }

    @Test
    void versionStandsOnItsOwnAndKeepsThePromisesOfPages() {
        var version = BuiltSite.at(root.resolve("luu-tru/2024/v1"));

        assertThat(new LinkCheck(version).brokenLinks()).isEmpty();
        assertThat(new LinkCheck(version).unreachablePages()).isEmpty();
        assertThat(ContractCheck.brokenPromises(version)).isEmpty();
        assertThat(StyleSheetCheck.missingFiles(version)).isEmpty();
    }

    @Test
    void validatorHasNothingToSayOfNewPages() {
        var site = BuiltSite.at(root);
        var some = site.pages().stream()
                .filter(page -> NEW_PAGES.contains(page.path()))
                .toList();

        assertThat(new HtmlCheck().messagesOn(new BuiltSite(root, some))).isEmpty();
    }

    @Test
    void axeObjectsToNothingOnNewPages(Chromium chromium) {
        try (var server = new SiteServer(root)) {
            var findings = new AxeCheck(server.url()).findingsOn(chromium, NEW_PAGES);

            assertThat(findings)
                    .filteredOn(Finding::violation)
                    .extracting(Finding::text)
                    .isEmpty();
        }
    }

    @Test
    void newPagesFitAPhone(Chromium chromium) {
        try (var server = new SiteServer(root)) {
            var phone = new Browser.NewContextOptions().setViewportSize(320, 640);

            var wide = chromium.each(NEW_PAGES, phone, (tab, path) -> {
                tab.navigate(server.url() + path);
                return path + " " + tab.evaluate("() => document.scrollingElement.scrollWidth - innerWidth");
            });

            assertThat(wide).allMatch(found -> found.endsWith(" 0"));
        }
    }

    @Test
    void readerGoesFromTodayToTheFirstVersionAndBackOnTheWeb(Chromium chromium) {
        try (var server = new SiteServer(root)) {
            var faults = chromium.ask(browser -> walk(browser, server.url()));

            assertThat(faults).isEmpty();
        }
    }

    @Test
    void readerGoesThereFromAFolderToo(Chromium chromium) {
        var home = root.toAbsolutePath().toUri().toString();

        var faults = chromium.ask(browser -> walk(browser, home));

        assertThat(faults).isEmpty();
    }

    /** Today's page is on the web: its canonical address, of which the test knows only that it is the one it began at. */
    private static List<String> walk(Browser browser, String home) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            var visit = new Visit(home, new ArrayList<>(), new ArrayList<>());
            visit.listenTo(page);
            page.navigate(home + FIGURE);
            var canonical = page.locator("link[rel=canonical]").getAttribute("href");
            Walk.follow(page, home + "luu-tru/2024/index.html");
            Walk.follow(page, home + "luu-tru/2024/v1/index.html");
            assertThat(page.locator("[data-notice=snapshot]").isVisible()).isTrue();
            Walk.follow(page, home + "luu-tru/2024/v1/2024/index.html");
            Walk.follow(page, home + "luu-tru/2024/v1/2024/bao-cao/chi-tieu/growth/index.html");
            assertThat(page.locator("data[data-kpi=growth]").first().innerText())
                    .isEqualTo("8,7");
            visit.lookAround(page);
            var today = page.locator("[data-notice=snapshot] a[rel=external]").getAttribute("href");
            assertThat(today).isEqualTo(canonical);
            page.navigate(home + today.replace("https://example.org/", "") + "index.html");
            assertThat(page.locator("data[data-kpi=growth]").first().innerText())
                    .isEqualTo("8,9");
            visit.lookAround(page);
            return visit.faults();
        }
    }
}
