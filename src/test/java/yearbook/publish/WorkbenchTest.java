package yearbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
    @TempDir
    Path root;

    @Test
    void benchIsClearedAwayWhenItIsClosed() throws IOException {
        try (Workbench bench = Workbench.in(root)) {
            Files.writeString(
                    Files.createDirectory(bench.folder().resolve("content")).resolve("a"), "a");
        }

        assertThat(root.resolve(".work").toFile().list()).containsExactly(".lock");
    }

    @Test
    void benchOfProcessThatIsGoneIsClearedAwayByTheNextOne() throws IOException {
        Path dead = Files.createDirectories(root.resolve(".work/17"));
        Files.writeString(dead.resolve("a"), "a");
        Files.writeString(root.resolve(".work/17.lock"), "");

        Workbench.in(root).close();

        assertThat(root.resolve(".work").toFile().list()).containsExactly(".lock");
    }
}
