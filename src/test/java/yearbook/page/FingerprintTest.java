package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.problem.Lang;
import yearbook.site.SmallWorkspace;

class FingerprintTest {
    @TempDir
    Path folder;

    @Test
    void changedWordChangesItInItsLanguageOnly() {
        SmallWorkspace workspace = SmallWorkspace.in(folder);
        String vietnamese = print(workspace, Lang.VI);
        String english = print(workspace, Lang.EN);

        workspace.replace(SmallWorkspace.REPORT + "report.vi.md", "## ", "## Mới ");

        assertThat(print(workspace, Lang.VI)).matches("[0-9a-f]{64}").isNotEqualTo(vietnamese);
        assertThat(print(workspace, Lang.EN)).isEqualTo(english).isNotEqualTo(vietnamese);
    }

    @Test
    void changedValueChangesItInBoth() {
        SmallWorkspace workspace = SmallWorkspace.in(folder);
        String vietnamese = print(workspace, Lang.VI);

        workspace.replace(SmallWorkspace.REPORT + "kpi.json", "\"estimate\"", "\"official\"");

        assertThat(print(workspace, Lang.VI)).isNotEqualTo(vietnamese);
    }

    @Test
    void anotherChartChangesIt() {
        SmallWorkspace workspace = SmallWorkspace.in(folder);
        String before = print(workspace, Lang.VI);

        workspace
                .replace(SmallWorkspace.REPORT + "report.vi.md", "(chart:outcomes)", "(chart:plan-growth)")
                .replace(SmallWorkspace.REPORT + "report.en.md", "(chart:outcomes)", "(chart:plan-growth)");

        assertThat(print(workspace, Lang.VI)).isNotEqualTo(before);
    }

    @Test
    void linkThatLeadsElsewhereChangesIt() {
        SmallWorkspace workspace = SmallWorkspace.in(folder)
                .replace(SmallWorkspace.REPORT + "report.vi.md", "năm 2023,", "[năm 2023](https://example.org/a),")
                .replace(SmallWorkspace.REPORT + "report.en.md", "2023,", "[2023](https://example.org/a),");
        String before = print(workspace, Lang.VI);

        workspace
                .replace(SmallWorkspace.REPORT + "report.vi.md", "example.org/a", "example.org/b")
                .replace(SmallWorkspace.REPORT + "report.en.md", "example.org/a", "example.org/b");

        assertThat(print(workspace, Lang.VI)).isNotEqualTo(before);
    }

    @Test
    void howTheMarkdownIsBrokenIntoLinesDoesNotMatter() {
        SmallWorkspace workspace = SmallWorkspace.in(folder);
        String before = print(workspace, Lang.VI);

        workspace.replace(SmallWorkspace.REPORT + "report.vi.md", "\n\n", "\n\n\n");

        assertThat(print(workspace, Lang.VI)).isEqualTo(before);
    }

    private static String print(SmallWorkspace workspace, Lang lang) {
        return Fingerprint.of(workspace.site().reports().get(0).report(), lang);
    }
}
