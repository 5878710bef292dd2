package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.SmallWorkspace;

class DoctorTest {
    @TempDir
    Path folder;

    @Test
    void machineThatCanBuildIsWell() {
        SmallWorkspace.in(folder);

        Run run = Run.of("doctor", folder, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("✓ Java ", "✓ Vietnamese file names", "ECharts 5", "✓ Workspace: ", "All is well.");
        assertThat(run.out()).doesNotContain("✗");
    }

    @Test
    void folderThatIsNoWorkspaceYetIsNoFault() {
        Run run = Run.of("doctor", folder);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("– Không thấy content/site.yaml");
    }

    @Test
    void targetThatCannotBeWrittenIsAFault() throws IOException {
        Files.writeString(folder.resolve("target"), "a file where a folder should be");

        Run run = Run.of("doctor", folder, "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("✗ Cannot write to", "Something needs attention");
    }

    @Test
    void doctorStillSpeaksWhereFileNamesWouldBeRuined() throws Exception {
        Run run = Run.apart(Map.of("LC_ALL", "C"), "doctor", folder.toString(), "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("✗ Vietnamese file names would be ruined (ANSI", "export LC_ALL=C.UTF-8");
    }
}
