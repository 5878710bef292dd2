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

    public Address errata(ReportKey report) {
        return new Address(report + "/" + words.get("corrections") + "/");
    }

    public Address data(ReportKey report, String file) {
        return new Address(report + "/" + words.get("data") + "/" + file);
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

    public Address page(String name) {
        return new Address(name + "/");
    }
}
