package yearbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yearbook.check.Rulebook;
import yearbook.content.Manuscript;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.content.TranslationStatus;
import yearbook.problem.Problem;

/** A workspace of one short report with three indicators, two tasks and one page, written into a folder. */
public final class SmallWorkspace {
    public static final String REPORT = "content/2024/bao-cao/";

    private final Path folder;

    private SmallWorkspace(Path folder) {
        this.folder = folder;
    }

    public static SmallWorkspace in(Path folder) {
        return new SmallWorkspace(folder)
                .with("content/site.yaml", SITE)
                .with(REPORT + "report.yaml", INFO)
                .with(REPORT + "report.vi.md", VI)
                .with(REPORT + "report.en.md", EN)
                .with(REPORT + "kpi.json", KPI)
                .with(REPORT + "tasks.json", TASKS)
                .with("content/pages/about.vi.md", "# Giới thiệu\n\nXem [báo cáo](report:2024/bao-cao).\n")
                .with("content/pages/about.en.md", "# About\n\nSee [the report](report:2024/bao-cao).\n");
    }

    /** The same report once more, as of an earlier year, with its own tasks. */
    public SmallWorkspace andReportOf(int year) {
        String other = "content/" + year + "/bao-cao/";
        return with(other + "report.yaml", shifted(INFO, year))
                .with(other + "report.vi.md", shifted(VI, year))
                .with(other + "report.en.md", shifted(EN, year))
                .with(other + "kpi.json", shifted(KPI, year))
                .with(other + "tasks.json", shifted(TASKS, year));
    }

    /** The same report once more in the same year, with tasks of its own for the next. */
    public SmallWorkspace andReportBeside(String name) {
        String other = "content/2024/" + name + "/";
        return with(other + "report.yaml", INFO)
                .with(other + "report.vi.md", VI)
                .with(other + "report.en.md", EN)
                .with(other + "kpi.json", KPI)
                .with(other + "tasks.json", TASKS.replace("\"2025-0", "\"2025-" + name + "-"));
    }

    /** 2023, 2024 and 2025 become the years around another one. */
    private static String shifted(String text, int year) {
        return text.replace("2023", "%before")
                .replace("2024", "%this")
                .replace("2025", "%next")
                .replace("%before", String.valueOf(year - 1))
                .replace("%this", String.valueOf(year))
                .replace("%next", String.valueOf(year + 1));
    }

    public Path folder() {
        return folder;
    }

    public SmallWorkspace with(String file, String text) {
        Path target = folder.resolve(file);
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public SmallWorkspace replace(String file, String words, String others) {
        try {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(words);
            return with(file, text.replace(words, others));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallWorkspace without(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Read and checked; a fault in the sample itself is told at once. */
    public Manuscript manuscript() {
        Reading reading = Reader.read(folder);
        assertThat(Rulebook.examine(reading)).filteredOn(Problem::isError).isEmpty();
        return reading.manuscript().orElseThrow();
    }

    /** The same, every translation in it accepted. */
    public SmallWorkspace accepted() {
        TranslationStatus.in(manuscript())
                .forEach(status -> with(
                        status.file(), status.accepting(status.acceptable()).written()));
        return this;
    }

    public Site site() {
        return Site.of(manuscript());
    }

    private static final String SITE =
            """
            title: { vi: Báo cáo tỉnh, en: Provincial reports }
            publisher: { name: { vi: Ủy ban nhân dân tỉnh, en: People’s Committee } }
            languages: [vi, en]
            baseUrl: https://example.org/
            """;

    private static final String INFO =
            """
            title: { vi: Báo cáo năm 2024, en: Report on 2024 }
            issued: 2024-11-19
            place: { vi: Bình Phước, en: Bình Phước }
            """;

    private static final String VI =
            """
            Bình Phước, ngày 19 tháng 11 năm 2024

            ## I. KẾT QUẢ

            Trong 3 chỉ tiêu có 01 chỉ tiêu vượt, 1 chỉ tiêu đạt và 01 chỉ tiêu không đạt.

            Kinh tế **ước tăng 8,7%** so với năm 2023, vượt kế hoạch 8% đề ra; thu ngân sách hơn 1.757,5 tỷ đồng.

            ![Kết quả của 3 chỉ tiêu](chart:outcomes)

            ## II. NHIỆM VỤ

            1. Đẩy mạnh chuyển đổi số.

            2. Phát triển hạ tầng.
            """;

    private static final String EN =
            """
            Bình Phước, 19 November 2024

            ## I. RESULTS

            Of the 3 indicators 1 exceeded the plan, 1 met it and 1 did not meet it.

            The economy is **estimated to grow by 8.7%** against 2023, above the plan of 8%; revenue over 1,757.5 billion dong.

            ![Outcomes of the 3 indicators](chart:outcomes)

            ## II. TASKS

            1. Step up digital transformation.

            2. Develop infrastructure.
            """;

    private static final String KPI =
            """
            { "year": 2024,
              "outcomes": { "total": 3, "exceeded": 1, "met": 1, "missed": 1, "unnamed": { "met": 1 },
                "source": { "quote": { "vi": "Trong 3 chỉ tiêu có 01 chỉ tiêu vượt, 1 chỉ tiêu đạt và 01 chỉ tiêu không đạt",
                                       "en": "Of the 3 indicators 1 exceeded the plan, 1 met it and 1 did not meet it" } } },
              "indicators": [
                { "id": "growth", "name": { "vi": "Tăng trưởng", "en": "Growth" }, "unit": { "vi": "%", "en": "%" },
                  "decimals": 1, "better": "higher",
                  "plan": { "value": 8, "source": { "quote": { "vi": "vượt kế hoạch 8% đề ra", "en": "above the plan of 8%" } } },
                  "results": [
                    { "value": 8.7, "status": "estimate", "date": "2024-11-19",
                      "source": { "quote": { "vi": "ước tăng 8,7%", "en": "estimated to grow by 8.7%" } } },
                    { "value": 9.32, "status": "preliminary",
                      "source": { "publisher": "Cục Thống kê", "url": "https://example.org/so-lieu", "phrase": { "vi": "tăng 9,32%" } } } ],
                  "outcome": { "stated": "exceeded",
                    "source": { "quote": { "vi": "vượt kế hoạch 8% đề ra", "en": "above the plan of 8%" } } } },
                { "id": "revenue", "name": { "vi": "Thu ngân sách", "en": "Revenue" },
                  "unit": { "vi": "tỷ đồng", "en": "billion dong" },
                  "results": [ { "value": 1757.5, "qualifier": "more-than",
                    "source": { "quote": { "vi": "thu ngân sách hơn 1.757,5 tỷ đồng", "en": "revenue over 1,757.5 billion dong" } } } ] },
                { "id": "forest", "name": { "vi": "Che phủ rừng", "en": "Forest cover" },
                  "outcome": { "stated": "missed",
                    "source": { "quote": { "vi": "01 chỉ tiêu không đạt", "en": "1 did not meet it" } } } } ] }
            """;

    private static final String TASKS =
            """
            { "year": 2025,
              "tasks": [
                { "id": "2025-01", "number": 1, "title": { "vi": "Chuyển đổi số", "en": "Digital transformation" },
                  "theme": { "vi": "Công nghệ & đổi mới", "en": "Technology" },
                  "lead": [ { "vi": "Sở Khoa học", "en": "Department of Science" } ], "deadline": "2025-12-31",
                  "source": { "quote": { "vi": "Đẩy mạnh chuyển đổi số", "en": "Step up digital transformation" } } },
                { "id": "2025-02", "number": 2, "title": { "vi": "Hạ tầng", "en": "Infrastructure" },
                  "theme": { "vi": "Đầu tư", "en": "Investment" },
                  "source": { "quote": { "vi": "Phát triển hạ tầng", "en": "Develop infrastructure" } } } ] }
            """;
}
