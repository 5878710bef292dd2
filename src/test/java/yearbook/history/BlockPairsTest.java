package yearbook.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Manuscript;
import yearbook.content.Reader;
import yearbook.site.SmallWorkspace;

/** A reviewer sees the blocks that changed, and none that only moved. */
class BlockPairsTest {
    @TempDir
    Path before;

    @TempDir
    Path after;

    @Test
    void paragraphPutInDoesNotTouchThoseAfterIt() {
        Manuscript then = read(SmallWorkspace.in(before));
        Manuscript now = read(SmallWorkspace.in(after)
                .replace("content/pages/about.vi.md", "# Giới thiệu\n", "# Giới thiệu\n\nMới.\n")
                .replace("content/pages/about.en.md", "# About\n", "# About\n\nNew.\n"));

        var differences = Differences.between(then, now);

        assertThat(differences).singleElement().satisfies(only -> {
            assertThat(only.kind()).isEqualTo(Difference.Kind.PAGE);
            assertThat(only.before()).isEmpty();
            assertThat(only.after().orElseThrow().parts())
                    .containsEntry("vi", "Mới.")
                    .containsEntry("en", "New.");
        });
    }

    @Test
    void changeInOneLanguageTouchesThatLanguageAlone() {
        Manuscript then = read(SmallWorkspace.in(before));
        Manuscript now = read(SmallWorkspace.in(after).replace("content/pages/about.en.md", "See", "Read"));

        assertThat(Differences.between(then, now)).singleElement().satisfies(only -> assertThat(only.languages())
                .hasToString("[en]"));
    }

    @Test
    void newDescriptionOfAChartIsTold() {
        String text = SmallWorkspace.REPORT + "report.vi.md";
        Manuscript then = read(SmallWorkspace.in(before));
        Manuscript now = read(SmallWorkspace.in(after).replace(text, "![Kết quả của", "![Tình hình"));

        assertThat(Differences.between(then, now)).singleElement().satisfies(only -> {
            assertThat(only.before().orElseThrow().parts()).containsEntry("vi", "Kết quả của 3 chỉ tiêu");
            assertThat(only.after().orElseThrow().parts()).containsEntry("vi", "Tình hình 3 chỉ tiêu");
        });
    }

    @Test
    void anotherChartUnderTheSameDescriptionIsTold() {
        String text = SmallWorkspace.REPORT + "report.vi.md";
        Manuscript then = read(SmallWorkspace.in(before));
        Manuscript now = read(SmallWorkspace.in(after).replace(text, "(chart:outcomes)", "(chart:plan-growth)"));

        assertThat(Differences.between(then, now)).singleElement().satisfies(only -> {
            assertThat(only.before().orElseThrow().parts())
                    .containsEntry("vi", "Kết quả của 3 chỉ tiêu (chart:outcomes)");
            assertThat(only.after().orElseThrow().parts())
                    .containsEntry("vi", "Kết quả của 3 chỉ tiêu (chart:plan-growth)");
        });
    }

    @Test
    void linkThatLeadsElsewhereIsTold() {
        String page = "content/pages/about.vi.md";
        Manuscript then = read(SmallWorkspace.in(before));
        Manuscript now = read(SmallWorkspace.in(after).replace(page, "(report:2024/bao-cao)", "(#gioi-thieu)"));

        assertThat(Differences.between(then, now)).singleElement().satisfies(only -> assertThat(
                        only.after().orElseThrow().parts())
                .containsEntry("vi", "Xem báo cáo. (#gioi-thieu)"));
    }

    @Test
    void sameContentHasNoDifference() {
        assertThat(Differences.between(read(SmallWorkspace.in(before)), read(SmallWorkspace.in(after))))
                .isEmpty();
    }

    private static Manuscript read(SmallWorkspace workspace) {
        return Reader.read(workspace.folder()).manuscript().orElseThrow();
    }
}
