package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.Yearbook;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.history.Published;
import yearbook.problem.Problem;
import yearbook.site.SmallWorkspace;

/** Under its new name a report is held against what was published under the old one. */
class RenamedReportTest {
    private static final String CORRECTIONS =
            """
            { "corrections": [ { "id": "C01", "date": "2024-12-01", "figure": "revenue", "part": "result",
                "old": { "value": 1700.5 }, "new": { "value": 1757.5, "qualifier": "more-than" },
                "reason": { "vi": "Đối chiếu lại.", "en": "Checked again." } } ] }
            """;

    @TempDir
    Path folder;

    @Test
    void publishedCorrectionIsNotToBeChangedThere() throws IOException {
        SmallWorkspace workspace = SmallWorkspace.in(folder)
                .with(SmallWorkspace.REPORT + "corrections.json", CORRECTIONS)
                .replace("content/pages/about.vi.md", "2024/bao-cao", "2024/ca-nam")
                .replace("content/pages/about.en.md", "2024/bao-cao", "2024/ca-nam");
        Reading published = Reader.read(folder);
        Files.move(folder.resolve("content/2024/bao-cao"), folder.resolve("content/2024/ca-nam"));
        workspace
                .replace(
                        "content/site.yaml",
                        "baseUrl",
                        "redirects: [ { from: /2024/bao-cao/*, to: /2024/ca-nam/* } ]\nbaseUrl")
                .replace("content/2024/ca-nam/kpi.json", "\"value\": 1757.5", "\"value\": 1800.5");

        var problems = Yearbook.check(
                        folder, Workspaces.terms(Optional.of(new Published("published/1", Optional.of(published)))))
                .problems();

        assertThat(problems)
                .extracting(Problem::code)
                .contains("correction-missing")
                .doesNotContain("correction-new", "correction-changed");
    }
}
