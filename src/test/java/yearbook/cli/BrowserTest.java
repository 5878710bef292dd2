package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8080/");

    @ParameterizedTest
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
    void everySystemHasItsWayToOpenAnAddress(String system, String program) {
        assertThat(Browser.command(system, ADDRESS)).startsWith(program).endsWith(ADDRESS.toString());
    }

    @Test
    void commandIsGivenTheAddress(@TempDir Path folder) throws IOException {
        Path shown = folder.resolve("shown");
        Path program = script(folder, "echo \"$1\" > " + shown);

        assertThat(Browser.takes(List.of(program.toString(), ADDRESS.toString())))
                .isTrue();
        assertThat(shown).hasContent(ADDRESS.toString());
    }

    @Test
    void programThatIsMissingOrFailsShowsNothing(@TempDir Path folder) throws IOException {
        assertThat(Browser.takes(List.of(folder.resolve("none").toString()))).isFalse();
        assertThat(Browser.takes(List.of(script(folder, "exit 3").toString()))).isFalse();
    }

    private static Path script(Path folder, String line) throws IOException {
        Path script = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + line + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
