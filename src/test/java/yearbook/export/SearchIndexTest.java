package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.export.SearchEntry.Kind;
import yearbook.page.Theme;
import yearbook.page.Words;
import yearbook.problem.Lang;
import yearbook.site.SiteFile;
import yearbook.site.SmallWorkspace;

class SearchIndexTest {
    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void write() {
        workspace = SmallWorkspace.in(folder);
    }

    @Test
    void indexIsTheseFilesByteForByte() {
        List<SearchEntry> entries = List.of(
                new SearchEntry(Kind.TASK, "../t/index.html", "Đất", true, "Năm 2025", "đạt đạt", true),
                new SearchEntry(Kind.BLOCK, "../r/index.html#p1", "Đất", false, "", "dat </script> 8,7%", true));

        Map<String, String> files = SearchIndex.of(entries, Lang.VI);

        assertThat(files.get("words-0.js")).isEqualTo(given("\"8.7 :1p\\ndat :1l đat5:0m3 đât1:01\\nscript :1n\\n\""));
        assertThat(files.get("texts-0.js"))
                .isEqualTo(given("[[\"../t/index.html\",\"Đất\",\"Năm 2025\",\"đạt đạt\"],"
                        + "[\"../r/index.html#p1\",\"Đất\",\"\",\"dat \\u003c/script> 8,7%\"]]"));
        assertThat(files.get("index.js"))
                .matches("(?s).*\\{\"version\":\"[0-9a-f]{8}\",\"words\":\\[\"8.7\"],\"texts\":\\[0],"
                        + "\"entries\":\"T12B03\"}.*");
    }

    @Test
    void everyBlockFigureTaskAndPageCanBeFound() {
        assertThat(entries(Lang.VI))
                .extracting(SearchEntry::href)
                .contains(
                        "../2024/index.html",
                        "../2024/bao-cao/index.html",
                        "../2024/bao-cao/index.html#i-p1",
                        "../2024/bao-cao/chi-tieu/growth/index.html",
                        "../2025/nhiem-vu/2025-01/index.html",
                        "../about/index.html")
                .doesNotHaveDuplicates();
        assertThat(entries(Lang.EN)).hasSameSizeAs(entries(Lang.VI));
    }

    @Test
    void figureIsFoundByItsYearItsValueAsPrintedItsUnitStatusPlanAndOutcome() {
        assertThat(figure(Lang.VI, "Tăng trưởng").text())
                .isEqualTo("Năm 2024 · 8,7% (ước tính) · 9,32% (sơ bộ) · Kế hoạch: 8,0% · Vượt kế hoạch");
        assertThat(figure(Lang.EN, "Growth").text())
                .isEqualTo("2024 · 8.7% (estimate) · 9.32% (preliminary) · Plan: 8.0% · Exceeded the plan");
        assertThat(figure(Lang.VI, "Thu ngân sách").text()).isEqualTo("Năm 2024 · hơn 1.757,5 tỷ đồng");
    }

    @Test
    void plannedRangeIsWrittenAsOnItsPage() {
        workspace
                .replace(
                        SmallWorkspace.REPORT + "kpi.json",
                        "\"plan\": { \"value\": 8,",
                        "\"plan\": { \"from\": 8, \"to\": 8.5,")
                .replace(SmallWorkspace.REPORT + "kpi.json", "vượt kế hoạch 8% đề ra", "vượt kế hoạch 8–8,5% đề ra")
                .replace(SmallWorkspace.REPORT + "report.vi.md", "vượt kế hoạch 8% đề ra", "vượt kế hoạch 8–8,5% đề ra")
                .replace(SmallWorkspace.REPORT + "kpi.json", "above the plan of 8%", "above the plan of 8–8.5%")
                .replace(SmallWorkspace.REPORT + "report.en.md", "above the plan of 8%", "above the plan of 8–8.5%");

        assertThat(figure(Lang.VI, "Tăng trưởng").text()).contains("Kế hoạch: 8–8,5%");
    }

    @Test
    void taskIsFoundByItsNumberAndYear() {
        assertThat(entries(Lang.VI))
                .filteredOn(entry -> entry.kind() == Kind.TASK)
                .allSatisfy(entry ->
                        assertThat(entry.text().replace('\u00A0', ' ')).matches("Nhiệm vụ \\d+ năm 2025 · .+"));
    }

    @Test
    void taskNamesItsReportWhereSeveralSetTasksForTheYear() {
        assertThat(entries(Lang.VI))
                .filteredOn(entry -> entry.kind() == Kind.TASK)
                .extracting(SearchEntry::where)
                .containsOnly("");
        workspace
                .andReportBeside("quy-3")
                .replace("content/2024/quy-3/report.yaml", "Báo cáo năm 2024", "Báo cáo quý III năm 2024");

        assertThat(entries(Lang.VI))
                .filteredOn(entry -> entry.kind() == Kind.TASK)
                .extracting(SearchEntry::where)
                .contains("Báo cáo năm 2024", "Báo cáo quý III năm 2024")
                .doesNotContain("");
    }

    @Test
    void calledUpFigureIsSearchedByItsValue() {
        workspace
                .replace(SmallWorkspace.REPORT + "report.vi.md", "1. Đẩy mạnh", "1. [[kpi:revenue]] Đẩy mạnh")
                .replace(SmallWorkspace.REPORT + "report.en.md", "1. Step up", "1. [[kpi:revenue]] Step up");

        assertThat(entries(Lang.VI))
                .extracting(SearchEntry::text)
                .contains("hơn 1.757,5 tỷ đồng Đẩy mạnh chuyển đổi số.");
    }

    @Test
    void wordsLikeACalledUpFigureAreSearchedAsTheyStand() {
        workspace
                .replace(SmallWorkspace.REPORT + "report.vi.md", "1. Đẩy mạnh", "1. \\[[kpi:revenue]] Đẩy mạnh")
                .replace(SmallWorkspace.REPORT + "report.en.md", "1. Step up", "1. \\[[kpi:revenue]] Step up");

        assertThat(entries(Lang.VI)).extracting(SearchEntry::text).contains("[[kpi:revenue]] Đẩy mạnh chuyển đổi số.");
    }

    @Test
    void reportWithoutFiguresOrTasksIsSearchedAsWell() {
        workspace
                .without(SmallWorkspace.REPORT + "kpi.json")
                .without(SmallWorkspace.REPORT + "tasks.json")
                .with(SmallWorkspace.REPORT + "report.vi.md", "Một.\n")
                .with(SmallWorkspace.REPORT + "report.en.md", "One.\n");

        assertThat(entries(Lang.VI)).extracting(SearchEntry::text).contains("Một.");
    }

    @Test
    void hostileWordsCannotLeaveTheirString() {
        workspace.replace(
                SmallWorkspace.REPORT + "kpi.json",
                "\"vi\": \"Tăng trưởng\"",
                "\"vi\": \"</script><img onerror=x> \\\" ' ` ${x} \\\\ \u2028\"");

        String all = files().values().stream().reduce("", String::concat);

        assertThat(all).doesNotContain("<").doesNotContain("\u2028").contains("\\u003c/script>", "\\\" ' ` ${x} \\\\");
    }

    @Test
    void queryLoadsLittleOfAVeryLargeSite() throws IOException {
        List<SearchEntry> many = new ArrayList<>();
        List<SearchEntry> small =
                SearchEntries.of(SmallWorkspace.in(folder).site(), Lang.VI, Words.in(Lang.VI, Theme.of(folder)));
        Collections.nCopies(300, small).forEach(many::addAll);

        Map<String, String> files = SearchIndex.of(many, Lang.VI);

        assertThat(many.size()).isGreaterThan(5_000);
        assertThat(zipped(files.get("index.js")) + 8 * largest(files, "words") + 20 * largest(files, "texts"))
                .isLessThan(300 * 1024);
    }

    private static long largest(Map<String, String> files, String kind) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(kind))
                .mapToLong(file -> zipped(file.getValue()))
                .max()
                .orElseThrow();
    }

    private static long zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.size();
    }

    private static String given(String data) {
        return "document.currentScript.dispatchEvent(new CustomEvent(\"given\",{detail:" + data + "}));\n";
    }

    private SearchEntry figure(Lang lang, String name) {
        return entries(lang).stream()
                .filter(entry -> entry.kind() == Kind.FIGURE && entry.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<SearchEntry> entries(Lang lang) {
        return SearchEntries.of(workspace.site(), lang, Words.in(lang, Theme.of(folder)));
    }

    private Map<String, String> files() {
        return SearchIndex.of(workspace.site(), Theme.of(folder))
                .collect(Collectors.toMap(
                        SiteFile::path, file -> new String(file.content().bytes(), StandardCharsets.UTF_8)));
    }
}
