package yearbook.content;

import java.util.List;

/** All that the authors of a workspace wrote, reports oldest first. */
public record Manuscript(SiteInfo site, List<Report> reports, List<StandingPage> pages) {
    public Manuscript {
        reports = List.copyOf(reports);
        pages = List.copyOf(pages);
    }
}
