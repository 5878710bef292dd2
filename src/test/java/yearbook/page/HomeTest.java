package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.SmallWorkspace;

/** The first page of a site that has grown: it tells of what is new, and leads to the rest. */
class HomeTest {
    @TempDir
    Path folder;

    private SmallWorkspace workspace;
    private Browse site;

    @BeforeEach
    void write() {
        workspace = SmallWorkspace.in(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void earlierYearsAreOnlyLinks() {
        IntStream.rangeClosed(2015, 2023).forEach(workspace::andReportOf);

        Document home = home();

        assertThat(home.select("section[aria-labelledby^=y]").eachAttr("aria-labelledby"))
                .containsExactly("y2024", "y2025", "y2023", "y2022");
        assertThat(home.select("section[aria-labelledby=earlier] a").eachText())
                .hasSize(7)
                .startsWith("Năm 2021")
                .endsWith("Năm 2015");
    }

    @Test
    void yearOfManyReportsNamesSomeAndLeadsToAll() {
        IntStream.rangeClosed(1, 11).forEach(this::monthly);

        Document year = home().selectFirst("section[aria-labelledby=y2025]").ownerDocument();

        assertThat(year.select("section[aria-labelledby=y2025] .lede").text()).isEqualTo("11 báo cáo.");
        assertThat(year.select("section[aria-labelledby=y2025] .entry-title").eachText())
                .hasSize(6)
                .contains("Mọi báo cáo năm 2025", "Nhiệm vụ năm 2025");
    }

    @Test
    void tasksOfSeveralReportsAreNotToldOfAsOnes() {
        workspace
                .with("content/2024/quy-4/report.yaml", "title: { vi: Quý IV, en: Q4 }\nissued: 2024-12-20\n")
                .with("content/2024/quy-4/report.vi.md", "Giữ vững an ninh.\n")
                .with("content/2024/quy-4/report.en.md", "Keep the peace.\n")
                .with(
                        "content/2024/quy-4/tasks.json",
                        """
                        { "year": 2025, "tasks": [ { "id": "2025-90", "number": 1,
                          "title": { "vi": "Giữ vững an ninh", "en": "Keep the peace" },
                          "theme": { "vi": "An ninh", "en": "Security" },
                          "source": { "quote": { "vi": "Giữ vững an ninh", "en": "Keep the peace" } } } ] }
                        """);

        assertThat(home().select("section[aria-labelledby=y2025] .lede").text())
                .startsWith("Các báo cáo năm 2024 đề ra ");
    }

    @Test
    void sectionsLeadToTheNewestYearThatHasResults() {
        IntStream.rangeClosed(1, 2).forEach(month -> report("2024/thang-" + month, 2024));

        assertThat(home().select("nav.sections a").eachText()).contains("2024").doesNotContain("2025");
    }

    private void monthly(int month) {
        report("2025/thang-" + month, 2025);
    }

    private void report(String key, int year) {
        workspace
                .with(
                        "content/" + key + "/report.yaml",
                        "title: { vi: Báo cáo %s, en: Report %s }\nissued: %d-12-20\n".formatted(key, key, year))
                .with("content/" + key + "/report.vi.md", "Đang viết.\n")
                .with("content/" + key + "/report.en.md", "Being written.\n");
    }

    private Document home() {
        site = new Browse(workspace);
        return site.page("");
    }
}
