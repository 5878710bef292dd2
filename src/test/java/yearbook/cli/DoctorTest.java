package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void programThatIsMissingComesWithTheCommandThatInstallsIt() throws Exception {
        Run run = Run.apart(
                Map.of("PATH", folder.toString(), "LC_ALL", "C.UTF-8"), "doctor", folder.toString(), "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("– No git .* Install: .*git")
                .containsPattern("– No ssh-keygen .* Install: .*ssh")
                .doesNotContain("Maven", "Chromium");
    }

    @ParameterizedTest
    @CsvSource({
        "2.27.9, true",
        "2.28.0, false",
        "1.99, true",
        "3.0, false",
        "2.39.3 (Apple Git-146), false",
        "odd, false"
    })
    void gitIsOldBeforeItKnewTheNameOfABranch(String version, boolean old) {
        assertThat(DoctorCommand.isOlder(version, List.of(2, 28))).isEqualTo(old);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Linux | ID=debian | sudo apt-get install -y git
            Linux | ID=linuxmint;ID_LIKE="ubuntu debian" | sudo apt-get install -y git
            Linux | ID=fedora | sudo dnf install -y git
            Linux | ID="rocky";ID_LIKE="rhel centos fedora" | sudo dnf install -y git
            Linux | ID=arch | sudo apt-get install -y git (Debian, Ubuntu); sudo dnf install -y git (Fedora)
            Mac OS X | '' | xcode-select --install
            Windows 11 | '' | winget install -e --id Git.Git
            """)
    void everySystemInstallsInItsOwnWay(String system, String release, String command) {
        assertThat(Machine.Kind.of(system, release.replace(';', '\n')).installs(Machine.Tool.GIT))
                .isEqualTo(command);
    }
}
