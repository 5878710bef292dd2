package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.Workspaces;
import yearbook.Yearbook;
import yearbook.chart.Studio;
import yearbook.problem.Problem;
import yearbook.publish.Press;
import yearbook.site.SmallWorkspace;

/** Readers ask for interactive charts, and find in them what the table says. */
@ExtendWith(Chromium.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InteractiveChartIT {
    private static final String FIGURE = "2024/bao-cao-nam/chi-tieu/grdp-growth/index.html";
    private static final String PLAN = "plan-grdp-growth";
    private static final Browser.NewContextOptions PHONE = new Browser.NewContextOptions().setViewportSize(360, 740);

    private final BuiltSite site = BuiltSite.finished();
    private final SiteServer server = new SiteServer(site.root());

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void nothingOfItIsLoadedBeforeTheReaderAsks(Chromium chromium) {
        var requests = chromium.ask(browser -> {
            try (var context = browser.newContext();
                    var page = context.newPage()) {
                return Visit.to(page, server.url() + FIGURE).requests();
            }
        });

        assertThat(requests)
                .filteredOn(url -> url.endsWith(".js"))
                .allMatch(url -> url.matches(".*/(place|words|copy|chart)\\.js"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024/index.html, outcomes",
        "en/2024/bao-cao-nam/index.html, outcomes",
        "2024/bao-cao-nam/chi-tieu/grdp-growth/index.html, plan-grdp-growth",
        "en/2024/bao-cao-nam/chi-tieu/grdp-growth/index.html, history-grdp-growth",
        "2024/bao-cao-nam/chi-tieu/index.html, documents",
    })
    void itShowsAndSaysTheNumbersOfTheTable(String address, String chart, Chromium chromium) {
        onChart(chromium, server.url() + address, chart, open -> {
            var said = new ArrayList<>(List.of(open.said()));
            for (int i = 1; i < open.rows().size(); i++) {
                said.add(open.press("ArrowRight").said());
            }
            assertThat(open.drawn()).isEqualTo(open.numbers());
            assertThat(said).hasSameSizeAs(open.rows());
            for (int i = 0; i < said.size(); i++) {
                assertThat(said.get(i)).startsWith(open.rows().get(i));
            }
            assertThat(open.visit().faults()).isEmpty();
        });
    }

    @Test
    void itAsksOnlyForOurOwnFiles(Chromium chromium) {
        onChart(chromium, server.url() + FIGURE, PLAN, open -> {
            assertThat(open.visit().requests())
                    .allMatch(url -> url.startsWith(server.url()))
                    .anyMatch(url -> url.matches(".*/assets/echarts/echarts-[\\d.]+\\.simple\\.min\\.js"));
            assertThat(open.visit().requests())
                    .filteredOn(url -> url.contains("/echarts-"))
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, NONE, 1280", "DARK, NONE, 320", "DARK, ACTIVE, 1280"})
    void itWorksFromAFolderInEveryLook(ColorScheme scheme, ForcedColors forced, int width, Chromium chromium) {
        var options = new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setForcedColors(forced)
                .setViewportSize(width, 800);
        var home = site.root().toAbsolutePath().normalize().toUri();

        OpenChart.on(chromium, options, home + FIGURE, PLAN, open -> {
            assertThat(open.press("End").said()).contains("9,32%", "(nguồn ngoài báo cáo)");
            assertThat(open.visit().faults()).isEmpty();
            return assertThat(
                            (Boolean) open.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        });
    }

    @Test
    void keysWalkItAndLeadBackOut(Chromium chromium) {
        onChart(chromium, server.url() + FIGURE, PLAN, open -> {
            assertThat(open.stage().evaluate("stage => stage === document.activeElement"))
                    .isEqualTo(true);
            assertThat(open.press("End").said()).startsWith("sơ bộ");
            assertThat(open.press("ArrowRight").said()).startsWith("sơ bộ");
            assertThat(open.press("ArrowUp").said()).startsWith("ước tính");
            assertThat(open.press("Home").said()).startsWith("Kế hoạch");

            open.press("Tab");
            assertThat(open.stage().evaluate("stage => stage === document.activeElement"))
                    .isEqualTo(false);
            open.press("Shift+Tab", "Escape");
            assertThat(open.stage().count()).isZero();
            assertThat(open.toggle().evaluate("button => button === document.activeElement"))
                    .isEqualTo(true);
            assertThat(open.figure().locator("svg[role=img]:visible").count()).isEqualTo(1);
        });
    }

    @Test
    void itOpensAgainAfterItWasClosed(Chromium chromium) {
        onChart(chromium, server.url() + FIGURE, PLAN, open -> {
            open.press("Escape");
            open.toggle().click();
            open.toggle().click();
            open.toggle().click();

            assertThat(open.stage().count()).isEqualTo(1);
            assertThat(open.said()).startsWith("Kế hoạch");
            assertThat(open.visit().faults()).isEmpty();
        });
    }

    @Test
    void aTapOnABarSaysItsValue(Chromium chromium) {
        var phone = new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setIsMobile(true);
        OpenChart.on(chromium, phone, server.url() + "2024/bao-cao-nam/chi-tieu/index.html", "documents", open -> {
            var box = open.stage().boundingBox();
            open.page().touchscreen().tap(box.x + 20, box.y + box.height - 30);
            return assertThat(open.said())
                    .startsWith(open.rows().get(open.rows().size() - 1));
        });
    }

    @Test
    void itFollowsTheColoursAndTheWidthOfThePage(Chromium chromium) {
        onChart(chromium, server.url() + FIGURE, "history-grdp-growth", open -> {
            var light = open.stage().screenshot();
            open.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(open.stage().screenshot()).isNotEqualTo(light);
            open.page().setViewportSize(320, 700);
            open.page().waitForFunction("() => document.querySelector('.chart-live canvas').clientWidth <= 320");
            assertThat(open.visit().faults()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 320"})
    void axeFindsNothingInIt(ColorScheme scheme, int width, Chromium chromium) {
        var options = new Browser.NewContextOptions()
                .setBypassCSP(true)
                .setColorScheme(scheme)
                .setViewportSize(width, 800);
        var findings = OpenChart.on(
                chromium, options, server.url() + FIGURE, PLAN, open -> AxeCheck.findingsNow(open.page(), FIGURE));

        assertThat(findings).filteredOn(AxeCheck.Finding::violation).isEmpty();
    }

    @Test
    void withoutJavaScriptNothingDeadIsShownAndAWordSaysWhy(Chromium chromium) {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        var shown = chromium.ask(browser -> {
            try (var context = browser.newContext(options);
                    var page = context.newPage()) {
                page.navigate(server.url() + FIGURE);
                return List.of(
                        page.locator("main button").count(),
                        page.locator("main noscript p:visible").count());
            }
        });

        assertThat(shown).containsExactly(0, 1);
    }

    @Test
    void aHostileNameIsSaidAndDrawnAsText(@TempDir Path folder, Chromium chromium) {
        var hostile = "<img src=x onerror=alert(1)>{b|x} \\\"=1+1";
        var workspace = SmallWorkspace.in(folder.resolve("workspace"))
                .replace(SmallWorkspace.REPORT + "kpi.json", "\"Tăng trưởng\"", "\"" + hostile + "\"");
        var page = siteOf(workspace) + "2024/bao-cao/chi-tieu/growth/index.html";

        onChart(chromium, page, "plan-growth", open -> {
            assertThat(open.toggle().getAttribute("aria-label")).contains("<img src=x onerror=alert(1)>{b|x} \"=1+1");
            assertThat(open.stage().getAttribute("aria-label")).contains("<img src=x");
            assertThat(open.figure().locator(".citation").textContent()).contains("<img src=x");
            assertThat(open.page().locator("main img").count()).isZero();
            assertThat(open.visit().faults()).isEmpty();
        });
    }

    @Test
    void whereAllIsZeroTheScaleIsAsInTheStaticChart(@TempDir Path folder, Chromium chromium) {
        var site = siteOf(withCases(folder, "zero", "\"atMost\": 0", "0", ""));

        OpenChart.on(chromium, PHONE, site + "2024/bao-cao/chi-tieu/zero/index.html", "plan-zero", open -> {
            assertThat(open.drawn()).isEqualTo(open.numbers());
            assertThat(open.at(1) - open.at(0)).isGreaterThan(100);
            assertThat(open.ends("Kế hoạch: không quá 0 vụ").get(0)).isNotNegative();
            return assertThat(open.ends("0 vụ").get(0)).isGreaterThan(open.at(0));
        });
    }

    @Test
    void noValueLiesAcrossThePlan(@TempDir Path folder, Chromium chromium) {
        var above = siteOf(withCases(folder.resolve("above"), "near", "\"value\": 12", "11", ""));
        var below = siteOf(withCases(folder.resolve("below"), "near", "\"value\": -12", "-11", ""));

        var page = "2024/bao-cao/chi-tieu/near/index.html";
        OpenChart.on(chromium, PHONE, above + page, "plan-near", open -> assertThat(
                        open.ends("11 vụ").get(0))
                .isGreaterThan(open.at(12)));
        OpenChart.on(chromium, PHONE, below + page, "plan-near", open -> assertThat(
                        open.ends("−11 vụ").get(1))
                .isLessThan(open.at(-12)));
    }

    @Test
    void whereAllValuesAreNegativeNoRoomIsKeptAtTheRight(@TempDir Path folder, Chromium chromium) {
        var site = siteOf(withCases(folder, "below", "\"value\": -12", "-11", ""));

        OpenChart.on(chromium, PHONE, site + "2024/bao-cao/chi-tieu/below/index.html", "plan-below", open -> assertThat(
                        open.at(0))
                .isGreaterThan(300));
    }

    @Test
    void missingYearsLeaveTheirRoomFreeAndAreNoValues(@TempDir Path folder, Chromium chromium) {
        var site = siteOf(withCases(
                folder, "gap", "\"value\": 5", "5", ", \"history\": [" + past(2019) + "," + past(2021) + "]"));

        onChart(chromium, site + "2024/bao-cao/chi-tieu/gap/index.html", "history-gap", open -> {
            assertThat(middle(open, "2021") - middle(open, "2019"))
                    .isCloseTo((middle(open, "2024") - middle(open, "2019")) * 2 / 5, within(3.0));
            assertThat(open.said()).startsWith("2019: ");
            assertThat(open.press("ArrowRight").said()).startsWith("2021: ");
            assertThat(open.press("End").said()).startsWith("2024: ");
        });
    }

    /** Vintages are shorter words in Vietnamese. */
    @ParameterizedTest
    @CsvSource({
        "'', 320, true",
        "'', 360, true",
        "'', 390, true",
        "en/, 320, false",
        "en/, 390, false",
        "en/, 1280, true"
    })
    void yearsStandInColumnsWhereTheirWordsFitTheStaticOnes(
            String lang, int width, boolean columns, Chromium chromium) {
        var window = new Browser.NewContextOptions().setViewportSize(width, 740);

        OpenChart.on(chromium, window, server.url() + lang + FIGURE, "history-grdp-growth", open -> {
            assertThat(open.hasColumns()).isEqualTo(columns);
            return assertThat(open.words()).doesNotContain("…");
        });
    }

    @ParameterizedTest
    @CsvSource({"2019, false", "2001, true"})
    void dotsStandForMissingYearsWhereTheStaticChartHasThem(
            int first, boolean dots, @TempDir Path folder, Chromium chromium) {
        var history = ", \"history\": [" + past(first) + "," + past(2021) + "]";
        var site = siteOf(withCases(folder, "gap", "\"value\": 5", "5", history));

        OpenChart.on(chromium, PHONE, site + "2024/bao-cao/chi-tieu/gap/index.html", "history-gap", open -> {
            assertThat(open.hasColumns()).isTrue();
            assertThat(open.words()).contains("5", "vụ");
            return assertThat(open.words().contains("…")).isEqualTo(dots);
        });
    }

    @Test
    void planPassesBehindNoName(Chromium chromium) {
        var small = new Browser.NewContextOptions().setViewportSize(320, 740);

        OpenChart.on(chromium, small, server.url() + "en/" + FIGURE, PLAN, open -> assertThat(open.crossed())
                .isEqualTo(List.of()));
    }

    private static double middle(OpenChart open, String text) {
        return open.ends(text).stream().mapToDouble(end -> end / 2).sum();
    }

    /** A report with one indicator, of cases counted by others. */
    private static SmallWorkspace withCases(Path folder, String id, String plan, String result, String history) {
        var kpi =
                """
                { "year": 2024,
                  "outcomes": { "total": 3, "exceeded": 1, "met": 1, "missed": 1,
                    "unnamed": { "exceeded": 1, "met": 1, "missed": 1 },
                    "source": { "quote": {
                      "vi": "Trong 3 chỉ tiêu có 01 chỉ tiêu vượt, 1 chỉ tiêu đạt và 01 chỉ tiêu không đạt",
                      "en": "Of the 3 indicators 1 exceeded the plan, 1 met it and 1 did not meet it" } } },
                  "indicators": [
                    { "id": "%s", "name": { "vi": "Số vụ", "en": "Cases" }, "unit": { "vi": "vụ", "en": "cases" },
                      "plan": { %s, %s }, "results": [ { "value": %s, %s } ]%s } ] }
                """
                        .formatted(id, plan, source(plan.replaceAll(".* ", "")), result, source(result), history);
        return SmallWorkspace.in(folder.resolve("workspace")).with(SmallWorkspace.REPORT + "kpi.json", kpi);
    }

    private static String past(int year) {
        return "{ \"year\": %d, \"value\": 5, %s }".formatted(year, source("5"));
    }

    private static String source(String value) {
        return "\"source\": { \"publisher\": \"Công an\", \"url\": \"https://example.org/\", \"phrase\": { \"vi\": \"%s vụ\" } }"
                .formatted(value.replace("-", "−"));
    }

    /** Where the site of a workspace begins. */
    private static String siteOf(SmallWorkspace workspace) {
        var out = workspace.folder().resolveSibling("site");
        try (var studio = Studio.open()) {
            var draft = Yearbook.draft(workspace.folder(), studio, Workspaces.TERMS);
            assertThat(draft.problems()).filteredOn(Problem::isError).isEmpty();
            Press.print(draft.files(), out);
        }
        return out.toUri().toString();
    }

    private static void onChart(
            Chromium chromium, String url, String chart, java.util.function.Consumer<OpenChart> reader) {
        OpenChart.on(chromium, new Browser.NewContextOptions(), url, chart, open -> {
            reader.accept(open);
            return true;
        });
    }
}
