package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.content.Reader;
import yearbook.content.ReportInfo;
import yearbook.problem.Lang;
import yearbook.problem.Wording;

class ReleaseMovesTest {
    private static final String FIRST = "release: 2025-12-01T08:00+07:00\n";
    private static final String LATER = "release: 2025-12-10T08:00+07:00\n";
    private static final String MOVED =
            """
            moved:
              - from: 2025-12-01T08:00+07:00
                to: 2025-12-10T08:00+07:00
                reason: { vi: Chờ số liệu, en: Awaiting figures }
            """;

    @TempDir
    Path folder;

    @Test
    void momentMovedWithoutReasonIsAnErrorThatNamesBoth() {
        assertThat(told(LATER, FIRST, Lang.EN))
                .containsExactly(
                        """
                content/2024/bao-cao/report.yaml:11:10: error: the release announced for 2025-12-01T08:00+07:00 is now \
                2025-12-10T08:00+07:00, and no entry of "moved" says why [release-moved-silently]
                  fix: add to "moved": from: 2025-12-01T08:00+07:00, to: 2025-12-10T08:00+07:00, reason: in each language""");
        assertThat(told(LATER, FIRST, Lang.VI)).singleElement().asString().contains("mà \"moved\" không nêu lý do");
    }

    @Test
    void momentMovedWithReasonIsGood() {
        assertThat(told(LATER + MOVED, FIRST, Lang.EN)).isEmpty();
    }

    @Test
    void momentThatStaysOrIsNewNeedsNoReason() {
        assertThat(told(FIRST, FIRST, Lang.EN)).isEmpty();
        assertThat(told("release: 2025-12-01T01:00Z\n", FIRST, Lang.EN)).isEmpty();
        assertThat(told(FIRST, "", Lang.EN)).isEmpty();
    }

    @Test
    void momentThatWasAnnouncedIsNotTakenAway() {
        assertThat(told("", FIRST, Lang.EN))
                .singleElement()
                .asString()
                .contains(
                        "2025-12-01T08:00+07:00 is no longer there",
                        "fix: put it back: release: 2025-12-01T08:00+07:00;");
    }

    @Test
    void moveThatWasToldStaysAsItWas() {
        assertThat(told(LATER + MOVED.replace("Awaiting", "Missing"), LATER + MOVED, Lang.EN))
                .singleElement()
                .asString()
                .contains(
                        "the published move from 2025-12-01T08:00+07:00 to 2025-12-10T08:00+07:00",
                        "[release-move-forgotten]");
        assertThat(told(LATER, LATER + MOVED, Lang.VI))
                .singleElement()
                .asString()
                .contains("không còn nguyên như trước");
    }

    private List<String> told(String now, String published, Lang lang) {
        return info("published", published)
                .release()
                .map(announced -> ReleaseMoves.problemsIn(info("now", now), announced))
                .orElse(List.of())
                .stream()
                .map(problem -> Wording.in(lang).render(problem))
                .toList();
    }

    private ReportInfo info(String name, String release) {
        Path workspace = Workspaces.good(folder.resolve(name));
        Path file = workspace.resolve("content/2024/bao-cao/report.yaml");
        String text = Workspaces.text(Workspaces.RESOURCES.resolve("good/content/2024/bao-cao/report.yaml"));
        Workspaces.write(file, text + release);
        return Reader.read(workspace)
                .manuscript()
                .orElseThrow()
                .reports()
                .get(0)
                .info();
    }
}
