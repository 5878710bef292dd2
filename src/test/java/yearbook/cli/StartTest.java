package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the second Java is told. */
class StartTest {
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    @Test
    void shortWorkIsCompiledInHaste() throws IOException {
        Path few = workspace(Extent.LARGE);

        assertThat(command("build", few + "")).contains(QUICK).endsWith("build", few + "");
    }

    @Test
    void buildOfManyReportsIsCompiledWithCare() throws IOException {
        Path many = workspace(Extent.LARGE + 1);

        assertThat(command("build", many + "")).doesNotContain(QUICK);
        assertThat(command("build", "--out", folder + "", many + "")).doesNotContain(QUICK);
        assertThat(command("publish", many + "", "--to", folder + "")).doesNotContain(QUICK);
        assertThat(command("check", many + "")).contains(QUICK);
    }

    @Test
    void onlyReportsCount() throws IOException {
        Path few = workspace(Extent.LARGE);
        Files.createDirectories(few.resolve("content/pages/about"));

        assertThat(command("build", few + "")).contains(QUICK);
    }

    @Test
    void noWorkspaceIsSmall() {
        assertThat(command("build", folder.resolve("absent") + "")).contains(QUICK);
    }

    private Path workspace(int reports) throws IOException {
        Path workspace = folder.resolve("workspace");
        for (int i = 0; i < reports; i++) {
            Files.createDirectories(workspace.resolve("content/" + (2000 + i % 25) + "/report-" + i));
        }
        return workspace;
    }

    private List<String> command(String... args) {
        File jar = folder.resolve("yearbook.jar").toFile();
        return Start.command(args, jar, true, ClassArchive.beside(jar));
    }
}
