package yearbook.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yearbook.content.Json;
import yearbook.content.Kpi;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Site;
import yearbook.site.SiteFile;
import yearbook.site.TaskEntry;

/** Every file of the site that machines read. */
public final class Exports {
    private Exports() {}

    /** All of them, as promises; {@code pages} are the addresses of the pages to be found, without their language. */
    public static Stream<SiteFile> of(Site site, List<Address> pages) {
        Stream<SiteFile> whole = Stream.of(
                text("sitemap.xml", () -> Sitemap.of(site, pages)), text("robots.txt", () -> Sitemap.robots(site)));
        Stream<SiteFile> feeds = site.languages().stream().map(lang -> feed(site, lang));
        Stream<SiteFile> data = site.reports().stream().flatMap(edition -> data(site, edition));
        return Stream.of(whole, feeds, data).flatMap(files -> files);
    }

    private static SiteFile feed(Site site, Lang lang) {
        return text(new Address("feed.xml").in(lang, site.defaultLang()).path(), () -> Feeds.atom(site, lang));
    }

    private static Stream<SiteFile> data(Site site, Edition edition) {
        List<SiteFile> files = new ArrayList<>();
        edition.report().kpi().ifPresent(kpi -> {
            files.add(new SiteFile(path(site, edition, "kpi.csv"), () -> figures(kpi)));
            files.add(json(path(site, edition, "kpi.json"), () -> FigureRow.json(site, edition, kpi)));
            files.addAll(charts(site, edition, kpi));
        });
        if (!edition.tasks().isEmpty()) {
            files.add(new SiteFile(path(site, edition, "tasks.csv"), () -> tasks(edition.tasks())));
            files.add(json(path(site, edition, "tasks.json"), () -> tasks(edition)));
        }
        if (!files.isEmpty()) {
            files.add(json(path(site, edition, "datapackage.json"), () -> DataPackage.of(site, edition)));
        }
        edition.report()
                .original()
                .ifPresent(
                        original -> files.add(new SiteFile(path(site, edition, original.name()), () -> original.bytes()
                                .copy())));
        return files.stream();
    }

    /** The numbers of each chart, as a reader takes them from under it. */
    private static List<SiteFile> charts(Site site, Edition edition, Kpi kpi) {
        return edition.report().chartIds().stream()
                .map(id -> new SiteFile(
                        site.addresses().chartData(edition.key(), id + ".csv").path(),
                        () -> ChartRows.of(id, kpi).csv().bytes()))
                .toList();
    }

    private static String path(Site site, Edition edition, String file) {
        return site.addresses().data(edition.key(), file).path();
    }

    private static byte[] figures(Kpi kpi) {
        Csv csv = new Csv().row(names(FigureRow.COLUMNS));
        FigureRow.of(kpi).forEach(row -> csv.row(row.cells()));
        return csv.bytes();
    }

    private static byte[] tasks(List<TaskEntry> tasks) {
        Csv csv = new Csv().row(names(TaskRow.COLUMNS));
        tasks.forEach(task -> csv.row(new TaskRow(task).cells()));
        return csv.bytes();
    }

    private static Json tasks(Edition edition) {
        return Json.object()
                .put("report", edition.key().toString())
                .put(
                        "tasks",
                        edition.tasks().stream()
                                .map(task -> new TaskRow(task).json(edition))
                                .toList());
    }

    private static List<String> names(List<FigureRow.Column> columns) {
        return columns.stream().map(FigureRow.Column::name).toList();
    }

    private static SiteFile json(String path, Supplier<Json> json) {
        return text(path, () -> json.get().pretty());
    }

    private static SiteFile text(String path, Supplier<String> text) {
        return new SiteFile(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }
}
