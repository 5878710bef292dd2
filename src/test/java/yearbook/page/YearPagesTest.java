package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.SmallWorkspace;

/** The page of a year shows what its reports state of it, and promises no more. */
class YearPagesTest {
    private static final String QUARTER = "content/2024/quy-1/";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @Test
    void reportOfTextAloneLeavesTheKeyFiguresOfTheOther() {
        workspace
                .with(QUARTER + "report.yaml", "title: { vi: Báo cáo quý I, en: First quarter }\nissued: 2024-03-28\n")
                .with(QUARTER + "report.vi.md", "Công việc tiếp tục.\n")
                .with(QUARTER + "report.en.md", "Work went on.\n");

        Document year = page("2024/");

        assertThat(year.select(".key-name").eachText()).containsExactly("Tăng trưởng", "Thu ngân sách");
        assertThat(year.select("[aria-labelledby=keys] a.more").eachText())
                .containsExactly("Mọi chỉ tiêu và số liệu trong “Báo cáo năm 2024”");
    }

    @Test
    void mainPointsOfAnotherReportHideNoKeyFigures() {
        workspace
                .with(
                        QUARTER + "report.yaml",
                        """
                        title: { vi: Báo cáo quý I, en: First quarter }
                        issued: 2024-03-28
                        points:
                          - { text: { vi: Công việc tiếp tục., en: Work went on. }, block: p1 }
                          - { text: { vi: Đường thông suốt., en: Roads were open. }, block: p2 }
                          - { text: { vi: Trường vẫn dạy., en: Schools taught. }, block: p3 }
                        """)
                .with(QUARTER + "report.vi.md", "Công việc tiếp tục.\n\nĐường thông suốt.\n\nTrường vẫn dạy.\n")
                .with(QUARTER + "report.en.md", "Work went on.\n\nRoads were open.\n\nSchools taught.\n");

        assertThat(page("2024/").select(".key-name").eachText()).containsExactly("Tăng trưởng", "Thu ngân sách");
    }

    @Test
    void tasksStandInTheHeadingOnlyWhereThereAreSome() {
        assertThat(page("2024/").select("#documents").text()).isEqualTo("Báo cáo và nhiệm vụ");

        workspace.without(SmallWorkspace.REPORT + "tasks.json");

        assertThat(page("2024/").select("#documents").text()).isEqualTo("Báo cáo");
    }

    @Test
    void ofSeveralReportsWithFiguresNoneSpeaksForTheYear() {
        workspace.andReportBeside("quy-1");

        assertThat(page("2024/").select(".key-name")).isEmpty();
    }

    @Test
    void descriptionSpeaksOfThePlanOnlyWhereOutcomesAreCounted() {
        assertThat(description("2024/")).startsWith("Kết quả năm 2024 so với kế hoạch");
        assertThat(description("2025/"))
                .isEqualTo("Nhiệm vụ năm 2025 do báo cáo của Ủy ban nhân dân tỉnh đề ra: nội dung, người thực hiện và"
                        + " thời hạn nếu báo cáo có nêu.");

        workspace
                .without(SmallWorkspace.REPORT + "kpi.json")
                .replace(SmallWorkspace.REPORT + "report.vi.md", "\n![Kết quả của 3 chỉ tiêu](chart:outcomes)\n", "");
        workspace.replace(
                SmallWorkspace.REPORT + "report.en.md", "\n![Outcomes of the 3 indicators](chart:outcomes)\n", "");

        assertThat(description("en/2024/")).isEqualTo("What the People’s Committee reported on 2024, in full.");
    }

    private String description(String address) {
        return page(address).select("meta[name=description]").attr("content");
    }

    private Document page(String address) {
        try (Browse site = new Browse(workspace)) {
            return site.page(address);
        }
    }
}
