package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.chart.Studio;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.ReportInfo;
import yearbook.page.View.Badge;
import yearbook.page.View.Cells;
import yearbook.page.View.Chart;
import yearbook.page.View.Origin;
import yearbook.problem.Lang;
import yearbook.site.Cache;
import yearbook.site.Edition;
import yearbook.site.Site;

/** What the room that prints gets of a report, in the words of one language: nothing of it needs a browser. */
public final class Proofs {
    private final Site site;
    private final Desk desk;
    private final Baker baker;
    private final Studio studio;

    private Proofs(Site site, Theme theme, Studio studio) {
        this.site = site;
        this.desk = Desk.of(site, theme);
        this.baker = theme.baker();
        this.studio = studio;
    }

    public static Proofs of(Site site, Theme theme, Studio studio) {
        return new Proofs(site, theme, studio);
    }

    /**
     * A chart that stands alone.
     *
     * @param svg its drawing for a wide screen
     * @param lines where its numbers come from, who published them when, and where
     */
    public record Plate(String title, String svg, List<String> lines) {}

    /** What a report's card says: how it went in counts, where the report states them. */
    public record Card(String publisher, String kind, String title, String year, String date, List<Count> counts) {}

    public record Count(String code, String shape, String number, String word) {}

    /** What was printed before. */
    public Cache cache() {
        return studio.cache();
    }

    /** The PDF edition as XHTML in UTF-8. */
    public byte[] edition(Edition edition, Lang lang) {
        return baker.bake(new PrintPages(at(edition, lang), edition, studio).print());
    }

    public Plate chart(Edition edition, Lang lang, String id) {
        Desk at = at(edition, lang);
        Chart chart = new Charts(at, edition, studio).named(id).orElseThrow();
        ReportInfo info = edition.report().info();
        List<String> lines = new ArrayList<>();
        lines.add(at.words()
                .say(
                        "plate.source",
                        site.info().publisher().text(lang),
                        info.title().text(lang),
                        at.words().date(info.issued())));
        String outside = outside(chart);
        if (!outside.isEmpty()) {
            lines.add(at.words().say("plate.outside", outside));
        }
        lines.add(at.absolute(at.here(), lang));
        return new Plate(chart.tableTitle(), chart.wide().markup(), lines);
    }

    private static String outside(Chart chart) {
        return chart.rows().stream()
                .map(Cells::origin)
                .flatMap(Optional::stream)
                .filter(Origin::outside)
                .map(origin -> origin.date().isEmpty() ? origin.text() : origin.text() + ", " + origin.date())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    public Card card(Edition edition, Lang lang) {
        Desk at = at(edition, lang);
        ReportInfo info = edition.report().info();
        return new Card(
                site.info().publisher().text(lang),
                at.words().say("report.kind"),
                info.title().text(lang),
                at.words().say("year.title", edition.key().year()),
                at.origin(info),
                edition.report().kpi().flatMap(Kpi::outcomes).stream()
                        .flatMap(counts -> counts(at, edition, counts))
                        .toList());
    }

    private static Stream<Count> counts(Desk at, Edition edition, OutcomeCounts counts) {
        Figures figures = new Figures(at, edition);
        return Stream.of(Outcome.values()).map(outcome -> {
            Badge badge = figures.badge(outcome);
            return new Count(badge.code(), badge.shape(), String.valueOf(counts.of(outcome)), badge.word());
        });
    }

    private Desk at(Edition edition, Lang lang) {
        return desk.at(site.addresses().report(edition.key()), lang).onPaper();
    }
}
