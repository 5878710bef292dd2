package yearbook.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.Workspaces;
import yearbook.problem.Lang;
import yearbook.problem.Wording;

/** A report of two pages as an office types it: no styles, a head and a foot in tables, a list, a table, changes. */
class GoldenWordTest {
    private static final Path GOLDEN = Workspaces.RESOURCES.resolve("word/bao-cao");

    @TempDir
    Path folder;

    @Test
    void reportBecomesTheMarkdownOneWouldWrite() {
        Conversion conversion = TestDocx.of(GOLDEN).read(folder);

        assertThat(conversion.markdown()).contains(Workspaces.text(GOLDEN.resolve("report.vi.md")));
        assertThat(conversion.tally()).isEqualTo(new Conversion.Tally(7, 17, 14, 1, 1, 1141, 14, true));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftIsToldInBothLanguages(Lang lang) {
        String told = TestDocx.of(GOLDEN).read(folder).remarks().stream()
                .map(remark -> Wording.in(lang).render(remark.problem()) + "\n  | " + remark.words() + "\n")
                .collect(Collectors.joining());

        assertThat(told).isEqualTo(Workspaces.text(GOLDEN.resolve("remarks." + lang.code() + ".txt")));
    }

    @Test
    void sameFileGivesTheSameBytes() {
        assertThat(TestDocx.of(GOLDEN).read(folder))
                .isEqualTo(TestDocx.of(GOLDEN).read(folder));
    }
}
