package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.content.Reader;
import yearbook.problem.Problem;

class PrintLetterRuleTest {
    @TempDir
    Path workspace;

    @Test
    void lettersOfNamesThatChartsShowAreToldWhereTheNameStands() {
        Workspaces.good(workspace);
        replace("content/2024/bao-cao/kpi.json", "\"vi\": \"Tăng trưởng\"", "\"vi\": \"✓ Tăng trưởng CO₂\"");

        assertThat(told()).singleElement().satisfies(problem -> {
            assertThat(problem.place().file()).isEqualTo("content/2024/bao-cao/kpi.json");
            assertThat(problem.args()).containsExactly("✓ (U+2713)");
        });
    }

    @Test
    void manyLettersOfOneBlockAreToldOnce() {
        Workspaces.lay(Workspaces.RESOURCES.resolve("broken/print-letter"), Workspaces.good(workspace));
        replace("content/2024/bao-cao/report.vi.md", "quan trắc ✓", "quan trắc 中文字符漢字 中文 ✔️");

        assertThat(told()).singleElement().satisfies(problem -> assertThat(problem.args())
                .containsExactly("中 (U+4E2D), 文 (U+6587), 字 (U+5B57), 符 (U+7B26), 漢 (U+6F22) …"));
    }

    @Test
    void numberSignerAndSuccessorAreLookedAtToo() {
        Workspaces.good(workspace);
        append(
                "content/2024/bao-cao/report.yaml",
                "number: 1/BC ✓\nsigner: { name: Trần ✗, position: { vi: Chủ tịch, en: Chair } }\n");
        append(
                "content/site.yaml",
                "successor: { since: 2025-07-01, name: { vi: Tỉnh ✓, en: Province }, note: { vi: Ghi ✓, en: Note } }\n");

        assertThat(told()).hasSize(4);
    }

    @Test
    void whoPrintsNoPdfIsNotTold() {
        Workspaces.lay(Workspaces.RESOURCES.resolve("broken/print-letter"), Workspaces.good(workspace));
        append("content/site.yaml", "pdf: false\n");

        assertThat(told()).isEmpty();
    }

    private void append(String path, String more) {
        Path file = workspace.resolve(path);
        Workspaces.write(file, Workspaces.text(file) + more);
    }

    private void replace(String path, String was, String now) {
        Path file = workspace.resolve(path);
        Workspaces.write(file, Workspaces.text(file).replace(was, now));
    }

    private List<Problem> told() {
        return Rulebook.examine(Reader.read(workspace)).stream()
                .filter(problem -> problem.code().equals("print-letter"))
                .toList();
    }
}
