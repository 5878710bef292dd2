package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.SmallWorkspace;

/** The tasks of 2025: set by the report of 2024, which states limitations; the report of 2025 says what became of one. */
class TaskPagesTest {
    private static final String TASKS = SmallWorkspace.REPORT + "tasks.json";
    private static final String INDEX = "2025/nhiem-vu/";
    private static final String NEXT = "content/2025/bao-cao/";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder)
                .replace(
                        TASKS,
                        "\"deadline\": \"2025-12-31\",",
                        """
                        "deadline": "2025-12-31",
                        "answers": [
                          { "quote": { "vi": "01 chỉ tiêu không đạt", "en": "1 did not meet it" }, "basis": "stated" },
                          { "quote": { "vi": "thu ngân sách hơn 1.757,5 tỷ đồng", "en": "revenue over 1,757.5 billion dong" },
                            "basis": "editor" } ],""");
    }

    @Test
    void descriptionSaysWhatIsInTheListAndItsNameOnce() {
        assertThat(page(INDEX).select("meta[name=description]").attr("content"))
                .isEqualTo("Nhiệm vụ năm 2025. 2 nhiệm vụ, mỗi nhiệm vụ dẫn về đúng đoạn của báo cáo.");
        assertThat(page(INDEX + "chu-de/dau-tu/")
                        .select("meta[name=description]")
                        .attr("content"))
                .isEqualTo("Nhiệm vụ năm 2025: Đầu tư. Chỉ gồm nhiệm vụ thuộc chủ đề “Đầu tư”: 1 trong 2 nhiệm vụ.");
    }

    @Test
    void tasksAreGroupedByThemeAndSayHowTheyAreTiedToLimitations() {
        Document index = page(INDEX);

        assertThat(index.select(".group-title").eachText()).containsExactly("Công nghệ & đổi mới", "Đầu tư");
        assertThat(index.select("[data-task=2025-01] .tie").eachText())
                .containsExactly("◆Ứng với 1 hạn chế, theo báo cáo", "◇Ứng với 1 hạn chế, theo ban biên tập");
        assertThat(index.select(".legend .tie").eachAttr("class")).containsExactly("tie is-stated", "tie is-editor");
        assertThat(index.select(".silent li").eachText())
                .contains("Thời hạn của 1 trong 2 nhiệm vụ.", "Văn bản liên quan của 2 trong 2 nhiệm vụ.");
    }

    @Test
    void whereSeveralReportsSetTasksEachTaskNamesItsReport() {
        workspace
                .andReportBeside("quy-3")
                .replace("content/2024/quy-3/report.yaml", "Báo cáo năm 2024", "Báo cáo quý III năm 2024");

        Document index = page(INDEX);

        assertThat(index.select("[data-task=2025-01] .task-meta").text()).contains("Báo cáo: Báo cáo năm 2024");
        assertThat(index.select("[data-task=2025-quy-3-1] .task-meta").text())
                .contains("Báo cáo: Báo cáo quý III năm 2024");
        assertThat(index.select("a[href$=tasks.ics], a[href$=tasks.csv]").eachText())
                .containsExactly(
                        "Tải thời hạn vào lịch (ICS) (Báo cáo năm 2024)",
                        "Tải thời hạn vào lịch (ICS) (Báo cáo quý III năm 2024)",
                        "tasks.csv (Báo cáo năm 2024)",
                        "tasks.csv (Báo cáo quý III năm 2024)");
        assertThat(index.select(".citation").text()).doesNotContain("Báo cáo năm 2024");
        assertThat(page(INDEX + "2025-quy-3-1/").select(".kicker").text()).contains("Báo cáo quý III năm 2024");
    }

    @Test
    void whereOneReportSetsTheTasksItIsNotNamedBesideEach() {
        assertThat(page(INDEX).select(".task-meta").text()).doesNotContain("Báo cáo:");
    }

    @Test
    void limitationsAreChosenByTheBlockThatStatesThem() {
        Document limitation = page(INDEX + "han-che/i-p2/");

        assertThat(limitation.select("[data-task]").eachAttr("data-task")).containsExactly("2025-01");
        assertThat(limitation.selectFirst(".quoted a").absUrl("href")).endsWith("/2024/bao-cao/index.html#i-p2");
        assertThat(limitation.select("[data-task] .tie").eachAttr("class")).containsExactly("tie is-editor");
        assertThat(limitation.select("main .report-actions a").get(0).absUrl("href"))
                .endsWith("/2025/nhiem-vu/index.html");
        assertThat(page(INDEX + "han-che/khong-neu/").select("[data-task]").eachAttr("data-task"))
                .containsExactly("2025-02");
    }

    @Test
    void reportLeadsFromALimitationToTheTasksThatAddressIt() {
        Element tasks = page("en/2024/bao-cao/").getElementById("i-p1").selectFirst(".block-answers");

        assertThat(tasks.text()).contains("◆stated in the report", "task 1 for 2025: Digital transformation");
        assertThat(tasks.selectFirst("a").absUrl("href")).endsWith("/en/2025/nhiem-vu/2025-01/index.html");
    }

    @Test
    void deadlinesHaveAListOfTheirOwnOnlyWhereThereAreSome() {
        assertThat(page(INDEX + "thoi-han/").select(".group-title").eachText())
                .containsExactly("31/12/2025", "Báo cáo không nêu thời hạn");
        assertThat(page(INDEX).select("a[href$=tasks.ics]")).hasSize(1);
        workspace.replace(TASKS, "\"deadline\": \"2025-12-31\",", "");

        try (Browse site = new Browse(workspace)) {
            assertThat(site.pages()).doesNotContainKey(INDEX + "thoi-han/index.html");
            assertThat(site.page(INDEX).select("a[href$=tasks.ics]")).isEmpty();
        }
    }

    @Test
    void untilAReportSaysWhatBecameOfATaskThePageSaysThatNoneDoes() {
        assertThat(page(INDEX + "2025-01/").select("dl.terms").text()).contains("Chưa có báo cáo nào ở đây nêu");
        assertThat(page(INDEX).text()).contains("Kết quả thực hiện của 2 trong 2 nhiệm vụ: chưa có báo cáo nào");
    }

    @Test
    void outcomeIsToldInTheWordsOfTheReportThatStatesIt() {
        writeNextReport("done", "\"stated\": { \"vi\": \"đã hoàn thành\", \"en\": \"has been completed\" },");

        Document task = page("en/" + INDEX + "2025-01/");

        assertThat(task.select(".reported").text()).isEqualTo("■Done (according to the report on 2025)");
        assertThat(task.text()).contains("In the report’s words: “has been completed”");
        assertThat(task.select("section[aria-labelledby=outcome] .quoted a")
                        .get(0)
                        .absUrl("href"))
                .endsWith("/en/2025/bao-cao/index.html#p1");
        assertThat(page(INDEX).select("[data-task=2025-01] .task-standing").text())
                .isEqualTo("■Đã hoàn thành");
        assertThat(page(INDEX).text()).contains("Kết quả thực hiện của 1 trong 2 nhiệm vụ");
    }

    @Test
    void reportMaySpeakOfATaskWithoutSayingHowFarItHasCome() {
        writeNextReport("not-stated", "");

        assertThat(page(INDEX + "2025-01/").select(".reported").text()).contains("Báo cáo không nêu mức độ hoàn thành");
    }

    @Test
    void readersOfAReportWithoutErrataAreToldThatNoneAreRecorded() {
        Document errata = page("2024/bao-cao/dinh-chinh/");

        assertThat(errata.select(".standfirst").text()).startsWith("Chưa ghi nhận chỗ nào");
        assertThat(errata.text()).contains("Trang này chưa ghi nhận đính chính nào sau khi công bố.");
        assertThat(page("2024/bao-cao/").select(".report-actions a").eachAttr("href"))
                .contains("dinh-chinh/index.html");
    }

    @Test
    void contactStandsAtTheEndOfEveryPageWhereThereIsOne() {
        assertThat(page("").select("footer a[href^=mailto]")).isEmpty();
        workspace.replace(
                "content/site.yaml", "languages:", "contact: { email: hoi@example.org, phone: 0271 123 }\nlanguages:");

        List<String> links = page("en/" + INDEX).select("footer a").eachAttr("href");

        assertThat(links).contains("mailto:hoi@example.org", "tel:0271123");
    }

    private void writeNextReport(String status, String stated) {
        workspace
                .with(NEXT + "report.yaml", "title: { vi: Năm 2025, en: Year 2025 }\nissued: 2025-11-20\n")
                .with(NEXT + "report.vi.md", "Chuyển đổi số đã hoàn thành.\n")
                .with(NEXT + "report.en.md", "Digital transformation has been completed.\n")
                .with(
                        NEXT + "tasks.json",
                        """
                        { "year": 2026, "tasks": [],
                          "outcomes": [ { "task": "2025-01", "status": "%s", %s
                            "source": { "quote": { "vi": "Chuyển đổi số đã hoàn thành",
                                                   "en": "Digital transformation has been completed" } } } ] }
                        """
                                .formatted(status, stated));
    }

    private Document page(String address) {
        try (Browse site = new Browse(workspace)) {
            return site.page(address);
        }
    }
}
