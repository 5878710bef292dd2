package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTest {
    @TempDir
    Path folder;

    @Test
    void workspaceHasTheRealSampleItsSchemasAndNoErrors() {
        Path workspace = folder.resolve("báo cáo/của tỉnh");

        Run run = Run.of("new", workspace);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(workspace.toString(), "java -jar yearbook.jar preview '" + workspace + "'\n");
        assertThat(workspace.resolve("content/schema/kpi.schema.json")).isRegularFile();
        assertThat(workspace.resolve(".gitignore")).hasContent("target/\n.yearbook/\n");
        assertThat(workspace.resolve("content/2024/bao-cao-nam/van-ban-goc.txt"))
                .hasSameBinaryContentAs(Path.of("content/2024/bao-cao-nam/van-ban-goc.txt"));
        assertThat(Run.of("check", workspace).code()).isZero();
    }

    @Test
    void nextCommandIsQuotedForTheShell() {
        Path workspace = folder.resolve("q'x $HOME");

        assertThat(Run.of("new", workspace).out()).contains(" preview '" + folder + "/q'\\''x $HOME'\n");
    }

    @Test
    void folderThatIsNotEmptyIsKeptAsItIs() throws IOException {
        Files.writeString(folder.resolve("thesis.doc"), "ten years of work");

        Run run = Run.of("new", folder, "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not empty");
        assertThat(names(folder)).containsExactly("thesis.doc");
    }

    @Test
    void emptyFolderBecomesTheWorkspace() throws IOException {
        Path workspace = Files.createDirectory(folder.resolve("empty"));

        assertThat(Run.of("new", workspace).code()).isZero();

        assertThat(names(workspace)).containsExactlyInAnyOrder("content", ".gitignore", ".editorconfig");
        assertThat(names(folder)).containsExactly("empty");
    }

    @Test
    void placeThatCannotBeWrittenIsToldWithWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("tep"), "");

        Run run = Run.of("new", file.resolve("moi"));

        assertThat(run.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(run.err())
                .contains(file.toString(), "chọn chỗ khác, hoặc chuyển nó đi")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void placeThatCannotBeWrittenIsToldWithAStackTraceWhereOneIsAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("tep"), "");

        Run run = Run.of("new", file.resolve("moi"), "-v");

        assertThat(run.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(run.err()).contains("\tat ", "chọn chỗ khác");
    }

    @Test
    void fileOfTheNameIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(Run.of("new", file).code()).isEqualTo(2);
        assertThat(file).hasContent("x");
    }

    @Test
    void machineThatWouldRuinTheNameIsRefused() throws Exception {
        Run run = Run.apart(Map.of("LC_ALL", "C"), "new", folder.resolve("báo").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("LC_ALL=C.UTF-8");
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void bareProgramPreviewsAWorkspaceAndElsewhereSaysHowToMakeOne() throws IOException {
        assertThat(Main.completed(new String[] {"--lang", "en"}, folder)).containsExactly("--lang", "en");
        Files.createDirectory(folder.resolve("content"));
        assertThat(Main.completed(new String[] {}, folder)).containsExactly("preview");
        assertThat(Main.completed(new String[] {"--lang", "en"}, folder)).containsExactly("--lang", "en", "preview");
        assertThat(Main.completed(new String[] {"build"}, folder)).containsExactly("build");

        Run run = Run.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Ở đây chưa có thư mục làm việc.").contains("yearbook.jar new");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
