package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
    @TempDir
    Path folder;

    private Path workspace;
    private Path content;

    @BeforeEach
    void workspaceWithOneFile() throws Exception {
        workspace = folder.resolve("workspace");
        content = Files.createDirectories(workspace.resolve("content"));
        Files.writeString(content.resolve("site.yaml"), "own");
    }

    @Test
    void linksAreFollowedInsideTheWorkspace() throws Exception {
        Files.createSymbolicLink(content.resolve("also.yaml"), Path.of("site.yaml"));

        assertThat(OwnFiles.at(content, workspace)).containsOnlyKeys("content/also.yaml", "content/site.yaml");
    }

    @Test
    void whatLinksLeadToOutsideIsNotOfTheWorkspace() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "not own");
        Files.createSymbolicLink(content.resolve("folder"), outside);
        Files.createSymbolicLink(content.resolve("file"), outside.resolve("secret"));

        assertThat(OwnFiles.at(content, workspace)).containsOnlyKeys("content/site.yaml");
    }

    @Test
    void linksThatLeadRoundOrNowhereAreLeftOut() throws Exception {
        Files.createSymbolicLink(content.resolve("round"), content);
        Files.createSymbolicLink(content.resolve("nowhere"), Path.of("no-such-file"));

        assertThat(OwnFiles.at(content, workspace)).containsOnlyKeys("content/site.yaml");
    }

    @Test
    void placeThatIsNotThereHasNoFiles() {
        assertThat(OwnFiles.at(workspace.resolve("templates"), workspace)).isEmpty();
    }
}
