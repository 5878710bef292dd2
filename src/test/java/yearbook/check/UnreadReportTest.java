package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Reader;
import yearbook.problem.Problem;
import yearbook.site.SmallWorkspace;

/** A report that was not read is one slip, whatever others say of it: its tasks and its own name are there all the same. */
class UnreadReportTest {
    private static final String LATER = "content/2025/bao-cao/";
    private static final String OUTCOME =
            """
            "year": 2026,
              "outcomes": [ { "task": "2025-01", "status": "not-stated",
                  "source": { "quote": { "vi": "Đẩy mạnh chuyển đổi số", "en": "Step up digital transformation" } } } ],
            """;

    @TempDir
    Path folder;

    @Test
    void slipInItsSettingsIsToldAlone() {
        laterSpeaksOfEarlier().replace(SmallWorkspace.REPORT + "report.yaml", "issued: ", "issued:");

        assertThat(Rulebook.examine(Reader.read(folder)))
                .extracting(Problem::code)
                .containsExactly("yaml-syntax");
    }

    @Test
    void folderWithoutSettingsIsToldAlone() {
        laterSpeaksOfEarlier().without(SmallWorkspace.REPORT + "report.yaml");

        assertThat(Rulebook.examine(Reader.read(folder)))
                .extracting(Problem::code)
                .containsExactly("report-missing");
    }

    @Test
    void folderOfAWrongNameIsToldAlone() throws IOException {
        laterSpeaksOfEarlier();
        Files.move(folder.resolve("content/2024/bao-cao"), folder.resolve("content/2024/Bao cao"));

        assertThat(Rulebook.examine(Reader.read(folder)))
                .extracting(Problem::code)
                .containsExactly("folder-name");
    }

    @Test
    void pageOfAWrongNameIsToldAlone() {
        SmallWorkspace.in(folder)
                .with("content/pages/Lien he.md", "# Liên hệ\n\nThư.\n")
                .with("content/pages/about.vi.md", "# Giới thiệu\n\nXem [trang](page:lien-he).\n")
                .with("content/pages/about.en.md", "# About\n\nSee [the page](page:lien-he).\n");

        assertThat(Rulebook.examine(Reader.read(folder)))
                .extracting(Problem::code)
                .containsExactly("page-name");
    }

    private SmallWorkspace laterSpeaksOfEarlier() {
        return SmallWorkspace.in(folder).andReportOf(2025).replace(LATER + "tasks.json", "\"year\": 2026,", OUTCOME);
    }
}
