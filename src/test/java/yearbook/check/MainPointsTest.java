package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.content.Reader;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;
import yearbook.site.SmallWorkspace;

/** A main point rests on exactly one thing that is in the report. */
class MainPointsTest {
    private static final String TEXT = "{ text: { vi: Kinh tế tăng., en: The economy grew. }";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                          | report-points-form",
                "', figure: growth, block: i-p2'             | report-points-form",
                "', figure: growt'                           | figure-unknown",
                "', block: i-p22'                            | block-unknown",
                "', quote: { vi: tăng 9%, en: grow by 9% }'  | quote-missing",
                "', quote: { vi: tăng, en: grow }, url: x'   | unknown-key",
            })
    void pointThatRestsOnNothingOfTheReportIsAnError(String basis, String code) {
        List<Problem> problems = problemsWith(basis);

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().file()).isEqualTo(SmallWorkspace.REPORT + "report.yaml");
        });
    }

    @Test
    void nearestNameIsSuggested() {
        Problem unknown = problemsWith(", figure: growt").get(0);

        assertThat(Wording.in(Lang.EN).render(unknown)).contains("no figure \"growt\"", "use \"growth\"");
    }

    @Test
    void reportWithoutPointsNeedsNone() {
        SmallWorkspace.in(folder);

        assertThat(Rulebook.examine(Reader.read(folder))).isEmpty();
    }

    /** Two good points, and one that rests on this. */
    private List<Problem> problemsWith(String basis) {
        String points = "points:\n  - %s, block: i-p2 }\n  - %s, figure: growth }\n  - %s%s }\n"
                .formatted(TEXT, TEXT, TEXT, basis);
        SmallWorkspace.in(folder)
                .with(
                        SmallWorkspace.REPORT + "report.yaml",
                        "title: { vi: Báo cáo, en: Report }\nissued: 2024-11-19\n" + points);
        return Rulebook.examine(Reader.read(folder));
    }
}
