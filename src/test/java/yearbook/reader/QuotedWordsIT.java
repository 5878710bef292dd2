package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.problem.Lang;

/** From a figure to its very words and back, and what of it a reader takes away. */
@ExtendWith(Chromium.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QuotedWordsIT {
    private static final String REPORT = "2024/bao-cao-nam/index.html";
    private static final String GROWTH = "2024/bao-cao-nam/chi-tieu/grdp-growth/index.html";
    private static final String BLOCK = "#a-i-4-p2:target";

    /** The words that stand out of their block: all quoted ones without a choice, else the marked ones. */
    private static final String SHOWN =
            """
            () => [...document.querySelectorAll(".block:target .quoted-words")]
                .filter(words => getComputedStyle(words).backgroundColor !== "rgba(0, 0, 0, 0)")
                .map(words => words.textContent.replace(/\\s+/g, " "))""";

    private static final String IN_VIEW =
            """
            () => {
                const box = document.querySelector("mark").getBoundingClientRect();
                return box.top >= 0 && box.bottom <= innerHeight;
            }""";

    private final SiteServer server = new SiteServer(BuiltSite.finished().root());

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"VI, http", "EN, http", "VI, file", "EN, file"})
    void chosenFigureHasItsWordsMarkedAndNoOthers(Lang lang, String scheme, Chromium chromium) {
        onPage(chromium, true, home(scheme, lang) + GROWTH, page -> {
            page.locator("figure.quoted a").first().click();
            page.waitForURL(url -> url.endsWith(REPORT + "#a-i-4-p2"));

            page.locator(BLOCK + " mark").waitFor();
            assertThat(marks(page)).singleElement().satisfies(words -> assertThat(words)
                    .contains(lang == Lang.VI ? "ước tăng 8,7%" : "estimated at 8.7%"));
            return assertThat(Walk.texts(page, SHOWN)).isEqualTo(marks(page));
        });
    }

    @ParameterizedTest
    @EnumSource
    void withoutJavaScriptAllQuotedWordsOfTheBlockStandOut(Lang lang, Chromium chromium) {
        onPage(chromium, false, home("file", lang) + GROWTH, page -> {
            page.locator("figure.quoted a").first().click();
            page.locator(BLOCK).waitFor();

            assertThat(page.locator("mark").count()).isZero();
            return assertThat(Walk.texts(page, SHOWN))
                    .anyMatch(words -> words.contains(lang == Lang.VI ? "8,7%" : "8.7%"))
                    .anyMatch(words -> words.contains(lang == Lang.VI ? "108,40" : "108.40"));
        });
    }

    @ParameterizedTest
    @CsvSource({"http", "file"})
    void goingBackAndForthShowsEachChoiceAgain(String scheme, Chromium chromium) {
        onPage(chromium, true, home(scheme, Lang.VI) + REPORT, page -> {
            page.locator(".point a[data-figure=grdp-growth]").click();
            page.locator(BLOCK + " mark").waitFor();
            var first = marks(page);
            page.locator(".point a[data-quote='point:4']").click();
            page.locator("#a-i-4-p1:target mark").first().waitFor();
            page.locator("#a-i-4-p1 a.figure").first().click();
            page.waitForURL(url -> url.endsWith("2024/index.html"));
            page.goBack();
            page.locator("#a-i-4-p1:target mark").first().waitFor();
            assertThat(String.join("", page.locator("mark").allTextContents())).startsWith("03 chỉ tiêu không đạt");
            page.goBack();
            page.locator(BLOCK + " mark").waitFor();
            assertThat(marks(page)).isEqualTo(first);
            page.goBack();
            page.waitForFunction("() => !document.querySelector('mark')");
            return page;
        });
    }

    @ParameterizedTest
    @CsvSource({"http", "file"})
    void plainLinkToABlockIsNoChoice(String scheme, Chromium chromium) {
        onPage(chromium, true, home(scheme, Lang.VI) + GROWTH, page -> {
            page.locator("figure.quoted a").first().click();
            page.locator(BLOCK + " mark").waitFor();
            page.locator("#a-i-4-p2 .block-link").evaluate("link => link.click()");
            page.waitForFunction("() => !document.querySelector('mark') || history.state");
            page.navigate(home(scheme, Lang.VI) + REPORT + "#a-i-4-p1");

            return assertThat(page.locator("mark").count()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"2025/nhiem-vu/2025-02/index.html, .quoted a", "2024/index.html, .point:nth-child(6) a"})
    void markedWordsAreBroughtIntoViewOnASmallScreen(String from, String link, Chromium chromium) {
        var small = new Browser.NewContextOptions().setViewportSize(320, 260);
        chromium.ask(browser -> {
            try (var context = browser.newContext(small);
                    var page = context.newPage()) {
                page.navigate(home("http", Lang.VI) + from);
                page.locator(link).first().click();
                page.locator("mark").first().waitFor();
                page.waitForFunction(IN_VIEW);
                return page.locator(".block:target mark").count();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "VI, http, '8,7%', ước tính, Ủy ban nhân dân tỉnh Bình Phước",
        "EN, http, 8.7%, estimate, People’s Committee of Bình Phước Province",
        "VI, file, '8,7%', ước tính, Ủy ban nhân dân tỉnh Bình Phước"
    })
    void figureIsCopiedInOneLine(
            Lang lang, String scheme, String value, String status, String source, Chromium chromium) {
        var copied = onPage(chromium, true, home(scheme, lang) + GROWTH, page -> {
            var button = page.locator(".indicator-head button");
            button.click();
            page.locator(".indicator-head [role=status]:not(:empty)").waitFor();
            assertThat(page.locator(".indicator-head [role=status]").textContent())
                    .isEqualTo(lang == Lang.VI ? "Đã sao chép" : "Copied");
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
            return pasted(page);
        });

        assertThat(copied)
                .contains(value, status, source, lang == Lang.VI ? "/2024/" : "/en/2024/")
                .endsWith("/chi-tieu/grdp-growth/")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource
    void citationOfAPageIsCopied(Lang lang, Chromium chromium) {
        onPage(chromium, true, home("http", lang) + REPORT, page -> {
            page.locator("details.cite summary").click();
            page.locator("details.cite button").click();
            page.locator("details.cite [role=status]:not(:empty)").waitFor();

            return assertThat(pasted(page).strip())
                    .isEqualTo(page.locator("details.cite [data-copy-text]")
                            .textContent()
                            .strip())
                    .contains("2024");
        });
    }

    /** What a reader would paste: typed into a field of the page, as the clipboard itself asks for leave to be read. */
    private static String pasted(Page page) {
        page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }))");
        page.locator("#paste").focus();
        page.keyboard().press("Control+V");
        return page.locator("#paste").inputValue();
    }

    private static List<String> marks(Page page) {
        return page.locator(BLOCK + " mark").allTextContents();
    }

    private String home(String scheme, Lang lang) {
        var root = scheme.equals("http")
                ? server.url()
                : BuiltSite.finished()
                        .root()
                        .toAbsolutePath()
                        .normalize()
                        .toUri()
                        .toString();
        return root + (lang == Lang.VI ? "" : lang + "/");
    }

    private static <R> R onPage(Chromium chromium, boolean scripting, String address, Function<Page, R> reader) {
        return chromium.ask(browser -> {
            var options = new Browser.NewContextOptions().setJavaScriptEnabled(scripting);
            try (var context = browser.newContext(options)) {
                var page = context.newPage();
                page.setDefaultTimeout(20_000);
                page.navigate(address);
                return reader.apply(page);
            }
        });
    }
}
