package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.check.Rigour;
import yearbook.problem.Problem;
import yearbook.publish.Press;
import yearbook.reader.AxeCheck.Finding;
import yearbook.site.SmallWorkspace;

/**
 * What the shipped content does not show, or not yet: a correction, passages that wait for their translation, a calendar with
 * a moment that was moved, an address that leads on. It keeps the same promises.
 */
@ExtendWith(Chromium.Shared.class)
final class SeldomSeenIT {
    private static final String LATER = "content/2026/bao-cao/";
    private static final String CORRECTIONS =
            """
            { "corrections": [
              { "id": "C01", "date": "2025-03-14", "figure": "revenue", "part": "result",
                "old": { "value": 1700.5, "qualifier": "more-than" }, "new": { "value": 1757.5, "qualifier": "more-than" },
                "reason": { "vi": "Ghi nhầm <b>số</b>.", "en": "Mistyped <b>number</b>." } } ] }
            """;
    private static final String RELEASE =
            """
            issued: 2026-11-19
            moved:
              - from: 2026-12-01T08:00+07:00
                to: 2026-12-10T08:00+07:00
                reason: { vi: "Chờ <b>số liệu</b>.", en: "Awaiting <b>figures</b>." }
            release: 2026-12-10T08:00+07:00""";
    private static final List<String> PAGES = List.of(
            "index.html",
            "en/index.html",
            "2024/bao-cao/index.html",
            "en/2024/bao-cao/index.html",
            "en/2024/bao-cao/chi-tieu/revenue/index.html",
            "2024/bao-cao/dinh-chinh/index.html",
            "en/2024/bao-cao/dinh-chinh/index.html",
            "lich-cong-bo/index.html",
            "en/lich-cong-bo/index.html",
            "en/about/index.html",
            "404.html");

    /** The same with other words, so two looks are enough. */
    private static final List<String> ENGLISH =
            PAGES.stream().filter(path -> path.startsWith("en/")).toList();

    @TempDir
    static Path folder;

    private static BuiltSite site;

    @BeforeAll
    static void build() {
        SmallWorkspace workspace = SmallWorkspace.in(folder.resolve("workspace"))
                .replace(
                        "content/site.yaml",
                        "languages:",
                        "redirects:\n  - { from: /2023/cu/, to: /2024/bao-cao/ }\nlanguages:")
                .with(SmallWorkspace.REPORT + "corrections.json", CORRECTIONS)
                .andReportOf(2026)
                .accepted()
                .replace(
                        SmallWorkspace.REPORT + "report.vi.md",
                        "2. Phát triển hạ tầng.",
                        "2. Phát triển hạ tầng giao thông.")
                .replace(SmallWorkspace.REPORT + "report.en.md", "1. Step up digital transformation.", "{untranslated}")
                .replace(LATER + "report.yaml", "issued: 2026-11-19", RELEASE)
                .without("content/pages/about.en.md");
        Terms terms = new Terms(Instant.parse("2026-12-01T00:00:00Z"), Rigour.USUAL, Optional.empty());
        try (var studio = Studio.open()) {
            Draft draft = Yearbook.draft(workspace.folder(), studio, terms);
            assertThat(draft.problems()).filteredOn(Problem::isError).isEmpty();
            Press.print(draft.files(), folder.resolve("site"));
        }
        site = BuiltSite.at(folder.resolve("site"));
    }

    @Test
    void whatIsSeldomSeenIsThere() {
        assertThat(site.pages()).hasSize(stayed().pages().size() + 2);
        assertThat(PAGES).allSatisfy(path -> assertThat(site.page(path)).isPresent());
        assertThat(site.pages().stream()
                        .flatMap(page -> page.html().select("[data-notice]").eachAttr("data-notice").stream()))
                .contains("correction", "stale", "untranslated");
        assertThat(site.page("lich-cong-bo/")
                        .orElseThrow()
                        .html()
                        .select(".moved")
                        .text())
                .contains("Chờ <b>số liệu</b>");
    }

    @Test
    void everyPageIsValidAndKeepsItsPromises() {
        var links = new LinkCheck(site);

        assertThat(new HtmlCheck().messagesOn(site)).isEmpty();
        assertThat(ContractCheck.brokenPromises(stayed())).isEmpty();
        assertThat(links.brokenLinks()).isEmpty();
        assertThat(links.repeatedIds()).isEmpty();
        assertThat(new AlternateCheck(stayed()).lostAlternates()).isEmpty();
        assertThat(new AlternateCheck(stayed()).sitemapFaults()).isEmpty();
    }

    /** Without the page that leads on: nobody reads it. */
    private static BuiltSite stayed() {
        return new BuiltSite(
                site.root(),
                site.pages().stream()
                        .filter(page ->
                                page.html().select("meta[http-equiv=refresh]").isEmpty())
                        .toList());
    }

    @Test
    void axeObjectsToNothing(Chromium chromium) {
        try (var server = new SiteServer(site.root())) {
            var findings = new AxeCheck(server.url()).findingsOn(chromium, PAGES, ENGLISH);

            assertThat(findings)
                    .filteredOn(Finding::violation)
                    .extracting(Finding::text)
                    .isEmpty();
        }
    }

    @Test
    void noPageScrollsSideways(Chromium chromium) {
        var phone = new Browser.NewContextOptions().setViewportSize(320, 640);
        try (var server = new SiteServer(site.root())) {
            var wide = chromium
                    .each(PAGES, phone, (tab, path) -> {
                        tab.navigate(server.url() + path);
                        return Stream.of(tab.evaluate("document.scrollingElement.scrollWidth"))
                                .filter(width -> !width.equals(320))
                                .map(width -> path + ": " + width)
                                .toList();
                    })
                    .stream()
                    .flatMap(List::stream);

            assertThat(wide).isEmpty();
        }
    }
}
