package yearbook.content;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yearbook.problem.Lang;

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

    /** The same, each translation that has gaps with the names of the original's blocks. */
    Manuscript paired() {
        return new Manuscript(
                site,
                reports.stream()
                        .map(report -> report.with(paired(report.text())))
                        .toList(),
                pages.stream().map(page -> page.with(paired(page.text()))).toList());
    }

    private Map<Lang, Prose> paired(Map<Lang, Prose> texts) {
        Prose original = texts.get(site.defaultLang());
        Map<Lang, Prose> paired = new EnumMap<>(Lang.class);
        texts.forEach((lang, text) ->
                paired.put(lang, original == null || lang == site.defaultLang() ? text : text.namedAs(original)));
        return paired;
    }
}
