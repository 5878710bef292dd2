package yearbook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final List<String> FOLDERS = List.of("content", "templates");

    @TempDir
    Path workspace;

    private Watch watch;

    @BeforeEach
    void begin() throws IOException {
        write("content/2024/báo cáo/report.vi.md", "Một.");
        watch = Watch.over(workspace, FOLDERS);
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void fileThatIsWrittenIsAChange() throws Exception {
        write("content/2024/báo cáo/report.vi.md", "Hai.");

        assertThat(changes()).isTrue();
    }

    @Test
    void editorThatSavesByRenamingIsAChange() throws Exception {
        Path file = workspace.resolve("content/2024/báo cáo/report.vi.md");
        Files.move(write("content/2024/báo cáo/.report.vi.md.swp", "Hai."), file.resolveSibling("x~"));
        Files.move(file.resolveSibling("x~"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(changes()).isTrue();
    }

    @Test
    void fileInAFolderThatWasRenamedIsStillWatched() throws Exception {
        Files.move(workspace.resolve("content/2024/báo cáo"), workspace.resolve("content/2024/bao-cao"));
        assertThat(changes()).isTrue();

        write("content/2024/bao-cao/report.vi.md", "Hai.");
        assertThat(changes()).isTrue();
    }

    @Test
    void folderThatComesLaterIsWatched() throws Exception {
        write("templates/part/layout.ftl", "");
        assertThat(changes()).isTrue();

        write("templates/part/layout.ftl", "x");
        assertThat(changes()).isTrue();
    }

    @Test
    void changeIsSeenWithoutTheSystemTelling() throws Exception {
        try (Watch looking = Watch.looking(workspace, FOLDERS)) {
            write("content/2024/báo cáo/report.vi.md", "Dài hơn.");

            assertThat(looking.hasBell()).isFalse();
            assertThat(changes(looking)).isTrue();
        }
    }

    @Test
    void foldersThatVanishAreAChangeAndNoFault() throws Exception {
        Files.delete(workspace.resolve("content/2024/báo cáo/report.vi.md"));
        Files.delete(workspace.resolve("content/2024/báo cáo"));
        Files.delete(workspace.resolve("content/2024"));
        Files.delete(workspace.resolve("content"));

        assertThat(changes()).isTrue();
    }

    @Test
    void closedWatchEndsTheWaiting() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> awaited(watch));
        watch.close();

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isFalse();
    }

    private boolean changes() throws Exception {
        return changes(watch);
    }

    private static boolean changes(Watch watch) throws Exception {
        return CompletableFuture.supplyAsync(() -> awaited(watch)).get(20, TimeUnit.SECONDS);
    }

    private static boolean awaited(Watch watch) {
        try {
            return watch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String file, String text) throws IOException {
        Path target = workspace.resolve(file);
        Files.createDirectories(target.getParent());
        return Files.writeString(target, text);
    }
}
