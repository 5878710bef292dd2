package yearbook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.Yearbook;
import yearbook.content.Json;
import yearbook.problem.Lang;
import yearbook.problem.Wording;
import yearbook.site.SmallWorkspace;

class MarksTest {
    private static final String PAGE = "about/index.html";

    @TempDir
    Path folder;

    @Test
    void numberReadDifferentlyInEachTextMarksBothBlocks() {
        SmallWorkspace workspace = SmallWorkspace.in(folder)
                .with("content/pages/about.vi.md", "# Giới thiệu\n\nTỉnh có 1.757 dự án.\n")
                .with("content/pages/about.en.md", "# About\n\nThe province has 1.757 projects.\n");

        var marks = Marks.of(stateOf(workspace), PAGE, Wording.in(Lang.EN));

        assertThat(marks)
                .extracting(Json::pretty)
                .satisfiesExactlyInAnyOrder(
                        mark -> assertThat(mark).contains("\"lang\": \"vi\"", "\"block\": \"s1-p1\""),
                        mark -> assertThat(mark).contains("\"lang\": \"en\"", "\"block\": \"s1-p1\""));
    }

    private static State stateOf(SmallWorkspace workspace) {
        return new State(Yearbook.check(workspace.folder(), Workspaces.TERMS), Optional.empty(), Optional.empty());
    }
}
