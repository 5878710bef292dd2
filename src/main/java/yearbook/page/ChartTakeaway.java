package yearbook.page;

import java.util.List;
import yearbook.content.ReportKey;
import yearbook.page.View.Link;
import yearbook.site.Address;
import yearbook.site.Edition;

/** What a reader may take away of one chart: its address, its files, and a citation ready to paste. */
final class ChartTakeaway {
    private final Desk desk;
    private final Edition edition;
    private final String chart;

    ChartTakeaway(Desk desk, Edition edition, String chart) {
        this.desk = desk;
        this.edition = edition;
        this.chart = chart;
    }

    /** The id of its figure: it tells reports apart on a page that shows charts of several. */
    String anchor() {
        boolean own = desk.here().path().startsWith(report().path());
        return own ? "chart-" + chart : "chart-" + key().year() + "-" + key().name() + "-" + chart;
    }

    List<Link> downloads() {
        String drawing = chart + "." + desk.lang().code();
        Link csv = file("CSV", chart + ".csv");
        Link svg = file("SVG", drawing + ".svg");
        return desk.site().info().printing().pictures()
                ? List.of(csv, svg, file("PNG", drawing + ".png"))
                : List.of(csv, svg);
    }

    private Link file(String format, String name) {
        return new Link(desk.toFile(desk.addresses().chartData(key(), name)), format);
    }

    /** The same wherever the chart is shown: it names the page where the chart is at home. */
    String citation(String title) {
        return desk.words()
                .say(
                        "chart.citation",
                        desk.site().info().publisher().text(desk.lang()),
                        title,
                        edition.report().info().title().text(desk.lang()),
                        desk.words().date(edition.report().info().issued()),
                        desk.absolute(home(), desk.lang()) + "#chart-" + chart);
    }

    private Address home() {
        if (chart.equals("outcomes")) {
            return report();
        }
        return edition.report()
                .kpi()
                .flatMap(kpi -> kpi.charted(chart))
                .map(figure -> desk.addresses().figure(key(), figure.id()))
                .orElseGet(() -> desk.addresses().indicators(key()));
    }

    private Address report() {
        return desk.addresses().report(key());
    }

    private ReportKey key() {
        return edition.key();
    }
}
