package yearbook.page;

import java.util.List;
import yearbook.content.Json;
import yearbook.content.ReportInfo;
import yearbook.site.Address;
import yearbook.site.Edition;

/** JSON-LD (schema.org) for search engines: a report, and its figures as a dataset. */
final class LinkedData {
    private LinkedData() {}

    static Html report(Desk desk, Edition edition) {
        ReportInfo info = edition.report().info();
        Json report = Json.object()
                .put("@context", "https://schema.org")
                .put("@type", "Report")
                .put("name", info.title().text(desk.lang()))
                .put("reportNumber", info.number())
                .put("inLanguage", desk.lang().code())
                .put("datePublished", info.issued().toString())
                .put("url", desk.absolute(desk.here(), desk.lang()))
                .put("publisher", publisher(desk));
        info.signer()
                .ifPresent(signer -> report.put(
                        "author", Json.object().put("@type", "Person").put("name", signer.name())));
        return script(report);
    }

    static Html dataset(Desk desk, Edition edition) {
        Json dataset = Json.object()
                .put("@context", "https://schema.org")
                .put("@type", "Dataset")
                .put("name", desk.words().say("indicators.title", edition.key().year()))
                .put(
                        "description",
                        desk.words()
                                .say(
                                        "indicators.description",
                                        edition.report().info().title().text(desk.lang())))
                .put("inLanguage", desk.lang().code())
                .put("temporalCoverage", String.valueOf(edition.key().year()))
                .put("url", desk.absolute(desk.here(), desk.lang()))
                .put("creator", publisher(desk))
                .put(
                        "distribution",
                        List.of(
                                download(desk, edition, "kpi.csv", "text/csv"),
                                download(desk, edition, "kpi.json", "application/json")));
        return script(dataset);
    }

    private static Json publisher(Desk desk) {
        return Json.object()
                .put("@type", "GovernmentOrganization")
                .put("name", desk.site().info().publisher().text(desk.lang()));
    }

    private static Json download(Desk desk, Edition edition, String file, String type) {
        Address address = desk.addresses().data(edition.key(), file);
        return Json.object()
                .put("@type", "DataDownload")
                .put("encodingFormat", type)
                .put("contentUrl", desk.site().info().baseUrl() + address.path());
    }

    private static Html script(Json json) {
        return new Html(json.compact());
    }
}
