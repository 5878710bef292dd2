package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yearbook.Workspaces;
import yearbook.Yearbook;
import yearbook.chart.Studio;
import yearbook.problem.Lang;
import yearbook.publish.Press;
import yearbook.site.SmallWorkspace;

/** A reader types into the search box. */
@ExtendWith(Chromium.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchIT {
    private static final String DONE = "[data-search-results][aria-busy=false]";
    private static final Path EXAMPLES = Path.of("src/test/resources/search/words.tsv");

    /** What {@code words.js} makes of each example, in the words of the list of examples. */
    private static final String WORDS =
            """
            examples => new Promise(resolve => {
                const script = document.createElement('script');
                script.addEventListener('given', ({ detail }) => resolve(examples.map(([lang, text]) =>
                    detail.words(detail.tidy(text), lang).map(w => `${w.key}/${w.spelling}@${w.at}`).join(' '))));
                script.src = '../assets/js/search/words.js';
                document.head.append(script);
            })""";

    private final Path root = BuiltSite.finished().root().toAbsolutePath().normalize();
    private final SiteServer server = new SiteServer(root);

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsLookedForIsAmongTheFirstFive(String list, Chromium chromium) {
        var queries = JudgedQuery.list(list);

        var answers = chromium.each(queries, new Browser.NewContextOptions(), this::answer);

        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        assertThat(answers).flatMap(Answer::missing).isEmpty();
        assertThat(answers).filteredOn(Answer::isAmiss).isEmpty();
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.bytes()).as(answer.query().text()).isLessThanOrEqualTo(40 * 1024));
    }

    /** A hundred queries more, which take a minute, with {@code -Dsearch.lists=all}. */
    static Stream<String> lists() {
        var all = System.getProperty("search.lists", "").equals("all");
        return all ? Stream.of("judged.tsv", "unseen.tsv", "asked.tsv") : Stream.of("judged.tsv", "unseen.tsv");
    }

    @Test
    void scriptReadsWordsAsTheIndexDoes(Chromium chromium) throws Exception {
        var examples = Files.readAllLines(EXAMPLES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of((line + "\t").split("\t", -1)))
                .toList();

        var words = onPage(chromium, Lang.VI, "", (page, visit) -> page.evaluate(WORDS, examples));

        assertThat(words).isEqualTo(examples.stream().map(line -> line.get(2)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfTheSearchIsLoadedBeforeAReaderTurnsToIt(Lang lang, Chromium chromium) {
        var requests = onPage(chromium, lang, "", (page, visit) -> {
            page.waitForLoadState();
            var before = ofSearch(visit.requests());
            page.focus("[type=search]");
            done(page);
            return List.of(before.size(), ofSearch(visit.requests()).size());
        });

        assertThat(requests.get(0)).isZero();
        assertThat(requests.get(1)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"VI, ngân, 'ngân sách'", "EN, budget, 'budget revenue'"})
    void typingChangesTheResultsAndTheAddressWithoutReloading(Lang lang, String first, String then, Chromium chromium) {
        look(chromium, lang, "", (page, visit) -> {
            page.evaluate("() => { window.notReloaded = true; }");
            type(page, first);
            var some = page.locator("[data-result]").count();
            type(page, then);
            assertThat(page.locator("[data-result]").count()).isBetween(1, some);
            assertThat(page.locator("[data-search-count]").textContent()).contains(then);
            assertThat(page.url()).endsWith("?q=" + encoded(then));
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
            assertThat(visit.faults()).isEmpty();
        });
    }

    @Test
    void typedMarksAreExactAndUnmarkedWordsFindEverySpelling(Chromium chromium) {
        assertThat(marks(chromium, "đạt")).allMatch(mark -> mark.equalsIgnoreCase("đạt"));
        assertThat(marks(chromium, "đất")).containsOnly("đất");
        assertThat(marks(chromium, "dat")).contains("đạt", "đất");
    }

    @ParameterizedTest
    @CsvSource({
        "các chỉ tiêu không đạt kế hoạch là gì, cac chi tieu khong dat ke hoach la gi",
        "nhiệm vụ của tỉnh ở năm 2025, nhiem vu cua tinh o nam 2025",
        "có bao nhiêu chỉ tiêu vượt, co bao nhieu chi tieu vuot",
        "Tổ phản ứng nhanh, To phan ung nhanh",
        "GRDP là bao nhiêu, GRDP la bao nhieu",
        "thu bao nhiêu, thu bao nhieu",
        "tăng bao nhiêu, tang bao nhieu",
        "ai là chủ tịch, ai la chu tich",
        "bảo đảm an toàn, bao dam an toan",
        "thu ngân sách năm 2024 là bao nhiêu, thu ngan sach năm 2024 la bao nhieu"
    })
    void questionTypedWithoutMarksFindsWhatItFindsWithThem(String marked, String unmarked, Chromium chromium) {
        look(chromium, Lang.VI, "?q=" + encoded(marked), (page, visit) -> {
            done(page);
            var first = page.locator("[data-result] a").first().getAttribute("href");
            var number = page.locator("[data-result]").count();
            type(page, unmarked);
            assertThat(page.locator("[data-search-count]").textContent()).contains("quả cho");
            assertThat(page.locator("[data-result]").count()).isGreaterThanOrEqualTo(number);
            assertThat(page.locator("[data-result] a").all())
                    .extracting(link -> link.getAttribute("href"))
                    .contains(first);
        });
    }

    @Test
    void nothingFoundAndNothingTypedAreToldKindly(Chromium chromium) {
        look(chromium, Lang.VI, "?q=qwxz", (page, visit) -> {
            done(page);
            assertThat(page.locator("[data-search-count]").textContent()).contains("Không tìm thấy “qwxz”");
            assertThat(page.locator("[data-search-none]").isVisible()).isTrue();
            type(page, "");
            assertThat(page.locator("[data-search-none]").isVisible()).isFalse();
            assertThat(page.locator("[data-search-empty] a").count()).isPositive();
        });
    }

    @Test
    void blocksWithMostOfTheWordsAreShownAndCalledThat(Chromium chromium) {
        look(chromium, Lang.VI, "?q=" + encoded("thu ngân sách qwxz"), (page, visit) -> {
            done(page);
            assertThat(page.locator("[data-search-count]").textContent()).startsWith("Không đoạn nào có đủ");
            assertThat(page.locator("[data-result]").count()).isPositive();
        });
    }

    @Test
    void twentyAtATimeAndTheNextOnesOnAsking(Chromium chromium) {
        look(chromium, Lang.VI, "?q=" + encoded("tỉnh"), (page, visit) -> {
            done(page);
            assertThat(page.locator("[data-result]").count()).isEqualTo(20);
            page.click("[data-search-more]");
            page.waitForSelector("[data-result]:nth-child(21)");
            assertThat(page.evaluate("document.activeElement.closest('li') === "
                            + "document.querySelectorAll('[data-result]')[20]"))
                    .isEqualTo(true);
        });
    }

    @ParameterizedTest
    @CsvSource({"VI, 'digital transformation'", "EN, 'chuyển đổi số'"})
    void otherLanguageIsOfferedWithTheSameQuestion(Lang lang, String text, Chromium chromium) {
        look(chromium, lang, "?q=" + encoded(text), (page, visit) -> {
            done(page);
            page.click("[data-search-other] a");
            page.waitForSelector("[data-result]");
            assertThat(page.inputValue("[type=search]")).isEqualTo(text);
            assertThat(page.locator("html").getAttribute("lang")).isNotEqualTo(lang.code());
        });
    }

    @ParameterizedTest
    @EnumSource
    void searchWorksFromAFolder(Lang lang, Chromium chromium) {
        var home = root.toUri() + (lang == Lang.VI ? "" : "en/");

        var faults = chromium.ask(browser -> {
            try (var context = browser.newContext()) {
                var page = context.newPage();
                var visit = new Visit(home, new ArrayList<>(), new ArrayList<>());
                visit.listenTo(page);
                page.navigate(home + "index.html");
                page.fill("[type=search]", "Dong Xoai");
                page.press("[type=search]", "Enter");
                done(page);
                assertThat(page.url()).startsWith(home + "tim-kiem/index.html?q=Dong");
                type(page, "14-NQ/TU");
                page.click("[data-result] a");
                page.waitForSelector("[data-task='2025-08']");
                return visit.faults();
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void axeObjectsToNoAnswer(Chromium chromium) {
        var asked = List.of(
                "tim-kiem/index.html?q=" + encoded("ngân sách"),
                "tim-kiem/index.html?q=qwxz",
                "en/tim-kiem/index.html?q=budget");

        var findings = new AxeCheck(server.url()).findingsOn(chromium, asked);

        assertThat(findings)
                .filteredOn(AxeCheck.Finding::violation)
                .extracting(AxeCheck.Finding::text)
                .isEmpty();
    }

    @Test
    void resultsFitANarrowScreen(Chromium chromium) {
        look(chromium, Lang.VI, "?q=" + encoded("tỉnh"), (page, visit) -> {
            page.setViewportSize(320, 640);
            done(page);
            assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(320);
        });
    }

    @Test
    void hostileTextIsShownAsText(@TempDir Path folder, @TempDir Path site, Chromium chromium) {
        var hostile = "<img src=x onerror=alert(1)> </script><script>alert(2)</script> bẫy";
        var workspace = SmallWorkspace.in(folder)
                .replace(SmallWorkspace.REPORT + "report.vi.md", "1. Đẩy mạnh", "1. " + hostile + " Đẩy mạnh")
                .replace(SmallWorkspace.REPORT + "report.en.md", "1. Step up", "1. " + hostile + " Step up")
                .replace(SmallWorkspace.REPORT + "kpi.json", "\"vi\": \"Che phủ rừng\"", "\"vi\": \"" + hostile + "\"");
        try (var studio = Studio.open()) {
            Press.print(
                    Yearbook.draft(workspace.folder(), studio, Workspaces.TERMS).files(), site.resolve("site"));
        }

        try (var small = new SiteServer(site.resolve("site"))) {
            var url = small.url() + "tim-kiem/index.html?q=" + encoded("onerror bẫy");
            var faults = chromium.ask(browser -> {
                try (var context = browser.newContext()) {
                    var page = context.newPage();
                    var visit = Visit.to(page, url);
                    done(page);
                    assertThat(page.locator("[data-result]").allTextContents())
                            .hasSize(2)
                            .allMatch(text -> text.contains(hostile));
                    assertThat(page.locator("[data-result] img, [data-result] script")
                                    .count())
                            .isZero();
                    return visit.faults();
                }
            });
            assertThat(faults).isEmpty();
        }
    }

    /** What came of a query: where the first five results lead, and what the search weighed, code and index. */
    private record Answer(JudgedQuery query, List<String> five, long bytes) {
        List<String> missing() {
            return query.expected().stream()
                    .filter(address -> !five.contains(address))
                    .map(address -> "“%s” does not find %s but %s".formatted(query.text(), address, five))
                    .toList();
        }

        boolean isAmiss() {
            return query.exact() && !query.mayBeFirst(five.get(0));
        }
    }

    private Answer answer(Page tab, JudgedQuery query) {
        var requests = new ArrayList<String>();
        Consumer<Request> note = request -> requests.add(request.url());
        tab.onRequest(note);
        tab.navigate(search(query.lang()) + "?q=" + encoded(query.text()));
        done(tab);
        tab.offRequest(note);
        var links = Walk.texts(tab, "() => [...document.querySelectorAll('[data-result] a')].map(a => a.href)");
        var five = links.stream().limit(5).map(this::address).toList();
        var bytes =
                ofSearch(requests).stream().distinct().mapToLong(this::zipped).sum();
        return new Answer(query, five, bytes);
    }

    private String address(String link) {
        return link.substring(server.url().length()).replaceFirst("^en/", "").replace("index.html", "");
    }

    private long zipped(String url) {
        return Weight.zipped(root.resolve(url.substring(server.url().length()).replaceFirst("\\?.*$", "")));
    }

    /** The scripts of the search and the files of its index. */
    private static List<String> ofSearch(List<String> requests) {
        return requests.stream()
                .filter(url -> url.matches(".*/(assets/js/search|tim-kiem)/[^/]*\\.js.*"))
                .toList();
    }

    private List<String> marks(Chromium chromium, String text) {
        return onPage(chromium, Lang.VI, "?q=" + encoded(text), (page, visit) -> {
            done(page);
            return page.locator("[data-result] mark").allTextContents();
        });
    }

    /** Waits until the question is answered; a list of no results is there, and cannot be seen. */
    private static void done(Page page) {
        page.waitForSelector(DONE, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void type(Page page, String text) {
        page.fill("[type=search]", text);
        var answered = "[data-search-results][aria-busy=false][data-answered=\"%s\"]".formatted(text);
        page.waitForSelector(answered, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private String search(Lang lang) {
        return server.url() + (lang == Lang.VI ? "" : "en/") + "tim-kiem/index.html";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void look(Chromium chromium, Lang lang, String query, BiConsumer<Page, Visit> reader) {
        onPage(chromium, lang, query, (page, visit) -> {
            reader.accept(page, visit);
            return true;
        });
    }

    private <R> R onPage(Chromium chromium, Lang lang, String query, BiFunction<Page, Visit, R> reader) {
        return chromium.ask(browser -> {
            try (var context = browser.newContext()) {
                var page = context.newPage();
                page.setDefaultTimeout(10_000);
                return reader.apply(page, Visit.to(page, search(lang) + query));
            }
        });
    }
}
