package yearbook.export;

import java.util.ArrayList;
import java.util.List;
import yearbook.content.Json;
import yearbook.export.FigureRow.Column;
import yearbook.site.Edition;
import yearbook.site.Site;

/** {@code datapackage.json} beside a report's data: a Frictionless Data Package (v1) with a schema for each table. */
final class DataPackage {
    private DataPackage() {}

    static Json of(Site site, Edition edition) {
        List<Json> resources = new ArrayList<>();
        if (edition.report().kpi().isPresent()) {
            resources.add(table("kpi", FigureRow.COLUMNS));
        }
        if (!edition.tasks().isEmpty()) {
            resources.add(table("tasks", TaskRow.COLUMNS));
        }
        return Json.object()
                .put("profile", "tabular-data-package")
                .put("name", edition.key().year() + "-" + edition.key().name())
                .put("title", edition.report().info().title().text(site.defaultLang()))
                .put("created", edition.report().info().issued() + "T00:00:00Z")
                .put(
                        "homepage",
                        site.info().baseUrl()
                                + site.addresses().report(edition.key()).path())
                .put(
                        "contributors",
                        List.of(Json.object()
                                .put("title", site.info().publisher().text(site.defaultLang()))
                                .put("role", "publisher")))
                .put("resources", resources);
    }

    private static Json table(String name, List<Column> columns) {
        return Json.object()
                .put("name", name)
                .put("path", name + ".csv")
                .put("profile", "tabular-data-resource")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8")
                .put(
                        "dialect",
                        Json.object()
                                .put("delimiter", ",")
                                .put("lineTerminator", "\r\n")
                                .put("header", true))
                .put(
                        "schema",
                        Json.object()
                                .put(
                                        "fields",
                                        columns.stream().map(DataPackage::field).toList())
                                .put("missingValues", List.of("")));
    }

    private static Json field(Column column) {
        return Json.object()
                .put("name", column.name())
                .put("type", column.type())
                .put("title", column.vi())
                .put("description", column.en());
    }
}
