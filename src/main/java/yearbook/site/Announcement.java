package yearbook.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yearbook.content.Bilingual;
import yearbook.content.Release;
import yearbook.content.Report;
import yearbook.content.ReportKey;

/**
 * What the release calendar says of a report; it holds nothing else of one that is not out.
 *
 * @param title absent while the author keeps it back
 * @param out whether the report is on the site
 */
public record Announcement(ReportKey key, Optional<Bilingual> title, Release release, boolean out) {
    private static final Comparator<Announcement> SOONEST_FIRST = Comparator.comparing(
                    (Announcement announced) -> announced.release().moment().toInstant())
            .thenComparing(Announcement::key);

    /** Of every report that has a moment, soonest first. */
    static List<Announcement> in(List<Report> reports, Instant now) {
        return reports.stream()
                .flatMap(report -> report.info().release().stream().map(release -> of(report, release, now)))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    private static Announcement of(Report report, Release release, Instant now) {
        boolean out = release.isOut(now);
        Optional<Bilingual> title = Optional.of(report.info().title()).filter(text -> out || release.named());
        return new Announcement(report.key(), title, release, out);
    }
}
