package yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Yearbook.Draft;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.check.Rigour;
import yearbook.site.SmallWorkspace;

/** Nothing of a report is on the site before its moment, and from that moment on everything. */
class EmbargoTest {
    private static final String LATER = "content/2026/bao-cao/";
    private static final Instant BEFORE = Instant.parse("2026-12-10T00:59:59Z");
    private static final Instant AT = Instant.parse("2026-12-10T01:00:00Z");

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder)
                .andReportOf(2026)
                .replace(LATER + "report.yaml", "Báo cáo năm 2026", "Tên kín")
                .replace(LATER + "report.yaml", "Report on 2026", "Sealed title")
                .replace(LATER + "report.vi.md", "Phát triển hạ tầng", "Việc kín")
                .replace(LATER + "report.en.md", "Develop infrastructure", "Sealed task")
                .replace(
                        LATER + "tasks.json",
                        "\"vi\": \"Phát triển hạ tầng\", \"en\": \"Develop infrastructure\"",
                        "\"vi\": \"Việc kín\", \"en\": \"Sealed task\"")
                .replace(
                        LATER + "report.yaml",
                        "issued: 2026-11-19",
                        "issued: 2026-11-19\nrelease: 2026-12-10T08:00+07:00")
                .with(
                        "content/pages/about.vi.md",
                        "# Giới thiệu\n\nXem [đây](report:2026/bao-cao), [kia](task:2027-02).\n")
                .with(
                        "content/pages/about.en.md",
                        "# About\n\nSee [this](report:2026/bao-cao), [that](task:2027-02).\n")
                .replace("content/site.yaml", "languages:", "pdf: false\npictures: false\nlanguages:");
    }

    @Test
    void beforeTheMomentNothingButTheAnnouncementIsAnywhere() {
        SortedMap<String, String> site = site(BEFORE);

        assertThat(site.keySet()).noneMatch(path -> path.contains("2026/") || path.contains("2027/"));
        assertThat(site).allSatisfy((path, text) -> assertThat(text.replace("calendar", ""))
                .doesNotContain("2026/bao-cao", "2027-02", "2026-11-19", "Việc kín", "Sealed task"));
        assertThat(site.entrySet())
                .filteredOn(file -> file.getValue().contains("Tên kín"))
                .extracting(file -> file.getKey().replaceFirst(".*/texts-\\d+\\.js", "tim-kiem"))
                .containsExactlyInAnyOrder("index.html", "lich-cong-bo/index.html", "lich-cong-bo/lich-cong-bo.ics");
        Document about = Jsoup.parse(site.get("about/index.html"));
        assertThat(about.select("main .block p").text()).isEqualTo("Xem đây, kia.");
        assertThat(about.select("main .block p a")).isEmpty();
    }

    @Test
    void titleThatIsKeptBackIsNowhere() {
        workspace.replace(LATER + "report.yaml", "release:", "announceTitle: false\nrelease:");

        SortedMap<String, String> site = site(BEFORE);

        assertThat(site).allSatisfy((path, text) -> assertThat(text).doesNotContain("Tên kín", "Sealed title"));
        assertThat(Jsoup.parse(site.get("en/lich-cong-bo/index.html"))
                        .select(".entry-title")
                        .text())
                .isEqualTo("Report for 2026");
    }

    @Test
    void fromTheMomentOnEverythingIsThereAndTheCalendarLeadsToIt() {
        SortedMap<String, String> site = site(AT);

        assertThat(site).containsKeys("2026/bao-cao/index.html", "en/2027/nhiem-vu/2027-02/index.html");
        assertThat(Jsoup.parse(site.get("lich-cong-bo/index.html"))
                        .select(".entry-title a")
                        .attr("href"))
                .isEqualTo("../2026/bao-cao/index.html");
        assertThat(site.get("index.html")).doesNotContain("Sắp công bố");
    }

    @Test
    void reportThatIsNotOutIsCheckedInFull() {
        workspace.replace(LATER + "kpi.json", "\"value\": 8.7", "\"value\": 8.9");

        Draft draft = Yearbook.check(folder, new Terms(BEFORE, Rigour.USUAL, Optional.empty()));

        assertThat(draft.problems()).extracting(problem -> problem.code()).contains("quote-value");
    }

    @Test
    void siteWithoutMomentsHasNoCalendar() {
        workspace.replace(LATER + "report.yaml", "release: 2026-12-10T08:00+07:00", "");

        assertThat(site(BEFORE).keySet()).noneMatch(path -> path.contains("lich-cong-bo"));
    }

    @Test
    void moveIsShownWithItsReasonInEachLanguage() {
        workspace.replace(
                LATER + "report.yaml",
                "release:",
                """
                moved:
                  - from: 2026-12-01T08:00+07:00
                    to: 2026-12-10T08:00+07:00
                    reason: { vi: "Chờ <b>số liệu</b>", en: Awaiting figures }
                release:""");

        SortedMap<String, String> site = site(BEFORE);

        assertThat(Jsoup.parse(site.get("lich-cong-bo/index.html"))
                        .select(".moved")
                        .text())
                .isEqualTo("Đã dời từ 08:00 ngày 1 tháng 12 năm 2026 (UTC+7) sang 08:00 ngày 10 tháng 12 năm 2026"
                        + " (UTC+7). Lý do: Chờ <b>số liệu</b>");
        assertThat(Jsoup.parse(site.get("en/lich-cong-bo/index.html"))
                        .select(".moved")
                        .text())
                .endsWith("Reason: Awaiting figures");
        assertThat(site.get("lich-cong-bo/lich-cong-bo.ics"))
                .contains("\r\nSEQUENCE:1\r\n", "\r\nDTSTART:20261210T010000Z\r\n");
    }

    @Test
    void stampOfAnEventIsNeverInTheFuture() {
        String before = site(BEFORE).get("lich-cong-bo/lich-cong-bo.ics");
        String after = site(Instant.parse("2026-12-10T01:00:00Z")).get("lich-cong-bo/lich-cong-bo.ics");

        assertThat(line("DTSTAMP:", before)).isEqualTo("DTSTAMP:20241119T000000Z");
        assertThat(line("DTSTAMP:", after)).isEqualTo("DTSTAMP:20261210T010000Z");
        assertThat(before).doesNotContain("METHOD");
    }

    @Test
    void eventKeepsItsNameWhenItIsMoved() {
        String before = site(BEFORE).get("lich-cong-bo/lich-cong-bo.ics");
        workspace.replace(
                LATER + "report.yaml",
                "release: 2026-12-10T08:00+07:00",
                """
                moved: [{ from: 2026-12-10T08:00+07:00, to: 2026-12-20T08:00+07:00, reason: { vi: a, en: b } }]
                release: 2026-12-20T08:00+07:00""");

        String after = site(BEFORE).get("lich-cong-bo/lich-cong-bo.ics");

        assertThat(line("UID:", after)).isEqualTo(line("UID:", before)).matches("UID:[0-9a-f]{32}@example\\.org");
        assertThat(line("SEQUENCE:", before)).isEqualTo("SEQUENCE:0");
        assertThat(line("SEQUENCE:", after)).isEqualTo("SEQUENCE:1");
    }

    private static String line(String key, String text) {
        return text.lines().filter(line -> line.startsWith(key)).findFirst().orElseThrow();
    }

    /** Every file as text, those within zips as well. */
    private SortedMap<String, String> site(Instant now) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Studio studio = Studio.open()) {
            Draft draft = Yearbook.draft(folder, studio, new Terms(now, Rigour.USUAL, Optional.empty()));
            assertThat(draft.isPrintable()).isTrue();
            draft.files().forEach(file -> {
                byte[] bytes = file.content().bytes();
                texts.put(file.path(), new String(bytes, StandardCharsets.UTF_8));
                if (file.path().endsWith(".zip")) {
                    unpacked(bytes).forEach(text -> texts.put(file.path() + "!" + texts.size(), text));
                }
            });
        }
        return texts;
    }

    private static List<String> unpacked(byte[] bytes) {
        List<String> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.add(entry.getName() + "\n" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
