package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

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
import yearbook.publish.Press;
import yearbook.site.SmallWorkspace;

/** Readers ask for interactive charts, and find in them what the table says. */
@ExtendWith(Chromium.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InteractiveChartIT {
    private static final String FIGURE = "2024/bao-cao-nam/chi-tieu/grdp-growth/index.html";
    private static final String PLAN = "plan-grdp-growth";

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
        var out = folder.resolve("site");
        try (var studio = Studio.open()) {
            Press.print(
                    Yearbook.draft(workspace.folder(), studio, Workspaces.TERMS).files(), out);
        }
        var page = out.toUri() + "2024/bao-cao/chi-tieu/growth/index.html";

        onChart(chromium, page, "plan-growth", open -> {
            assertThat(open.toggle().getAttribute("aria-label")).contains("<img src=x onerror=alert(1)>{b|x} \"=1+1");
            assertThat(open.stage().getAttribute("aria-label")).contains("<img src=x");
            assertThat(open.figure().locator(".citation").textContent()).contains("<img src=x");
            assertThat(open.page().locator("main img").count()).isZero();
            assertThat(open.visit().faults()).isEmpty();
        });
    }

    private static void onChart(
            Chromium chromium, String url, String chart, java.util.function.Consumer<OpenChart> reader) {
        OpenChart.on(chromium, new Browser.NewContextOptions(), url, chart, open -> {
            reader.accept(open);
            return true;
        });
    }
}
