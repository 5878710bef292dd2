package yearbook.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import yearbook.content.Manuscript;
import yearbook.content.Report;
import yearbook.problem.Problem;

/** A correction is made after its report has come out and not in days to come. */
public final class CorrectionDateRule implements ReportRule {
    /** Where the day begins first: before that it is this date nowhere. */
    private static final ZoneOffset EAST = ZoneOffset.ofHours(14);

    @Override
    public List<Problem> problemsIn(Report report) {
        LocalDate first = earliest(report);
        return report.corrected().stream()
                .filter(entry -> entry.date().isBefore(first))
                .map(entry -> Problem.error("correction-date-early", entry.at(), entry.id(), entry.date(), first))
                .toList();
    }

    /** The first day a correction of this report can be of: it was issued, and is out. */
    public static LocalDate earliest(Report report) {
        LocalDate issued = report.info().issued();
        return report.info()
                .release()
                .map(release -> release.moment().toLocalDate())
                .filter(issued::isBefore)
                .orElse(issued);
    }

    /** Whether no place on earth has this date yet. */
    public static boolean isAhead(LocalDate date, Instant now) {
        return now.isBefore(date.atStartOfDay().toInstant(EAST));
    }

    /** Entries of days that are yet to come; whoever asks says what time it is. */
    static List<Problem> ahead(Manuscript manuscript, Instant now) {
        return manuscript.reports().stream()
                .flatMap(report -> report.corrected().stream())
                .filter(entry -> isAhead(entry.date(), now))
                .map(entry -> Problem.error("correction-date-ahead", entry.at(), entry.id(), entry.date()))
                .toList();
    }
}
