package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader without a mouse comes to everything that can be chosen, sees where they are, and comes out again. */
@ExtendWith(Chromium.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyboardIT {
    /** Marks what a key should come to, in the order of the page, and answers how many there are. */
    private static final String NUMBER_THE_STOPS =
            """
            () => {
                const stops = [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
                    .filter(e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }));
                stops.forEach((e, i) => e.dataset.stop = i);
                return stops.length;
            }""";

    /** Where the focus is: its number, or what is wrong with it. */
    private static final String STOP =
            """
            () => {
                const e = document.activeElement;
                if (!e || e === document.body || e === document.documentElement) return "out";
                const name = e.tagName.toLowerCase() + " \\"" + e.textContent.trim().slice(0, 40) + "\\"";
                const style = getComputedStyle(e), box = e.getBoundingClientRect();
                if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return name + " shows no focus";
                if (box.bottom <= 0 || box.top >= innerHeight) return name + " is focused out of sight";
                return e.dataset.stop ?? name + " was not to be come to";
            }""";

    private SiteServer server;

    @BeforeAll
    void open() {
        server = new SiteServer(BuiltSite.finished().root());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024/",
                "2025/",
                "2024/bao-cao-nam/",
                "2024/bao-cao-nam/chi-tieu/",
                "2024/bao-cao-nam/chi-tieu/grdp-growth/",
                "2024/bao-cao-nam/dinh-chinh/",
                "2025/nhiem-vu/",
                "2025/nhiem-vu/chu-tri/khong-neu/",
                "2025/nhiem-vu/2025-02/",
                "tim-kiem/?q=ngan+sach",
                "about/",
                "404.html",
                "en/",
                "en/2024/bao-cao-nam/chi-tieu/grdp-growth/",
            })
    void everyStopIsReachedInOrderAndLeft(String path, Chromium chromium) {
        assertThat(walk(chromium, server.url() + path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1> | <p tabindex=\"0\" onkeydown=\"event.preventDefault()\">x</p><h1> | stop",
                "<h1> | <p><a href=\"index.html\" style=\"outline: none\">x</a></p><h1> | shows no focus",
                "<h1> | <p><a href=\"index.html\" tabindex=\"3\">x</a></p><h1> | stop",
            })
    void whatKeysCannotUseIsFound(
            String text, String replacement, String fault, @TempDir Path folder, Chromium chromium) {
        MiniSite.in(folder).with("index.html", text, replacement);
        try (var mini = new SiteServer(folder)) {
            assertThat(walk(chromium, mini.url())).anyMatch(found -> found.contains(fault));
        }
    }

    @Test
    void theFirstStopLeadsPastTheMenu(Chromium chromium) {
        var focused = chromium.ask(browser -> {
            try (var context = browser.newContext()) {
                var page = context.newPage();
                page.navigate(server.url() + "2024/");
                page.keyboard().press("Tab");
                page.keyboard().press("Enter");
                page.keyboard().press("Tab");
                return (Boolean) page.evaluate("() => document.querySelector('main').contains(document.activeElement)");
            }
        });

        assertThat(focused).isTrue();
    }

    /** What is wrong on the way of the Tab key through a page. */
    private static List<String> walk(Chromium chromium, String url) {
        return chromium.ask(browser -> {
            try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 720))) {
                var page = context.newPage();
                page.navigate(url);
                if (url.contains("?q=")) {
                    page.locator("[data-result]").first().waitFor();
                }
                var stops = (int) page.evaluate(NUMBER_THE_STOPS);
                return faults(walked(page, stops), stops);
            }
        });
    }

    private static List<String> walked(Page page, int stops) {
        List<String> walked = new ArrayList<>();
        for (var i = 0; i < stops + 1; i++) {
            page.keyboard().press("Tab");
            walked.add((String) page.evaluate(STOP));
        }
        return walked;
    }

    /** After the last stop the browser's own buttons come, or the first stop again. */
    private static List<String> faults(List<String> walked, int stops) {
        assertThat(stops).isGreaterThan(3);
        var faults = IntStream.range(0, stops)
                .filter(i -> !walked.get(i).equals(String.valueOf(i)))
                .mapToObj(i -> "stop %d of %d: came to %s".formatted(i, stops, walked.get(i)))
                .toList();
        var out = List.of("out", "0").contains(walked.get(stops));
        return faults.isEmpty() && !out ? List.of("after the last stop: " + walked.get(stops)) : faults;
    }
}
