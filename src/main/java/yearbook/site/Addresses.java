package yearbook.site;

import java.util.Map;
import yearbook.content.ReportKey;

/** The addresses of everything; the same path in every language. Never broken once published. */
public record Addresses(Map<String, String> words) {
    public Addresses {
        words = Map.copyOf(words);
    }

    public Address home() {
        return new Address("");
    }

    public Address year(int year) {
        return new Address(year + "/");
    }

    public Address report(ReportKey report) {
        return new Address(report + "/");
    }

    public Address indicators(ReportKey report) {
        return new Address(report + "/" + words.get("kpi") + "/");
    }

    public Address figure(ReportKey report, String id) {
        return new Address(indicators(report).path() + id + "/");
    }

    /** The PDF edition of a report; one in each language. */
    public Address pdf(ReportKey report) {
        return new Address(report + "/" + report.name() + ".pdf");
    }

    /** The picture that stands for a report where a link to it is shared; one in each language. */
    public Address card(ReportKey report) {
        return new Address(report + "/" + report.name() + ".png");
    }

    public Address errata(ReportKey report) {
        return new Address(report + "/" + words.get("corrections") + "/");
    }

    public Address data(ReportKey report, String file) {
        return new Address(report + "/" + words.get("data") + "/" + file);
    }

    /** A file of one figure: {@code grdp-growth.csv}. */
    public Address figureData(ReportKey report, String file) {
        return data(report, words.get("kpi") + "/" + file);
    }

    /** A file of one chart: {@code plan-grdp-growth.csv}, {@code plan-grdp-growth.vi.svg}. */
    public Address chartData(ReportKey report, String file) {
        return data(report, words.get("charts") + "/" + file);
    }

    /** A whole year to read without a network. */
    public Address offline(int year) {
        return new Address(year + "/" + words.get("offline") + "-" + year + ".zip");
    }

    public Address search() {
        return new Address(words.get("search") + "/");
    }

    /** When which report is let out. */
    public Address calendar() {
        return new Address(words.get("calendar") + "/");
    }

    /** The same for calendars, in every language at once. */
    public Address calendarFile() {
        return new Address(words.get("calendar") + "/" + words.get("calendar") + ".ics");
    }

    /** The versions of all years; within a version, the page it has about itself. */
    public Address archive() {
        return new Address(words.get("archive") + "/");
    }

    public Address archive(int year) {
        return new Address(archive().path() + year + "/");
    }

    /** A file of a version's own site, where the site on the web keeps it. */
    public Address inVersion(Memento version, String file) {
        return new Address(archive(version.year()).path() + version.name() + "/" + file);
    }

    /** A version with its source and all that proves it, in one file. */
    public Address wholeVersion(Memento version) {
        return new Address(archive(version.year()).path() + version.year() + "-" + version.name() + ".zip");
    }

    /** The list of the versions of a page, which is told by its file: {@code en/2024/index.html}. */
    public Address timeMap(int year, String page) {
        String name = page.replaceFirst("(^|/)index\\.html$", "");
        return new Address(archive(year).path() + "timemap/" + (name.isEmpty() ? "index" : name) + ".link");
    }

    public Address tasks(int year) {
        return new Address(year + "/" + words.get("tasks") + "/");
    }

    public Address task(int year, String id) {
        return new Address(tasks(year).path() + id + "/");
    }

    public Address tasksOfTheme(int year, String theme) {
        return new Address(tasks(year).path() + words.get("themes") + "/" + theme + "/");
    }

    public Address tasksOfLead(int year, String lead) {
        return new Address(tasks(year).path() + words.get("leads") + "/" + lead + "/");
    }

    /** The tasks that answer a limitation of the year before, named by the block that states it. */
    public Address tasksOfLimitation(int year, String block) {
        return new Address(tasks(year).path() + words.get("limitations") + "/" + block + "/");
    }

    /** All tasks of a year in the order of their deadlines. */
    public Address tasksByDeadline(int year) {
        return new Address(tasks(year).path() + words.get("deadlines") + "/");
    }

    public Address page(String name) {
        return new Address(name + "/");
    }
}
