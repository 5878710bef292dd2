package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.problem.Lang;

/** Readers without JavaScript, in each language, look for what they came for. */
@ExtendWith(Chromium.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReaderWalkIT {
    private static final String REPORT = "2024/bao-cao-nam/";
    private static final String BLOCK = REPORT + "#a-i-4-p2";
    private static final String TASKS = "2025/nhiem-vu/";

    /** The text that can be seen without scrolling. */
    private static final String FIRST_SCREEN =
            """
            () => {
                const seen = [];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const range = document.createRange();
                    range.selectNodeContents(walker.currentNode);
                    const box = range.getBoundingClientRect();
                    const inside = box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.right > 0;
                    if (inside && walker.currentNode.parentElement.checkVisibility({ visibilityProperty: true })) {
                        seen.push(walker.currentNode.data.trim());
                    }
                }
                return seen.filter(text => text);
            }""";

    /** For each chart how many of its drawings, and tables, can be seen. */
    private static final String SEEN_OF_CHARTS =
            """
            selector => [...document.querySelectorAll("figure[data-chart]")].map(figure =>
                [...figure.querySelectorAll(selector)].filter(e => e.checkVisibility({ visibilityProperty: true })).length)
            """;

    private static final String VISIBLE_TASKS =
            """
            () => [...document.querySelectorAll("main [data-task]")]
                .filter(task => task.checkVisibility({ visibilityProperty: true })).map(task => task.dataset.theme)""";

    private static final String SCROLL =
            """
            top => new Promise(done => {
                addEventListener("scroll", done, { once: true });
                scrollTo(0, top);
            }).then(() => null)""";

    private final SiteServer server = new SiteServer(BuiltSite.finished().root());

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void homeLeadsToTheYear(Lang lang, Chromium chromium) {
        var heading = onPage(chromium, lang, "", (page, home) -> {
            Walk.follow(page, home + "2024/");
            return page.locator("h1").textContent();
        });

        assertThat(heading).contains("2024");
    }

    @ParameterizedTest
    @CsvSource({"VI, 1280, 900", "EN, 1280, 900", "VI, 360, 800", "EN, 360, 800"})
    void theFirstScreenOfAYearTellsHowItWent(Lang lang, int width, int height, Chromium chromium) {
        var screen = new Browser.NewContextOptions().setViewportSize(width, height);

        var text = onPage(
                chromium,
                screen.setJavaScriptEnabled(false),
                lang,
                "2024/",
                (page, home) -> String.join(" | ", Walk.texts(page, FIRST_SCREEN)));

        assertThat(List.of(5, 14, 3, 22)).allSatisfy(number -> assertThat(text).containsPattern(alone(number)));
    }

    @ParameterizedTest
    @EnumSource
    void theReportShowsTheGrowthRate(Lang lang, Chromium chromium) {
        var shown = onPage(chromium, lang, REPORT, (page, home) -> page.locator("[data-kpi=grdp-growth]")
                .first()
                .textContent());

        assertThat(shown).contains(lang == Lang.VI ? "8,7" : "8.7");
    }

    @ParameterizedTest
    @EnumSource
    void aFigureLeadsToItsSentence(Lang lang, Chromium chromium) {
        var sentence = onPage(chromium, lang, REPORT + "chi-tieu/grdp-growth/", (page, home) -> {
            Walk.follow(page, home + BLOCK);
            return page.locator("#a-i-4-p2:target").textContent();
        });

        assertThat(sentence.replaceAll("\\s+", "")).contains(lang == Lang.VI ? "8,7%" : "8.7%");
    }

    @ParameterizedTest
    @EnumSource
    void aTaskIsFoundAndHasAPageOfItsOwn(Lang lang, Chromium chromium) {
        var task = onPage(chromium, lang, TASKS, (page, home) -> {
            assertThat(page.locator("[data-task='2025-07']").first().isVisible())
                    .isTrue();
            Walk.follow(page, home + TASKS + "2025-07/");
            return page.locator("h1").textContent();
        });

        assertThat(task).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void choosingAThemeShowsOnlyItsTasks(Lang lang, Chromium chromium) {
        onPage(chromium, lang, TASKS, (page, home) -> {
            var all = Walk.texts(page, VISIBLE_TASKS);
            var filter = page.locator("a[data-theme]:not([data-task] a)").first();
            var theme = filter.getAttribute("data-theme");
            filter.click();
            var chosen = Walk.texts(page, VISIBLE_TASKS);
            assertThat(chosen).containsOnly(theme).hasSize((int)
                    all.stream().filter(theme::equals).count());
            return assertThat(chosen).hasSizeLessThan(all.size());
        });
    }

    @ParameterizedTest
    @CsvSource({"VI, false", "EN, false", "VI, true", "EN, true"})
    void theLanguageSwitchKeepsThePageAndWithJavaScriptTheBlock(Lang lang, boolean scripting, Chromium chromium) {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(scripting);
        var other = lang == Lang.VI ? Lang.EN : Lang.VI;

        var url = onPage(chromium, options, lang, BLOCK, (page, home) -> {
            page.locator("a[hreflang=" + other + "]").first().click();
            page.waitForURL(at -> Walk.plain(at).startsWith(home(other) + REPORT));
            return Walk.plain(page.url());
        });

        assertThat(url).startsWith(home(other) + (scripting ? BLOCK : REPORT));
    }

    @ParameterizedTest
    @EnumSource
    void theLanguageSwitchLeadsToTheBlockWhereTheReaderStayed(Lang lang, Chromium chromium) {
        var other = lang == Lang.VI ? Lang.EN : Lang.VI;

        var url = onPage(chromium, new Browser.NewContextOptions(), lang, REPORT, (page, home) -> {
            page.clock().install();
            page.evaluate(SCROLL, page.evaluate("document.getElementById('a-i-4-p2').getBoundingClientRect().top"));
            page.clock().runFor(2_000);
            page.evaluate(SCROLL, 0);
            page.clock().runFor(6_000);
            page.locator("a[hreflang=" + other + "]").first().click();
            page.waitForURL(at -> Walk.plain(at).startsWith(home(other) + REPORT));
            return Walk.plain(page.url());
        });

        assertThat(url).endsWith("#a-i-4-p2");
    }

    /** A reader came to it by a link, and goes on to the other language. */
    @ParameterizedTest
    @CsvSource({"VI, true", "EN, true", "VI, false", "EN, false"})
    void aBlockThatWasCitedIsShownAsThat(Lang lang, boolean scripting, Chromium chromium) {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(scripting);

        onPage(chromium, options, lang, BLOCK, (page, home) -> {
            assertThat(isShownAsCited(page)).isTrue();
            if (scripting) {
                switchFrom(page, lang);
                assertThat(isShownAsCited(page)).isTrue();
            }
            return page;
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBlockThatTheLanguageSwitchOnlyKeptInViewIsNotShownAsCited(Lang lang, Chromium chromium) {
        var other = lang == Lang.VI ? Lang.EN : Lang.VI;

        onPage(chromium, new Browser.NewContextOptions(), lang, REPORT, (page, home) -> {
            page.clock().install();
            page.evaluate(SCROLL, page.evaluate("document.getElementById('a-i-4-p2').getBoundingClientRect().top"));
            page.clock().runFor(2_000);
            switchFrom(page, lang);
            assertThat(isShownAsCited(page)).isFalse();
            page.reload();
            assertThat(isShownAsCited(page)).isFalse();
            switchFrom(page, other);
            assertThat(isShownAsCited(page)).isFalse();
            page.locator("main a[href='#a-i-4-p2']").first().evaluate("link => link.click()");
            return assertThat(isShownAsCited(page)).isTrue();
        });
    }

    private void switchFrom(Page page, Lang lang) {
        var other = lang == Lang.VI ? Lang.EN : Lang.VI;
        page.locator("a[hreflang=" + other + "]").first().evaluate("link => link.click()");
        page.waitForURL(at -> Walk.plain(at).equals(home(other) + REPORT + "#a-i-4-p2"));
    }

    private static boolean isShownAsCited(Page page) {
        return !page.locator("#a-i-4-p2")
                .evaluate("block => getComputedStyle(block).backgroundColor")
                .equals("rgba(0, 0, 0, 0)");
    }

    @ParameterizedTest
    @CsvSource({"VI, 1280", "EN, 1280", "VI, 320", "EN, 320"})
    void oneDrawingOfEachChartIsSeenAtEachWidth(Lang lang, int width, Chromium chromium) {
        var screen = new Browser.NewContextOptions().setViewportSize(width, 800);

        var seen = onPage(
                chromium,
                screen.setJavaScriptEnabled(false),
                lang,
                REPORT,
                (page, home) -> page.evaluate(SEEN_OF_CHARTS, "svg[role=img]"));

        assertThat((List<?>) seen).isNotEmpty().allMatch(count -> count.equals(1));
    }

    @ParameterizedTest
    @EnumSource
    void paperShowsChartsAndTablesAndNoNavigation(Lang lang, Chromium chromium) {
        onPage(chromium, lang, REPORT, (page, home) -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat((List<?>) page.evaluate(SEEN_OF_CHARTS, "svg[role=img]")).allMatch(count -> count.equals(1));
            assertThat((List<?>) page.evaluate(SEEN_OF_CHARTS, "table"))
                    .isNotEmpty()
                    .noneMatch(count -> count.equals(0));
            assertThat(page.locator("nav").all()).noneMatch(nav -> nav.isVisible());
            return assertThat(page.pdf()).hasSizeGreaterThan(5_000).startsWith('%', 'P', 'D', 'F');
        });
    }

    /** A number that stands alone: 5 or 05, but neither 2025, 5/12 nor 8,5. */
    private static Pattern alone(int number) {
        return Pattern.compile("(?<![\\d/.,-])0?%d(?![\\d/]|[.,]\\d)".formatted(number));
    }

    private String home(Lang lang) {
        return server.url() + (lang == Lang.VI ? "" : lang + "/");
    }

    private <R> R onPage(Chromium chromium, Lang lang, String address, BiFunction<Page, String, R> reader) {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        return onPage(chromium, options, lang, address, reader);
    }

    private <R> R onPage(
            Chromium chromium,
            Browser.NewContextOptions options,
            Lang lang,
            String address,
            BiFunction<Page, String, R> reader) {
        return chromium.ask(browser -> {
            try (var context = browser.newContext(options)) {
                var page = context.newPage();
                page.setDefaultTimeout(10_000);
                page.navigate(home(lang) + address);
                return reader.apply(page, home(lang));
            }
        });
    }
}
