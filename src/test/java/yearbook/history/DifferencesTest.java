package yearbook.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Manuscript;
import yearbook.problem.Lang;
import yearbook.site.SmallWorkspace;

/** A reviewer sees what readers will see otherwise, also where nothing is taken back. */
class DifferencesTest {
    @TempDir
    Path before;

    @TempDir
    Path after;

    @Test
    void figureThatIsNewIsToldWithWhatItStates() {
        Manuscript then = SmallWorkspace.in(before).manuscript();
        Manuscript now = SmallWorkspace.in(after)
                .replace(SmallWorkspace.REPORT + "kpi.json", "\"id\": \"revenue\"", "\"id\": \"income\"")
                .manuscript();

        assertThat(Differences.between(then, now))
                .extracting(Difference::id)
                .containsExactly("income", "income.result", "revenue", "revenue.result");
        assertThat(Differences.between(then, now).get(1).after().orElseThrow().value())
                .contains(new BigDecimal("1757.5"));
    }

    @Test
    void nameOfOneLanguageChangesThePagesOfThatAlone() {
        Manuscript then = SmallWorkspace.in(before).manuscript();
        Manuscript now = SmallWorkspace.in(after)
                .replace(SmallWorkspace.REPORT + "kpi.json", "\"en\": \"Revenue\"", "\"en\": \"Income\"")
                .manuscript();

        assertThat(Differences.between(then, now))
                .extracting(Difference::languages)
                .containsExactly(List.of(Lang.EN));
    }

    @Test
    void figureWithAnotherNameIsTold() {
        Manuscript then = SmallWorkspace.in(before).manuscript();
        Manuscript now = SmallWorkspace.in(after)
                .replace(
                        SmallWorkspace.REPORT + "kpi.json",
                        "\"Thu ngân sách\", \"en\": \"Revenue\"",
                        "\"Thu\", \"en\": \"Income\"")
                .manuscript();

        assertThat(Differences.between(then, now)).singleElement().satisfies(only -> {
            assertThat(only.kind()).isEqualTo(Difference.Kind.FIGURE);
            assertThat(only.subject()).hasToString("Optional[revenue]");
            assertThat(only.before().orElseThrow().parts()).containsEntry("vi", "Thu ngân sách");
            assertThat(only.after().orElseThrow().parts()).containsEntry("en", "Income");
        });
        assertThat(Changes.between(then.reports().get(0), now.reports().get(0))).isEmpty();
    }
}
