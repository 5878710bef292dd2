package yearbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yearbook.problem.Lang;

class KeepTest {
    private static final Instant NOW = Instant.parse("2025-12-31T00:00:00Z");

    /** One a day, the newest of today: number 0. */
    private final List<Release> releases =
            IntStream.range(0, 20).mapToObj(KeepTest::ofDaysAgo).toList();

    @Test
    void onlyWhatIsBeyondBothNumbersMayGo() {
        assertThat(gone(new Keep(5, 10), 0)).containsExactly(11, 12, 13, 14, 15, 16, 17, 18, 19);
        assertThat(gone(new Keep(15, 10), 0)).containsExactly(15, 16, 17, 18, 19);
        assertThat(gone(new Keep(20, 0), 0)).isEmpty();
        assertThat(gone(new Keep(1, 30), 0)).isEmpty();
    }

    @Test
    void liveReleaseAndTheOneBeforeItNeverGo() {
        assertThat(gone(new Keep(1, 0), 0)).startsWith(2).hasSize(18);
        assertThat(gone(new Keep(1, 0), 15)).doesNotContain(15, 16).contains(14, 17);
    }

    @Test
    void nothingGoesWhereNothingIsLive() {
        assertThat(new Keep(1, 0).mayGo(releases, Optional.empty(), NOW)).isEmpty();
    }

    private List<Integer> gone(Keep keep, int live) {
        return keep.mayGo(releases, Optional.of(releases.get(live).name()), NOW).stream()
                .map(releases::indexOf)
                .toList();
    }

    private static Release ofDaysAgo(int days) {
        Instant at = NOW.minus(Duration.ofDays(days));
        return new Release(ReleaseName.of(at, Optional.empty()), at, "", "", "", 0, Lang.VI, Optional.empty());
    }
}
