package yearbook.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import yearbook.content.Task;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Site;
import yearbook.site.TaskEntry;

/**
 * {@code tasks.ics} (RFC 5545): the tasks that have a deadline, each an all-day event on that day, as Google's and
 * Apple's calendars pass over the format's own to-dos. The stamp is the report's date: nothing here changes by itself.
 */
final class Calendar {
    private static final int MOST_OCTETS = 75;

    private final StringBuilder text = new StringBuilder();
    private final Voice voice;
    private final Edition edition;

    private Calendar(Voice voice, Edition edition) {
        this.voice = voice;
        this.edition = edition;
    }

    static List<TaskEntry> dated(Edition edition) {
        return edition.tasks().stream()
                .filter(entry -> entry.task().deadline().isPresent())
                .toList();
    }

    static byte[] of(Voice voice, Edition edition) {
        Calendar calendar = new Calendar(voice, edition);
        calendar.write();
        return calendar.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Yearbook//Yearbook//"
                + voice.site().defaultLang().code().toUpperCase(Locale.ROOT));
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:"
                + escaped(edition.report().info().title().text(voice.site().defaultLang())));
        dated(edition).forEach(this::event);
        line("END:VCALENDAR");
    }

    private void event(TaskEntry entry) {
        Site site = voice.site();
        Task task = entry.task();
        Lang lang = site.defaultLang();
        Address page = site.addresses().task(entry.year(), task.id());
        LocalDate day = LocalDate.parse(task.deadline().orElseThrow());
        line("BEGIN:VEVENT");
        line("UID:" + task.id() + "@" + host());
        line("DTSTAMP:" + date(edition.report().info().issued()) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + date(day));
        line("DTEND;VALUE=DATE:" + date(day.plusDays(1)));
        line("SUMMARY;LANGUAGE=" + lang + ":" + escaped(task.title().text(lang)));
        line("DESCRIPTION:" + escaped(description(task, page)));
        line("CATEGORIES:" + escaped(task.theme().text(lang)));
        line("URL:" + voice.absolute(page, lang));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private String host() {
        return voice.site().info().baseUrl().replaceFirst("^https?://", "").replaceFirst("[/:].*", "");
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

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** Folded so that no line is longer than the format allows, and no letter is cut in two. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            String letter = Character.toString(content.codePointAt(i));
            int width = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += width;
            i += letter.length();
        }
        text.append("\r\n");
    }
}
