package yearbook.check;

import java.util.List;
import java.util.stream.Stream;
import yearbook.content.Report;
import yearbook.content.ReportInfo.Original;
import yearbook.problem.Problem;

/** The file a text was taken from stands beside it and is the very file that was named. */
final class OriginalRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        return report.info().source().stream()
                .flatMap(source -> check(source, report))
                .toList();
    }

    private static Stream<Problem> check(Original source, Report report) {
        if (report.original().isEmpty()) {
            return Stream.of(Problem.error("source-missing", source.file().at(), source.file(), report.folder()));
        }
        String digest = report.original().get().sha256();
        return digest.equals(source.sha256().text())
                ? Stream.empty()
                : Stream.of(Problem.error("source-digest", source.sha256().at(), source.file(), digest));
    }
}
