package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Reader;

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
    void asManyReportsAreCountedAsTheReaderFinds() throws IOException {
        Path odd = workspace(3);
        Files.writeString(odd.resolve("content/site.yaml"), "?");
        Files.writeString(odd.resolve("content/2000/ghi-chu.txt"), "");
        for (String name :
                List.of("2abc/a", "20244/a", "24/a", "٢٠٢٤/a", "2000/Tên lạ", "2000/.git", "0000/a", "pages/a")) {
            Files.createDirectories(odd.resolve("content/" + name));
        }

        long read = Reader.read(odd).unread().stream()
                .filter(path -> path.endsWith("/"))
                .count();

        assertThat(Extent.reports(odd.resolve("content").toFile())).isEqualTo(6).isEqualTo((int) read);
    }

    @Test
    void noWorkspaceIsSmall() {
        assertThat(command("build", folder.resolve("absent") + "")).contains(QUICK);
    }

    /** A build may have come and gone while a check was at work. */
    @Test
    void archiveOfACheckNeverReplacesThatOfABuild() throws IOException {
        File jar = folder.resolve("yearbook.jar").toFile();
        ClassArchive ofCheck = ClassArchive.beside(jar, false);
        ClassArchive ofBuild = ClassArchive.beside(jar, true);

        Path build = made(ofBuild);
        ofBuild.settle(true);
        Path check = made(ofCheck);
        ofCheck.settle(true);

        assertThat(List.of(build, check)).noneMatch(Files::exists);
        assertThat(ClassArchive.beside(jar, false).options())
                .isEqualTo(ClassArchive.beside(jar, true).options())
                .first()
                .asString()
                .startsWith("-XX:SharedArchiveFile=");
    }

    /** What a Java leaves that was told to make an archive. */
    private static Path made(ClassArchive archive) throws IOException {
        String option = archive.options().get(0);
        return Files.createFile(Path.of(option.substring(option.indexOf('=') + 1)));
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
        return Start.command(args, jar, true, ClassArchive.beside(jar, true));
    }
}
