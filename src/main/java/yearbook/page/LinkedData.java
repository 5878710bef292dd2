package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Figure;
import yearbook.content.Json;
import yearbook.content.ReportInfo;
import yearbook.content.Task;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Site;
import yearbook.site.TaskEntry;

/** What search engines are told of a page (schema.org, as JSON-LD). Nothing is told that the page does not say. */
final class LinkedData {
    private LinkedData() {}

    /** A page above this one. */
    record Step(Address page, String name) {}

    static Html script(List<Json> facts) {
        return new Html(Json.object()
                .put("@context", "https://schema.org")
                .put("@graph", facts)
                .compact());
    }

    static Json site(Desk desk) {
        Site site = desk.site();
        Json search = Json.object()
                .put("@type", "SearchAction")
                .put(
                        "target",
                        Json.object()
                                .put("@type", "EntryPoint")
                                .put("urlTemplate", url(desk, desk.addresses().search()) + "?q={search_term_string}"))
                .put("query-input", "required name=search_term_string");
        return Json.object()
                .put("@type", "WebSite")
                .put("@id", url(desk, desk.addresses().home()) + "#site")
                .put("name", site.info().title().text(desk.lang()))
                .put("url", url(desk, desk.addresses().home()))
                .put("inLanguage", desk.lang().code())
                .put("publisher", publisher(desk))
                .put("potentialAction", search);
    }

    /** The way from home to this page, which stands last. */
    static Json trail(Desk desk, List<Step> steps, String title) {
        List<Json> items = new ArrayList<>();
        Step home = new Step(desk.addresses().home(), desk.words().say("nav.home"));
        Stream.of(Stream.of(home), steps.stream(), Stream.of(new Step(desk.here(), title)))
                .flatMap(part -> part)
                .forEach(step -> items.add(Json.object()
                        .put("@type", "ListItem")
                        .put("position", items.size() + 1)
                        .put("name", step.name())
                        .put("item", url(desk, step.page()))));
        return Json.object().put("@type", "BreadcrumbList").put("itemListElement", items);
    }

    static Json report(Desk desk, Edition edition) {
        ReportInfo info = edition.report().info();
        Lang first = desk.site().defaultLang();
        Json report = Json.object()
                .put("@type", "Report")
                .put("@id", reportId(desk, edition, desk.lang()))
                .put("name", info.title().text(desk.lang()))
                .put("reportNumber", info.number())
                .put("inLanguage", desk.lang().code())
                .put("datePublished", info.issued().toString())
                .put("url", url(desk, desk.here()))
                .put("publisher", publisher(desk))
                .put("author", info.signer().map(signer -> Json.object()
                        .put("@type", "Person")
                        .put("name", signer.name())
                        .put("jobTitle", signer.position().text(desk.lang()))))
                .put("isPartOf", id(url(desk, desk.addresses().home()) + "#site"));
        if (edition.report().kpi().isPresent()) {
            report.put("hasPart", id(datasetId(desk, edition)));
        }
        if (desk.lang() == first) {
            report.put("workTranslation", translations(desk, edition));
        } else {
            report.put("translationOfWork", id(reportId(desk, edition, first)));
        }
        return report.put("encoding", pdf(desk, edition));
    }

    private static Optional<List<Json>> translations(Desk desk, Edition edition) {
        List<Json> others = desk.site().languages().stream()
                .filter(lang -> lang != desk.lang())
                .map(lang -> id(reportId(desk, edition, lang)))
                .toList();
        return Optional.of(others).filter(list -> !list.isEmpty());
    }

    private static Optional<Json> pdf(Desk desk, Edition edition) {
        return Optional.of(Json.object()
                        .put("@type", "MediaObject")
                        .put("encodingFormat", "application/pdf")
                        .put("contentUrl", url(desk, desk.addresses().pdf(edition.key()))))
                .filter(file -> desk.site().info().printing().pdf());
    }

    /** All figures of a report. */
    static Json dataset(Desk desk, Edition edition) {
        return dataset(
                        desk,
                        edition,
                        desk.words().say("indicators.title", edition.key().year()))
                .put("@id", datasetId(desk, edition))
                .put("description", desk.words().say("indicators.description", title(desk, edition)))
                .put(
                        "variableMeasured",
                        edition.report().kpi().stream()
                                .flatMap(kpi -> kpi.indicators().stream())
                                .map(figure -> figure.name().text(desk.lang()))
                                .toList())
                .put(
                        "distribution",
                        List.of(
                                download(desk, desk.addresses().data(edition.key(), "kpi.csv"), "text/csv"),
                                download(desk, desk.addresses().data(edition.key(), "kpi.json"), "application/json")));
    }

    /** One figure. */
    static Json figure(Desk desk, Edition edition, Figure figure) {
        String name = figure.name().text(desk.lang());
        Json variable = Json.object()
                .put("@type", "PropertyValue")
                .put("name", name)
                .put("unitText", figure.unit().map(unit -> unit.text(desk.lang())));
        Address csv = desk.addresses().figureData(edition.key(), figure.id() + ".csv");
        Address json = desk.addresses().figureData(edition.key(), figure.id() + ".json");
        return dataset(desk, edition, name + ", " + edition.key().year())
                .put("description", desk.words().say("figure.description", name, title(desk, edition)))
                .put("variableMeasured", variable)
                .put("isPartOf", id(datasetId(desk, edition)))
                .put(
                        "distribution",
                        List.of(download(desk, csv, "text/csv"), download(desk, json, "application/json")));
    }

    private static Json dataset(Desk desk, Edition edition, String name) {
        return Json.object()
                .put("@type", "Dataset")
                .put("name", name)
                .put("inLanguage", desk.lang().code())
                .put("datePublished", edition.report().info().issued().toString())
                .put("temporalCoverage", String.valueOf(edition.key().year()))
                .put("url", url(desk, desk.here()))
                .put("creator", publisher(desk))
                .put("isBasedOn", id(reportId(desk, edition, desk.lang())));
    }

    /** The tasks a page lists, in its order. */
    static Json tasks(Desk desk, String name, List<TaskEntry> entries) {
        List<Json> items = new ArrayList<>();
        entries.forEach(entry -> items.add(item(desk, entry, items.size() + 1)));
        return Json.object()
                .put("@type", "ItemList")
                .put("name", name)
                .put("numberOfItems", entries.size())
                .put("itemListElement", items);
    }

    private static Json item(Desk desk, TaskEntry entry, int position) {
        Task task = entry.task();
        return Json.object()
                .put("@type", "ListItem")
                .put("position", position)
                .put("name", task.title().text(desk.lang()))
                .put("url", url(desk, desk.addresses().task(entry.year(), task.id())));
    }

    private static Json publisher(Desk desk) {
        return Json.object()
                .put("@type", "GovernmentOrganization")
                .put("name", desk.site().info().publisher().text(desk.lang()));
    }

    private static Json download(Desk desk, Address file, String type) {
        return Json.object()
                .put("@type", "DataDownload")
                .put("encodingFormat", type)
                .put("contentUrl", desk.site().info().baseUrl() + file.path());
    }

    private static String reportId(Desk desk, Edition edition, Lang lang) {
        return desk.absolute(desk.addresses().report(edition.key()), lang);
    }

    private static String datasetId(Desk desk, Edition edition) {
        return url(desk, desk.addresses().indicators(edition.key())) + "#data";
    }

    private static String title(Desk desk, Edition edition) {
        return edition.report().info().title().text(desk.lang());
    }

    private static String url(Desk desk, Address page) {
        return desk.absolute(page, desk.lang());
    }

    private static Json id(String address) {
        return Json.object().put("@id", address);
    }
}
