package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.SmallWorkspace;

class TranslationPagesTest {
    private static final String VI = SmallWorkspace.REPORT + "report.vi.md";
    private static final String EN = SmallWorkspace.REPORT + "report.en.md";
    private static final String REPORT = "2024/bao-cao/";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @Test
    void translationsNobodyAcceptedCarryNoNotice() {
        try (Browse site = new Browse(workspace)) {
            assertThat(site.page("en/" + REPORT).select("[data-notice], [data-waiting]"))
                    .isEmpty();
        }
    }

    @Test
    void changedBlockHasTheOnlyNoticeOfTheSiteUntilItIsAccepted() {
        workspace.accepted().replace(VI, "2. Phát triển hạ tầng.", "2. Phát triển hạ tầng giao thông.");

        try (Browse site = new Browse(workspace)) {
            assertThat(site.pages().keySet())
                    .filteredOn(path -> site.html(path.replace("index.html", "").replace("404.html", ""))
                            .contains("data-notice"))
                    .containsExactly("en/" + REPORT + "index.html");
            Document report = site.page("en/" + REPORT);
            Element notice = report.selectFirst("[data-notice]");
            assertThat(notice.attr("data-notice")).isEqualTo("stale");
            assertThat(notice.parent().id()).isEqualTo("ii-p2");
            assertThat(notice.text())
                    .isEqualTo("The Vietnamese original of this passage has changed since it was translated."
                            + " Read the current original");
            assertThat(notice.selectFirst("a").absUrl("href"))
                    .isEqualTo("https://example.org/" + REPORT + "index.html#ii-p2");
            assertThat(report.select("[data-waiting]").text()).startsWith("1 passage on this page is waiting");
        }
        workspace.accepted();
        try (Browse site = new Browse(workspace)) {
            assertThat(site.page("en/" + REPORT).select("[data-notice], [data-waiting]"))
                    .isEmpty();
        }
    }

    @Test
    void translationIntoVietnameseIsGuardedInVietnamese() {
        workspace
                .replace("content/site.yaml", "[vi, en]", "[en, vi]")
                .accepted()
                .replace(EN, "2. Develop infrastructure.", "2. Develop infrastructure soon.");

        try (Browse site = new Browse(workspace)) {
            assertThat(site.page("vi/" + REPORT)
                            .select("#ii-p2 [data-notice=stale]")
                            .text())
                    .isEqualTo("Nguyên văn tiếng Anh của đoạn này đã thay đổi sau khi dịch. Xem nguyên văn hiện nay");
        }
    }

    @Test
    void missingBlockShowsTheOriginalWithItsLanguageAndItsFigures() {
        workspace.replace(
                EN,
                "The economy is **estimated to grow by 8.7%** against 2023, above the plan of 8%;"
                        + " revenue over 1,757.5 billion dong.",
                "{untranslated}");

        try (Browse site = new Browse(workspace)) {
            Element block = site.page("en/" + REPORT).getElementById("i-p2");
            assertThat(block.select("[data-notice=untranslated]").text())
                    .isEqualTo("This passage has not been translated yet; the Vietnamese original is shown.");
            assertThat(block.selectFirst("[lang=vi]").text()).startsWith("Kinh tế ước tăng 8,7% so với năm 2023");
            assertThat(block.select("[lang=vi] data[data-kpi=revenue]").text()).isEqualTo("1.757,5");
            assertThat(block.closest("[lang]").attr("lang")).isEqualTo("en");
            Element quote = site.page("en/" + REPORT + "chi-tieu/growth/").selectFirst(".quoted blockquote");
            assertThat(quote.attr("lang")).isEqualTo("vi");
            assertThat(quote.text()).isEqualTo("ước tăng 8,7%");
        }
    }

    @Test
    void missingHeadingKeepsItsPlaceAndSaysItsLanguageInTheContentsToo() {
        workspace.replace(EN, "## II. TASKS", "{untranslated}");

        try (Browse site = new Browse(workspace)) {
            Document report = site.page("en/" + REPORT);
            assertThat(report.selectFirst("h2#ii[lang=vi]").text()).isEqualTo("II. NHIỆM VỤ");
            assertThat(report.select(".toc-link[href=#ii]").eachAttr("lang")).containsOnly("vi");
            assertThat(report.getElementById("ii-p1").text()).contains("Step up digital transformation");
        }
    }

    @Test
    void missingTextIsToldOnceAtTheHeadAndEveryBlockSaysItsLanguage() {
        workspace.without(EN).without("content/pages/about.en.md");

        try (Browse site = new Browse(workspace)) {
            Document report = site.page("en/" + REPORT);
            assertThat(report.select("[data-notice=untranslated]"))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.text())
                            .isEqualTo("Not translated yet. This text has not been translated into English;"
                                    + " the Vietnamese original is shown."));
            assertThat(report.select(".block:not(:has(figure)) > [lang=vi]")).hasSize(5);
            Document about = site.page("en/about/");
            assertThat(about.selectFirst("h1[lang=vi]").text()).isEqualTo("Giới thiệu");
            assertThat(about.select("footer a[href$=index.html][lang=vi]").text())
                    .isEqualTo("Giới thiệu");
        }
    }

    @Test
    void siteInOneLanguageHasNoSwitchAndNoAlternates() {
        workspace
                .replace("content/site.yaml", "[vi, en]", "[vi]")
                .without(EN)
                .without("content/pages/about.en.md")
                .replace(SmallWorkspace.REPORT + "kpi.json", ", \"en\": \"estimated to grow by 8.7%\"", "");

        try (Browse site = new Browse(workspace)) {
            assertThat(site.pages().keySet()).noneMatch(path -> path.startsWith("en/"));
            assertThat(site.page(REPORT).select("[hreflang], [data-notice]")).isEmpty();
        }
    }
}
