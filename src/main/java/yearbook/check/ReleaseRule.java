package yearbook.check;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.content.Release;
import yearbook.content.Release.Move;
import yearbook.content.Report;
import yearbook.problem.Problem;

/** The moves of a release lead, one after the other, from its first moment to the one it has now. */
final class ReleaseRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        return report.info().release().map(ReleaseRule::problemsIn).orElse(List.of());
    }

    private static List<Problem> problemsIn(Release release) {
        List<Problem> problems = new ArrayList<>();
        Optional<OffsetDateTime> before = Optional.empty();
        for (Move move : release.moved()) {
            if (move.from().isEqual(move.to())) {
                problems.add(Problem.error("release-move-nowhere", move.at(), move.to()));
            }
            before.filter(end -> !end.isEqual(move.from()))
                    .ifPresent(end -> problems.add(Problem.error("release-move-gap", move.at(), move.from(), end)));
            before = Optional.of(move.to());
        }
        before.filter(end -> !end.isEqual(release.moment()))
                .ifPresent(end -> problems.add(Problem.error("release-move-end", release.at(), release.moment(), end)));
        return problems;
    }
}
