package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;

class MemoryTest {
    @TempDir
    Path workspace;

    @Test
    void reportThatIsForgottenIsReadAgainAndNoOther() {
        Workspaces.good(workspace);
        Workspaces.lay(Path.of("src/test/resources/good/content/2024"), workspace.resolve("content/2023"));
        var memory = new Memory();
        var before = Reader.read(workspace, memory).manuscript().orElseThrow().reports();

        memory.forget(before.get(0));
        var after = Reader.read(workspace, memory).manuscript().orElseThrow().reports();

        assertThat(after).isEqualTo(before);
        assertThat(after.get(0)).isNotSameAs(before.get(0));
        assertThat(after.get(1)).isSameAs(before.get(1));
    }
}
