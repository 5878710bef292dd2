package yearbook.check;

import java.util.List;
import java.util.stream.Stream;
import yearbook.content.Report;
import yearbook.content.ReportInfo.Original;
import yearbook.problem.Problem;

/** The file a text was taken from is the very file that was named; that it is there, the reader has seen. */
final class OriginalRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        return report.info().source().stream()
                .flatMap(source -> check(source, report))
                .toList();
    }

    private static Stream<Problem> check(Original source, Report report) {
        return report.original().stream()
                .map(original -> original.sha256())
                .filter(digest -> !digest.equals(source.sha256().text()))
                .map(digest -> Problem.error("source-digest", source.sha256().at(), source.file(), digest));
    }
}
