package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yearbook.preview.Writing;
import yearbook.site.SmallWorkspace;

/** An author writes, and looks at the preview. How soon it shows is measured by {@code src/bench/preview}. */
@ExtendWith(Chromium.Shared.class)
final class PreviewIT {
    private static final String VI = SmallWorkspace.REPORT + "report.vi.md";
    private static final String EN = SmallWorkspace.REPORT + "report.en.md";
    private static final String KPI = SmallWorkspace.REPORT + "kpi.json";
    private static final String PAGE = "2024/bao-cao/index.html";
    private static final double PATIENCE = 30_000;

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void lengthen() {
        workspace = SmallWorkspace.in(folder)
                .replace(VI, "## II. NHIỆM VỤ", paragraphs("Đoạn văn tiếng Việt dài hơn bản tiếng Anh. ", 9))
                .replace(EN, "## II. TASKS", paragraphs("A short paragraph. ", 3));
    }

    @Test
    void whatIsSavedShowsByItselfAndTheReaderKeepsThePlace(Chromium chromium) {
        look(chromium, PAGE, page -> {
            page.evaluate("document.getElementById('i-p20').scrollIntoView({ behavior: 'instant' })");
            workspace.replace(VI, "Đẩy mạnh chuyển đổi số.", "Đẩy mạnh chuyển đổi số toàn diện.");

            page.getByText("chuyển đổi số toàn diện").first().waitFor(patience(WaitForSelectorState.ATTACHED));
            until(page, "Math.abs(document.getElementById('i-p20').getBoundingClientRect().top) < 60");
        });
    }

    @Test
    void pageIsNotLoadedAgainForWhatItDoesNotShow(Chromium chromium) {
        look(chromium, PAGE, page -> {
            page.evaluate("window.notReloaded = true");
            workspace.with("content/pages/about.vi.md", "# Giới thiệu\n\nCâu mới.\n");
            workspace.with("content/pages/about.en.md", "# About\n\nA new sentence.\n");
            workspace.with("assets/css/site.css", "body { outline: 7px solid red }");

            until(page, "getComputedStyle(document.body).outlineWidth === '7px'");
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        });
    }

    @Test
    void mistakeStandsOverTheLastGoodPageAtItsLineUntilItIsMended(Chromium chromium) {
        look(chromium, PAGE, page -> {
            workspace.replace(KPI, "\"decimals\": 1", "\"decimals\": \"1\"");

            problems(page).waitFor(patience(WaitForSelectorState.VISIBLE));
            assertThat(problems(page).textContent())
                    .contains("content/2024/bao-cao/kpi.json:7:", "[kpi-decimals-type]", "sửa:", "^");
            assertThat(page.locator(".problems .source code").first().textContent())
                    .contains("\"decimals\": \"1\"");
            assertThat(page.locator("h1").textContent()).contains("Báo cáo năm 2024");
            assertThat(page.locator("[role=alert]").count()).isOne();

            page.locator(".problems summary").press("Enter");
            page.locator(".problems .source").waitFor(patience(WaitForSelectorState.HIDDEN));

            workspace.replace(KPI, "\"decimals\": \"1\"", "\"decimals\": 1");
            problems(page).waitFor(patience(WaitForSelectorState.DETACHED));
        });
    }

    @Test
    void pageThatWasNeverGoodShowsItsProblemsAndThenItself(Chromium chromium) {
        workspace.replace(KPI, "\"decimals\": 1", "\"decimals\": \"1\"");

        open(chromium, PAGE, page -> {
            assertThat(page.locator("main").textContent()).contains("kpi.json:7:", "[kpi-decimals-type]");

            workspace.replace(KPI, "\"decimals\": \"1\"", "\"decimals\": 1");
            page.getByText("Báo cáo năm 2024").first().waitFor(patience(WaitForSelectorState.VISIBLE));
        });
    }

    @Test
    void templateMistakeIsOneProblemOverThePage(Chromium chromium) {
        look(chromium, "2025/nhiem-vu/2025-01/", page -> {
            workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n<p>${page.nothing}</p>\n");

            problems(page).waitFor(patience(WaitForSelectorState.VISIBLE));
            assertThat(problems(page).textContent())
                    .contains("templates/task.ftl:2:6", "/2025/nhiem-vu/2025-01/", "[template-fault]");
            assertThat(page.locator(".problem").count()).isOne();
        });
    }

    @Test
    void twoLanguagesKeepStepBlockByBlock(Chromium chromium) {
        open(chromium, "_preview/side-by-side?page=" + PAGE, page -> {
            until(page, bothLoaded());
            page.evaluate(block("frames[0]", "i-p20", "scrollIntoView({ behavior: 'instant' })"));
            until(page, sameBlockAtTheTop("i-p19"));

            page.evaluate(block("frames[1]", "i-p10", "scrollIntoView({ behavior: 'instant' })"));
            until(page, sameBlockAtTheTop("i-p9"));
        });
    }

    @Test
    void blocksThatDisagreeAreMarkedSideBySide(Chromium chromium) {
        open(chromium, "_preview/side-by-side?page=" + PAGE, page -> {
            until(page, bothLoaded());
            workspace.replace(VI, "Phát triển hạ tầng.", "Phát triển hạ tầng với 12 dự án.");

            until(
                    page,
                    "[...document.querySelectorAll('iframe')].every(frame => "
                            + "frame.contentDocument.querySelector('[data-preview-mark=number]')?.id === 'ii-p2')"
                            + " && frames[0].document.getElementById('ii-p2').textContent.includes('12 dự án')");
            assertThat(page.frames().get(1).locator("[data-preview-mark]").textContent())
                    .contains("12 dự án");
            assertThat(page.locator("[data-marks]").textContent()).contains("12");
        });
    }

    private static String bothLoaded() {
        return "[...document.querySelectorAll('iframe')]"
                + ".every(frame => frame.contentDocument?.querySelector('link[href$=\"frame.css\"]')?.sheet)";
    }

    /** The last block that has begun: one that is scrolled to keeps a margin, so it is the one before it. */
    private static String sameBlockAtTheTop(String id) {
        return "[frames[0], frames[1]].every(frame => [...frame.document.querySelectorAll('main [id^=i-p]')]"
                + ".findLast(block => block.getBoundingClientRect().top < 0)?.id === '" + id + "')";
    }

    private static String block(String frame, String id, String deed) {
        return frame + ".document.getElementById('" + id + "')." + deed;
    }

    /** Asked again and again: Playwright's own way to wait needs what the policy of the pages forbids. */
    private static void until(Page page, String truth) {
        for (int waited = 0; !Boolean.TRUE.equals(page.evaluate(truth)); waited += 50) {
            assertThat(waited).as(truth).isLessThan((int) PATIENCE);
            page.waitForTimeout(50);
        }
    }

    private static Locator problems(Page page) {
        return page.locator(".problems");
    }

    private static Locator.WaitForOptions patience(WaitForSelectorState state) {
        return new Locator.WaitForOptions().setState(state).setTimeout(PATIENCE);
    }

    private static String paragraphs(String words, int times) {
        return IntStream.range(0, 30)
                .mapToObj(i -> words.repeat(times).strip())
                .collect(Collectors.joining(
                        "\n\n", "", words.startsWith("A") ? "\n\n## II. TASKS" : "\n\n## II. NHIỆM VỤ"));
    }

    /** Looks at a page once it listens for news. */
    private void look(Chromium chromium, String address, Consumer<Page> author) {
        open(chromium, address, page -> {
            page.locator(".bar").waitFor(patience(WaitForSelectorState.ATTACHED));
            author.accept(page);
        });
    }

    private void open(Chromium chromium, String address, Consumer<Page> author) {
        List<String> faults = chromium.ask(browser -> {
            try (var writing = Writing.in(folder);
                    var page = browser.newPage()) {
                page.setDefaultTimeout(PATIENCE);
                var visit = new Visit(writing.url(), new java.util.ArrayList<>(), new java.util.ArrayList<>());
                visit.listenTo(page);
                page.navigate(writing.url() + address);
                author.accept(page);
                return visit.faults().stream()
                        .filter(fault -> !fault.contains("503"))
                        .filter(fault -> !fault.startsWith("failed"))
                        .toList();
            }
        });
        assertThat(faults).isEmpty();
    }
}
