package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader whose browser runs no script is shown nothing that needs one, and is told what to do instead. */
@ExtendWith(Chromium.Shared.class)
final class WithoutScriptIT {
    private static final List<String> TEMPLATES = List.of(
            "",
            "2024/",
            "2024/bao-cao-nam/",
            "2024/bao-cao-nam/chi-tieu/",
            "2024/bao-cao-nam/chi-tieu/grdp-growth/",
            "2024/bao-cao-nam/dinh-chinh/",
            "2025/nhiem-vu/",
            "2025/nhiem-vu/2025-02/",
            "tim-kiem/",
            "en/",
            "en/tim-kiem/");
    private static final String DEAD =
            """
            () => [...document.querySelectorAll("button, input, select, textarea, [role=button]")]
                .filter(e => e.checkVisibility({ visibilityProperty: true })).map(e => e.outerHTML)""";
    /** How far apart in height the middles stand of what one may do with a chart. */
    private static final String APART =
            """
            () => {
                const parts = [...document.querySelectorAll("figure.chart:first-of-type :is(.chart-files, summary)")];
                const middles = parts.map(e => e.getBoundingClientRect()).map(box => (box.top + box.bottom) / 2);
                return parts.length > 2 ? Math.max(...middles) - Math.min(...middles) : Infinity;
            }""";

    private final BuiltSite site = BuiltSite.finished();

    @Test
    void nothingIsShownThatNeedsAScript(Chromium chromium) {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var server = new SiteServer(site.root())) {
            var dead = chromium.each(TEMPLATES, options, (tab, address) -> {
                tab.navigate(server.url() + address);
                return Walk.texts(tab, DEAD);
            });

            assertThat(dead).allMatch(List::isEmpty);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tim-kiem/", "en/tim-kiem/", "2024/", "en/2024/"})
    void searchAndChartSayWhatToDoInstead(String address, Chromium chromium) {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var server = new SiteServer(site.root())) {
            var told = chromium.each(List.of(address), options, (tab, path) -> {
                tab.navigate(server.url() + path);
                return tab.locator("main noscript p").first().isVisible();
            });

            assertThat(told).containsExactly(true);
        }
    }

    /** It had come apart once: a rule for paper had reached the screen. */
    @Test
    void onAWideScreenWhatOneMayDoWithAChartStandsInOneRow(Chromium chromium) {
        var wide = new Browser.NewContextOptions().setViewportSize(1280, 900);
        try (var server = new SiteServer(site.root())) {
            var apart = chromium.each(List.of("2024/"), wide, (tab, address) -> {
                tab.navigate(server.url() + address);
                return ((Number) tab.evaluate(APART)).doubleValue();
            });

            assertThat(apart.get(0)).isLessThan(10);
        }
    }
}
