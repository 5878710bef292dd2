package yearbook.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.site.SmallWorkspace;

/** Tabs, bookmarks and search engines show nothing of a page but its title. */
class TitlesTest {
    private static final String SIXTH = "content/2024/bao-cao-6-thang/";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void noTwoPagesOfALanguageHaveTheSameTitle(String lang) {
        workspace
                .andReportOf(2022)
                .andReportBeside("bao-cao-6-thang")
                .replace(
                        SIXTH + "kpi.json",
                        "\"Thu ngân sách\", \"en\": \"Revenue\"",
                        "\"Tăng trưởng\", \"en\": \"Growth\"")
                .replace(
                        SIXTH + "tasks.json",
                        "\"Đầu tư\", \"en\": \"Investment\"",
                        "\"Sở Khoa học\", \"en\": \"Technology\"")
                .with("content/pages/lien-he.vi.md", "# Giới thiệu\n")
                .with("content/pages/lien-he.en.md", "# About\n");

        Map<String, List<String>> pages = pagesByTitle(lang);

        assertThat(pages).hasSizeGreaterThan(40).allSatisfy((title, addresses) -> assertThat(addresses)
                .as(title)
                .hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Báo cáo tỉnh",
                "2024/bao-cao/|Báo cáo năm 2024 – Báo cáo tỉnh",
                "2024/bao-cao/chi-tieu/|Chỉ tiêu và số liệu năm 2024 – Báo cáo tỉnh",
                "2024/bao-cao/chi-tieu/growth/|Tăng trưởng – Năm 2024 – Báo cáo tỉnh",
                "2024/bao-cao/dinh-chinh/|Đính chính – Năm 2024 – Báo cáo tỉnh",
                "2025/nhiem-vu/2025-01/|Chuyển đổi số – Nhiệm vụ 1 năm 2025 – Báo cáo tỉnh",
                "en/2024/bao-cao/chi-tieu/growth/|Growth – 2024 – Provincial reports",
                "en/2025/nhiem-vu/2025-01/|Digital transformation – Task 1 for 2025 – Provincial reports"
            })
    void whereAYearHasOneReportTheYearIsEnough(String address, String title) {
        assertThat(titleOf(address)).isEqualTo(title);
    }

    @Test
    void whereAYearHasSeveralTheReportIsNamed() {
        workspace
                .andReportBeside("bao-cao-6-thang")
                .replace(SIXTH + "report.yaml", "Báo cáo năm 2024", "Báo cáo 6 tháng năm 2024");

        assertThat(titleOf("2024/bao-cao-6-thang/chi-tieu/growth/"))
                .isEqualTo("Tăng trưởng – Báo cáo 6 tháng năm 2024 – Báo cáo tỉnh");
        assertThat(titleOf("2025/nhiem-vu/2025-01/"))
                .isEqualTo("Chuyển đổi số – Nhiệm vụ 1 năm 2025 – Báo cáo năm 2024 – Báo cáo tỉnh");
    }

    @Test
    void pageThatLeadsOnNamesWhereTo() {
        var moves = new TreeMap<>(Map.of("2023/cu/index.html", "2024/bao-cao/index.html"));

        var page = Pages.moved(workspace.site(), Theme.of(folder), moves)
                .findFirst()
                .orElseThrow();

        assertThat(Jsoup.parse(new String(page.content().bytes(), UTF_8)).title())
                .isEqualTo("Trang này đã chuyển sang địa chỉ mới – /2024/bao-cao/ – Báo cáo tỉnh");
    }

    private String titleOf(String address) {
        try (Browse site = new Browse(workspace)) {
            return site.page(address).title();
        }
    }

    private Map<String, List<String>> pagesByTitle(String lang) {
        try (Browse site = new Browse(workspace)) {
            return site.pages().keySet().stream()
                    .filter(path -> path.endsWith("index.html") && path.startsWith("en/") == lang.equals("en"))
                    .map(path -> path.replace("index.html", ""))
                    .collect(groupingBy(path -> site.page(path).title(), mapping(path -> path, toList())));
        }
    }
}
