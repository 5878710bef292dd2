package yearbook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.problem.Place;

class ExcerptTest {
    @TempDir
    Path folder;

    @Test
    void caretStandsUnderThePlace() {
        assertThat(Excerpt.of("\t\"value\": \"8,7\"", 10))
                .isEqualTo(new Excerpt(" \"value\": \"8,7\"", " ".repeat(10) + "^"));
    }

    @Test
    void longLineIsCutAroundThePlace() {
        Excerpt excerpt = Excerpt.of("a".repeat(500) + "X" + "b".repeat(500), 500);

        assertThat(excerpt.line()).startsWith("…a").endsWith("b…").hasSizeLessThan(120);
        assertThat(excerpt.line().charAt(excerpt.caret().length() - 1)).isEqualTo('X');
    }

    @Test
    void nothingIsShownOfWhatIsNotTheWorkspaces() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret"), "secret");
        Path workspace = Files.createDirectories(folder.resolve("workspace"));
        Files.createSymbolicLink(workspace.resolve("link"), outside);

        assertThat(Excerpt.of(workspace, Place.startOf("link"))).isEmpty();
        assertThat(Excerpt.of(workspace, Place.startOf("../secret"))).isEmpty();
        assertThat(Excerpt.of(workspace, new Place("none", 7, 1))).isEmpty();
    }
}
