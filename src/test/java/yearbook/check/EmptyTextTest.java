package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.content.Reader;
import yearbook.problem.Problem;
import yearbook.site.SmallWorkspace;

/** A text without a word is one slip, not as many as it should have paragraphs. */
class EmptyTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"report.vi.md", "report.en.md"})
    void emptyTextIsOneProblem(String file, @TempDir Path folder) {
        SmallWorkspace.in(folder).with(SmallWorkspace.REPORT + file, "\n \n");

        List<Problem> problems = Rulebook.examine(Reader.read(folder));

        assertThat(problems).extracting(Problem::code).containsExactly("file-empty");
        assertThat(problems.get(0).place().file()).isEqualTo(SmallWorkspace.REPORT + file);
    }
}
