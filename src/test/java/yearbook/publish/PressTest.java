package yearbook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.site.SiteFile;

class PressTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void printFirstSite() {
        out = folder.resolve("site");
        Press.print(List.of(file("index.html", "old"), file("2023/index.html", "gone later")), out);
    }

    @Test
    void newSiteReplacesTheOldOneAndNothingOfItIsLeft() throws IOException {
        Press.print(List.of(file("index.html", "new"), file("2024/a/index.html", "a")), out);

        assertThat(filesIn(out)).isEqualTo(Map.of(".yearbook", "", "2024/a/index.html", "a", "index.html", "new"));
        assertThat(neighbours()).containsExactly(".site.lock", "site");
    }

    /** So that whoever copies a site elsewhere, or asks for it again, need not fetch what is as it was. */
    @Test
    void fileThatIsAsItWasKeepsItsTimeAndAChangedOneDoesNot() throws IOException {
        FileTime then = FileTime.from(Instant.parse("2024-11-19T00:00:00Z"));
        for (String path : List.of("index.html", "2023/index.html")) {
            Files.setLastModifiedTime(out.resolve(path), then);
        }

        Press.print(List.of(file("index.html", "new"), file("2023/index.html", "gone later")), out);

        assertThat(filesIn(out)).containsEntry("index.html", "new").containsEntry("2023/index.html", "gone later");
        assertThat(Files.getLastModifiedTime(out.resolve("2023/index.html"))).isEqualTo(then);
        assertThat(Files.getLastModifiedTime(out.resolve("index.html"))).isNotEqualTo(then);
    }

    @Test
    void fileThatSomebodyChangedInPlaceIsWrittenAgain() throws IOException {
        Files.writeString(out.resolve("index.html"), "OLD");

        Press.print(List.of(file("index.html", "old")), out);

        assertThat(filesIn(out)).isEqualTo(Map.of(".yearbook", "", "index.html", "old"));
    }

    /** A site never shares a file with another place, where the file may change. */
    @Test
    void fileThatALinkLeadsToIsWrittenAnew() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("index.html"), "same");
        Files.createSymbolicLink(out.resolve("2024"), elsewhere);
        Files.createSymbolicLink(out.resolve("page.html"), elsewhere.resolve("index.html"));

        Press.print(List.of(file("2024/index.html", "same"), file("page.html", "same")), out);
        Files.writeString(elsewhere.resolve("index.html"), "other");

        assertThat(filesIn(out)).isEqualTo(Map.of(".yearbook", "", "2024/index.html", "same", "page.html", "same"));
    }

    @Test
    void fileThatFailsLeavesTheOldSiteAndNoLitter() throws IOException {
        var before = filesIn(out);
        var broken = new SiteFile("b.html", () -> {
            throw new IllegalArgumentException("no words");
        });

        assertThatThrownBy(() -> Press.print(List.of(file("a.html", "a"), broken), out))
                .hasMessage("no words");

        assertThat(filesIn(out)).isEqualTo(before);
        assertThat(neighbours()).containsExactly(".site.lock", "site");
    }

    @Test
    void siteThatDoesNotPassTheGateLeavesTheOldOneAndNoLitter() throws IOException {
        var before = filesIn(out);

        var passed = Press.print(List.of(file("index.html", "new")), out, finished -> {
            assertThat(finished.resolve("index.html")).hasContent("new");
            return false;
        });

        assertThat(passed).isFalse();
        assertThat(filesIn(out)).isEqualTo(before);
        assertThat(neighbours()).containsExactly(".site.lock", "site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.html", "a/../../out.html", "/tmp/yearbook-escape.html", ".", "", "a/.."})
    void fileThatLeadsOutIsRefused(String path) throws IOException {
        var before = filesIn(out);

        assertThatThrownBy(() -> Press.print(List.of(file(path, "x")), out)).hasMessageContaining("leads out");

        assertThat(filesIn(out)).isEqualTo(before);
        assertThat(folder.resolve("out.html")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024/index.html", "2024/Index.html"})
    void twoFilesOfOneNameAreRefused(String twin) {
        var files = List.of(file("2024/index.html", "one"), file(twin, "two"));

        assertThatThrownBy(() -> Press.print(files, out)).hasMessageContaining("two files for one address");

        assertThat(out.resolve("index.html")).hasContent("old");
    }

    @Test
    void folderOfSomebodyElseIsKept() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("thesis.doc"), "ten years of work");

        assertThatThrownBy(() -> Press.print(List.of(file("index.html", "x")), theirs))
                .isInstanceOfSatisfying(Press.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo("taken"));

        assertThat(filesIn(theirs)).isEqualTo(Map.of("thesis.doc", "ten years of work"));
    }

    /** A workspace keeps what speeds up its builds in a folder of the mark's name; a site has a file. */
    @Test
    void workspaceAndFolderOfReleasesAreKept() throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("workspace"));
        Files.createDirectories(workspace.resolve(".yearbook"));
        Files.writeString(workspace.resolve("words.md"), "mine");
        Path releases = Files.createDirectories(folder.resolve("www"));
        Files.writeString(releases.resolve(".yearbook"), "");
        Files.writeString(releases.resolve("switches.jsonl"), "{}");

        for (Path theirs : List.of(workspace, releases)) {
            Map<String, String> before = filesIn(theirs);
            assertThatThrownBy(() -> Press.print(List.of(file("index.html", "x")), theirs))
                    .hasMessage("taken");
            assertThat(filesIn(theirs)).isEqualTo(before);
        }
    }

    @Test
    void fileOfSomebodyElseIsKept() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs"), "ten years of work");

        assertThatThrownBy(() -> Press.print(List.of(file("index.html", "x")), theirs))
                .hasMessage("taken");

        assertThat(theirs).hasContent("ten years of work");
    }

    @Test
    void emptyFolderIsFilled() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Press.print(List.of(file("index.html", "x")), empty);

        assertThat(empty.resolve("index.html")).hasContent("x");
    }

    @Test
    void runBesideAnotherIsRefused() throws IOException {
        try (var channel = FileChannel.open(folder.resolve(".site.lock"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> Press.print(List.of(file("index.html", "x")), out))
                    .hasMessage("busy");
        }

        assertThat(out.resolve("index.html")).hasContent("old");
    }

    @Test
    void siteIsNeverSeenInPartsWhileItIsWritten() {
        var watching = new SiteFile("a.html", () -> {
            assertThat(out.resolve("index.html")).hasContent("old");
            return new byte[0];
        });

        assertThatCode(() -> Press.print(List.of(watching), out)).doesNotThrowAnyException();
    }

    @Test
    void oldSiteReturnsWhenTheNextRunAfterAKillBetweenTheRenamesFails() throws IOException {
        Files.move(out, folder.resolve(".site.old"));
        Files.createDirectories(folder.resolve(".site.part/2024"));

        assertThatThrownBy(() -> Press.print(List.of(file("../x", "x")), out))
                .isInstanceOf(IllegalStateException.class);

        assertThat(out.resolve("index.html")).hasContent("old");
        assertThat(neighbours()).containsExactly(".site.lock", "site");
    }

    @Test
    void siteHalfDeletedNeverReturns() throws IOException {
        Files.move(out, folder.resolve(".site.old"));
        Files.delete(folder.resolve(".site.old/.yearbook"));

        assertThatThrownBy(() -> Press.print(List.of(file("../x", "x")), out))
                .isInstanceOf(IllegalStateException.class);

        assertThat(neighbours()).containsExactly(".site.lock");
    }

    @Test
    void litterOfKilledRunsIsClearedAway() throws IOException {
        Files.createDirectories(folder.resolve(".site.old/2022"));
        Files.createDirectories(folder.resolve(".site.part/2024"));

        Press.print(List.of(file("index.html", "new")), out);

        assertThat(out.resolve("index.html")).hasContent("new");
        assertThat(neighbours()).containsExactly(".site.lock", "site");
    }

    @Test
    void linkStaysAndTheSiteGoesWhereItLeads() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("live"), out);

        Press.print(List.of(file("index.html", "new")), link);

        assertThat(link).isSymbolicLink();
        assertThat(out.resolve("index.html")).hasContent("new");
    }

    @Test
    void linkThatLeadsNowhereIsRefusedAndKept() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("live"), folder.resolve("nowhere"));

        assertThatThrownBy(() -> Press.print(List.of(file("index.html", "new")), link))
                .hasMessage("taken");

        assertThat(link).isSymbolicLink();
    }

    static SiteFile file(String path, String text) {
        return new SiteFile(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> neighbours() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static Map<String, String> filesIn(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
