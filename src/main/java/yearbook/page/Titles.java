package yearbook.page;

import java.util.List;
import java.util.stream.Stream;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.site.Edition;
import yearbook.site.Sheet;
import yearbook.site.TaskEntry;
import yearbook.site.Year;

/**
 * What tells pages of the same heading apart where only their titles are seen: in tabs, in bookmarks, in the lists of search
 * engines. Each is short: the year where that is enough, a report by its title, an address only where words are the same.
 */
final class Titles {
    private final Desk desk;
    private final Words words;

    Titles(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    /** Nothing where the report's title is its own. */
    List<String> report(Edition report) {
        return desk.site().sharesTitle(report, desk.lang())
                ? List.of(report.key().toString())
                : List.of();
    }

    List<String> figure(Edition report, Figure figure) {
        String name = figure.name().text(desk.lang());
        boolean shared = report.report().kpi().stream()
                .flatMap(Kpi::all)
                .anyMatch(other -> !other.id().equals(figure.id())
                        && other.name().text(desk.lang()).equals(name));
        return Stream.concat(Stream.of(figure.id()).filter(id -> shared), within(report).stream())
                .toList();
    }

    /** A page of a report's whose heading says nothing of it. */
    List<String> within(Edition report) {
        int year = report.key().year();
        return isAlone(report) ? List.of(words.say("search.year", year)) : named(report);
    }

    /** A page of a report's whose heading names the year. */
    List<String> withinYear(Edition report) {
        return isAlone(report) ? List.of() : named(report);
    }

    List<String> task(Year year, TaskEntry entry) {
        String number = words.say("task.numbered", entry.task().number(), entry.year());
        return Stream.concat(Stream.of(number), reportOf(year, entry).stream()).toList();
    }

    /** The report that gives a task, where more than one does in its year. */
    List<String> reportOf(Year year, TaskEntry entry) {
        return year.hasTasksOfSeveralReports()
                ? desk.site().report(entry.report()).map(this::named).orElse(List.of())
                : List.of();
    }

    List<String> sheet(Sheet sheet) {
        String title = sheet.title(desk.lang());
        boolean shared = desk.site().pages().stream()
                .anyMatch(other -> !other.name().equals(sheet.name())
                        && other.title(desk.lang()).equals(title));
        return shared ? List.of(sheet.name()) : List.of();
    }

    private boolean isAlone(Edition report) {
        return desk.site().year(report.key().year()).stream()
                .allMatch(year -> year.reports().size() == 1);
    }

    private List<String> named(Edition report) {
        String title = report.report().info().title().text(desk.lang());
        return Stream.concat(Stream.of(title), report(report).stream()).toList();
    }
}
