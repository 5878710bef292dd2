package yearbook.content;

import java.time.Instant;
import java.util.List;

/** All that the authors of a workspace wrote, reports oldest first. */
public record Manuscript(SiteInfo site, List<Report> reports, List<StandingPage> pages) {
    public Manuscript {
        reports = List.copyOf(reports);
        pages = List.copyOf(pages);
    }

    /** What readers may see at a moment. */
    public Manuscript outAt(Instant moment) {
        List<Report> out =
                reports.stream().filter(report -> report.isOut(moment)).toList();
        return new Manuscript(site, out, pages);
    }

    /** The reports that are not out yet. */
    public List<Report> heldAt(Instant moment) {
        return reports.stream().filter(report -> !report.isOut(moment)).toList();
    }

    /** One report of it, as if there were no other. */
    public Manuscript only(Report report) {
        return new Manuscript(site, List.of(report), List.of());
    }

    /** The pages that belong to no report. */
    public Manuscript onlyPages() {
        return new Manuscript(site, List.of(), pages);
    }
}
