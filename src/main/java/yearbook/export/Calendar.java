package yearbook.export;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import yearbook.content.Task;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Site;
import yearbook.site.TaskEntry;

/**
 * {@code tasks.ics} (RFC 5545): the tasks that have a deadline, each an all-day event on that day, as Google's and
 * Apple's calendars pass over the format's own to-dos. The stamp, when an event was last changed, is the day the report was issued that sets
 * the task: nothing here changes by itself.
 */
final class Calendar {
    private final Voice voice;
    private final Edition edition;
    private final Ics ics;

    private Calendar(Voice voice, Edition edition) {
        this.voice = voice;
        this.edition = edition;
        this.ics =
                new Ics(voice, edition.report().info().title().text(voice.site().defaultLang()));
    }

    static List<TaskEntry> dated(Edition edition) {
        return edition.tasks().stream()
                .filter(entry -> entry.task().deadline().isPresent())
                .toList();
    }

    static byte[] of(Voice voice, Edition edition) {
        Calendar calendar = new Calendar(voice, edition);
        dated(edition).forEach(calendar::event);
        return calendar.ics.done();
    }

    private void event(TaskEntry entry) {
        Site site = voice.site();
        Task task = entry.task();
        Lang lang = site.defaultLang();
        Address page = site.addresses().task(entry.year(), task.id());
        LocalDate day = LocalDate.parse(task.deadline().orElseThrow());
        ics.line("BEGIN:VEVENT");
        ics.line("UID:" + task.id() + "@" + ics.host());
        ics.line("DTSTAMP:" + date(edition.report().info().issued()) + "T000000Z");
        ics.line("DTSTART;VALUE=DATE:" + date(day));
        ics.line("DTEND;VALUE=DATE:" + date(day.plusDays(1)));
        ics.line("SUMMARY;LANGUAGE=" + lang + ":" + Ics.escaped(task.title().text(lang)));
        ics.line("DESCRIPTION:" + Ics.escaped(description(task, page)));
        ics.line("CATEGORIES:" + Ics.escaped(task.theme().text(lang)));
        ics.line("URL:" + voice.absolute(page, lang));
        ics.line("TRANSP:TRANSPARENT");
        ics.line("END:VEVENT");
    }

    /** Title, those in charge and the page, in every language. */
    private String description(Task task, Address page) {
        return voice.site().languages().stream()
                .map(lang -> {
                    String leads =
                            task.lead().stream().map(lead -> lead.text(lang)).collect(Collectors.joining("; "));
                    String who = leads.isEmpty() ? "" : voice.in(lang).say("task.lead") + ": " + leads + "\n";
                    return task.title().text(lang) + "\n" + who + voice.absolute(page, lang);
                })
                .collect(Collectors.joining("\n\n"));
    }

    private static String date(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
