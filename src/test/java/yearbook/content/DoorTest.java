package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.problem.Problem;

class DoorTest {
    @TempDir
    Path root;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void linkThatLeadsOutIsRefused(@TempDir Path elsewhere) throws IOException {
        Workspaces.write(elsewhere.resolve("a.md"), "bí mật");
        Files.createSymbolicLink(root.resolve("a.md"), elsewhere.resolve("a.md"));

        assertThat(door().read(root.resolve("a.md"))).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("link-out");
    }

    @Test
    void fileTooLargeIsRefused() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("a.md").toFile(), "rw")) {
            file.setLength(20_000_001);
        }

        assertThat(door().read(root.resolve("a.md"))).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("file-too-large");
    }

    @Test
    void fileThatCannotBeReadIsTold() {
        assertThat(door().read(root.resolve("gone.md"))).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("file-unreadable");
    }

    @Test
    void windowsLineEndsAndByteOrderMarkAreLeftOut() {
        Workspaces.write(root.resolve("a.md"), "\uFEFFmột\r\nhai\rba\n");

        assertThat(door().read(root.resolve("a.md")).orElseThrow().text()).isEqualTo("một\nhai\nba\n");
        assertThat(problems).isEmpty();
    }

    private Door door() {
        return new Door(root, problems);
    }
}
