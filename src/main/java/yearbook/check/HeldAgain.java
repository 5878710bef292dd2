package yearbook.check;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Manuscript;
import yearbook.content.Release;
import yearbook.content.Report;
import yearbook.history.Pair;
import yearbook.problem.Problem;

/** What readers have seen is not kept from them again: neither by a moment written down later nor by a clock that is behind. */
final class HeldAgain {
    private HeldAgain() {}

    static List<Problem> problemsIn(Manuscript manuscript, Manuscript seen, Instant now) {
        return Pair.of(seen, manuscript).stream()
                .flatMap(pair -> pair.before().stream()
                        .flatMap(before -> pair.after().stream().flatMap(after -> problem(before, after, now))))
                .toList();
    }

    private static Stream<Problem> problem(Report before, Report after, Instant now) {
        Optional<OffsetDateTime> then = before.info().release().map(Release::moment);
        return after.info().release().filter(release -> !release.isOut(now)).stream()
                .map(release -> problem(after, release, then));
    }

    private static Problem problem(Report report, Release release, Optional<OffsetDateTime> then) {
        Problem problem = Problem.error(
                "release-after-publication",
                release.at(),
                report.key(),
                release.moment(),
                then.map(OffsetDateTime::toString).orElse(""));
        if (then.isEmpty()) {
            return problem;
        }
        return then.get().isEqual(release.moment())
                ? problem.worded("release-after-publication-clock")
                : problem.worded("release-after-publication-moved");
    }
}
