package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Yearbook;
import yearbook.Yearbook.Terms;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.history.Published;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;
import yearbook.site.SmallWorkspace;

/** A report that was published does not vanish by its release, and is blamed once. */
class HeldAgainTest {
    private static final String INFO = SmallWorkspace.REPORT + "report.yaml";
    private static final String TAG = "published/20251210T010000Z-3fa7dc1";
    private static final String EARLY = "release: 2025-12-01T08:00+07:00\n";
    private static final String LATE = "release: 2026-12-01T08:00+07:00\n";
    private static final String MOVED =
            """
            moved:
              - from: 2025-12-01T08:00+07:00
                to: 2026-12-01T08:00+07:00
                reason: { vi: Chờ số liệu, en: Awaiting figures }
            """;
    private static final Instant AFTER = Instant.parse("2025-12-20T00:00:00Z");

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void workspaceWithAnotherReport() {
        workspace = SmallWorkspace.in(folder).andReportOf(2023);
    }

    @Test
    void releaseAddedAfterPublicationIsToBeTakenOut() {
        Reading published = Reader.read(folder);
        release(LATE);

        assertThat(told(new Published(TAG, Optional.of(published)), AFTER))
                .containsExactly(
                        """
                content/2024/bao-cao/report.yaml:1:10: error: report 2024/bao-cao is published already, so it cannot be \
                held back until 2026-12-01T08:00+07:00 [release-after-publication]
                  fix: delete this "release" and the "moved" that belongs to it; what changed after the publication is \
                told in corrections.json""");
    }

    @Test
    void releaseMovedAfterPublicationIsToBeAsItWas() {
        release(EARLY);
        Reading published = Reader.read(folder);
        workspace.replace(INFO, EARLY, LATE + MOVED);

        assertThat(told(new Published(TAG, Optional.of(published)), AFTER))
                .singleElement()
                .asString()
                .contains("[release-after-publication]", "fix: release: 2025-12-01T08:00+07:00; and take out");
    }

    @Test
    void clockThatIsBehindIsToldThoughTheContentIsTheSame() {
        release(EARLY);

        assertThat(told(new Published(TAG, Optional.empty()), Instant.parse("2025-11-20T00:00:00Z")))
                .singleElement()
                .asString()
                .contains("[release-after-publication]", "check the clock of this machine");
    }

    @Test
    void reportThatWasNotOutYetMayStillBeHeld() {
        release(LATE);

        assertThat(told(new Published(TAG, Optional.empty()), AFTER)).isEmpty();
    }

    private void release(String release) {
        workspace.replace(INFO, "title:", release + "title:");
    }

    private List<String> told(Published published, Instant now) {
        return Yearbook.check(folder, new Terms(now, Rigour.USUAL, Optional.of(published))).problems().stream()
                .filter(Problem::isError)
                .map(Wording.in(Lang.EN)::render)
                .toList();
    }
}
