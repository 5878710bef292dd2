package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import yearbook.content.Release;
import yearbook.content.Release.Move;
import yearbook.content.ReportInfo;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** A moment that was once announced is moved only with a reason, and no move that was told is taken back. */
public final class ReleaseMoves {
    private ReleaseMoves() {}

    /** {@code announced} is what the last published state said of the report's moment. */
    public static List<Problem> problemsIn(ReportInfo report, Release announced) {
        List<Move> moves = report.release().map(Release::moved).orElse(List.of());
        Place at = report.release().map(Release::at).orElse(report.at());
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < announced.moved().size(); i++) {
            Move told = announced.moved().get(i);
            if (i >= moves.size() || !moves.get(i).isSame(told)) {
                problems.add(Problem.error("release-move-forgotten", at, told.from(), told.to()));
            }
        }
        boolean kept = report.release()
                .filter(release -> release.moment().isEqual(announced.moment()))
                .isPresent();
        boolean explained = moves.stream()
                .skip(announced.moved().size())
                .limit(1)
                .anyMatch(move -> move.from().isEqual(announced.moment()));
        if (!kept && !explained) {
            problems.add(silent(report, announced, at));
        }
        return problems;
    }

    private static Problem silent(ReportInfo report, Release announced, Place at) {
        return report.release()
                .map(now -> Problem.error("release-moved-silently", at, announced.moment(), now.moment()))
                .orElseGet(() -> Problem.error("release-moved-silently", at, announced.moment())
                        .worded("release-moved-silently-gone"));
    }
}
