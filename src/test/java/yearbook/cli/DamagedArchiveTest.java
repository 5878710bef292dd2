package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.archive.SmallArchive;
import yearbook.site.SmallWorkspace;

/** One year of the archive is damaged: what somebody sees who works with another. */
class DamagedArchiveTest {
    @TempDir
    Path temp;

    private SmallArchive archive;
    private Path workspace;

    @BeforeEach
    void damaged2023() throws IOException {
        archive = new SmallArchive(temp.resolve("kho")).with(2023, 2).with(2022, 1);
        workspace = SmallWorkspace.in(temp.resolve("văn phòng"))
                .replace("content/site.yaml", "languages: [vi, en]", "languages: [vi, en]\npdf: false\npictures: false")
                .folder();
        Files.writeString(archive.object(2023).resolve("v2/content/snapshot.json"), "rác");
    }

    @Test
    void snapshotOfAnotherYearIsTakenWithAWarning() {
        Run run = run("snapshot", 2024, "-m", "Lần đầu", "--uncommitted", "--author", "Ân");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("năm 2024, phiên bản v1");
        assertThat(run.err()).contains("Lưu ý: kho lưu trữ bị hỏng ở năm 2023.");
    }

    @Test
    void exportOfAnotherYearIsMadeWithAWarning() {
        Run run = run("--lang", "en", "export", 2022, "--to", temp.resolve("x"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(temp.resolve("x/site/2022/index.html")).exists();
        assertThat(run.err()).contains("Note: the archive is damaged in the year 2023.");
    }

    @Test
    void olderVersionIsNotExportedInPlaceOfTheDamagedNewestUnlessItIsAskedFor() {
        Run newest = run("export", 2023, "--to", temp.resolve("x"));
        Run older = run("export", 2023, "--version", "v1", "--to", temp.resolve("y"));

        assertThat(newest.code()).isEqualTo(1);
        assertThat(newest.err()).contains("phiên bản v2 của năm 2023", "đọc được của năm ấy: v1", "snapshot.json");
        assertThat(temp.resolve("x")).doesNotExist();
        assertThat(older.code()).isZero();
        assertThat(temp.resolve("y/site/2023/index.html")).hasContent("trang 2023, lần 1");
    }

    @Test
    void statusListsWhatCanBeReadAndNamesTheRest() {
        Run run = run("archive", "status");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.startsWith("Năm") || line.startsWith("  v")))
                .hasSize(4);
        assertThat(run.err())
                .contains("năm 2023, phiên bản v2, snapshot.json: nội dung đã bị thay đổi", "bản sao của kho");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify 2024",
                "archive status",
                "export 2024 --to x",
                "snapshot 2024 -m lại --uncommitted --author Ân"
            })
    void inventoryThatSaysNothingIsNamedWithWhatToDo(String command) throws IOException {
        archive.with(2024, 1);
        Files.writeString(archive.object(2024).resolve("inventory.json"), "null");

        Run run = run((Object[]) command.split(" "));

        assertThat(run.code()).as(run.err()).isEqualTo(Main.CONTENT_HAS_ERRORS);
        assertThat(run.err()).contains("2024", "bản sao của kho").doesNotContain("Exception");
    }

    @Test
    void commandsOfRemediesNameTheArchiveThatTheCommandLineNamed() {
        Run export = run("export", 2023, "--to", temp.resolve("x"));
        Run site = Run.of("build", workspace, "--archive", archive.folder(), "--out", temp.resolve("trang"));

        String named = "java -jar yearbook.jar verify%s --workspace '" + workspace + "' --archive "
                + Shell.quoted(archive.folder());
        assertThat(export.err()).contains(named.formatted(" 2023"));
        assertThat(site.err()).contains(named.formatted(""));
    }

    private Run run(Object... args) {
        Object[] all = java.util.Arrays.copyOf(args, args.length + 4, Object[].class);
        all[args.length] = "--archive";
        all[args.length + 1] = archive.folder();
        all[args.length + 2] = "--workspace";
        all[args.length + 3] = workspace;
        return Run.of(all);
    }
}
