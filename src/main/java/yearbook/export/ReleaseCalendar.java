package yearbook.export;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Release;
import yearbook.content.Sha256;
import yearbook.page.Words;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Announcement;
import yearbook.site.Site;

/**
 * The release calendar for calendars (RFC 5545). An event keeps its name when its moment is moved, and counts the moves as
 * its sequence, so that who subscribed sees it move; the name is a digest, as that of a report may be kept back. A stamp
 * says when an event was last changed, and never lies in the future: that of a report that is out is the moment it came
 * out. When a report still to come was announced is written nowhere; its stamp is the last day or moment before it that
 * the content knows of, at which another report of this site was issued or came out, and 1970 where there is none.
 */
final class ReleaseCalendar {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final int NAME = 32;

    private final Voice voice;
    private final Lang lang;
    private final Ics ics;

    private final String latest;

    private ReleaseCalendar(Voice voice) {
        this.voice = voice;
        this.lang = voice.site().defaultLang();
        this.latest = utc(latest(voice.site()));
        this.ics = new Ics(
                voice,
                voice.in(lang)
                        .say("calendar.of", voice.site().info().publisher().text(lang)));
    }

    static byte[] of(Voice voice) {
        ReleaseCalendar calendar = new ReleaseCalendar(voice);
        voice.site().announcements().forEach(calendar::event);
        return calendar.ics.done();
    }

    private void event(Announcement found) {
        String moment = utc(found.release().moment());
        Address page = found.out()
                ? voice.site().addresses().report(found.key())
                : voice.site().addresses().calendar();
        ics.line("BEGIN:VEVENT");
        ics.line("UID:" + Sha256.hex("release " + found.key()).substring(0, NAME) + "@" + ics.host());
        ics.line("DTSTAMP:" + (found.out() ? moment : latest));
        ics.line("SEQUENCE:" + found.release().moved().size());
        ics.line("DTSTART:" + moment);
        ics.line("SUMMARY;LANGUAGE=" + lang + ":" + Ics.escaped(title(found, lang)));
        ics.line("DESCRIPTION:" + Ics.escaped(description(found, page)));
        ics.line("URL:" + voice.absolute(page, lang));
        ics.line("STATUS:CONFIRMED");
        ics.line("TRANSP:TRANSPARENT");
        ics.line("END:VEVENT");
    }

    private static OffsetDateTime latest(Site site) {
        Stream<OffsetDateTime> issued = site.reports().stream()
                .map(edition -> edition.report().info())
                .map(info -> info.release()
                        .map(Release::moment)
                        .orElseGet(() -> info.issued().atStartOfDay().atOffset(ZoneOffset.UTC)));
        return issued.max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElseGet(() -> OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }

    private String title(Announcement found, Lang in) {
        return found.title().map(title -> title.text(in)).orElseGet(() -> voice.in(in)
                .say("calendar.unnamed", found.key().year()));
    }

    /** Title, moment, why it was moved, and the page, in every language. */
    private String description(Announcement found, Address page) {
        return voice.site().languages().stream()
                .map(in -> {
                    Words words = voice.in(in);
                    Stream<String> moves = found.release().moved().stream()
                            .map(move -> words.say(
                                    "calendar.moved",
                                    words.moment(move.from()),
                                    words.moment(move.to()),
                                    move.reason().text(in)));
                    return Stream.of(
                                    Stream.of(
                                            title(found, in),
                                            words.moment(found.release().moment())),
                                    moves,
                                    Stream.of(voice.absolute(page, in)))
                            .flatMap(lines -> lines)
                            .collect(Collectors.joining("\n"));
                })
                .collect(Collectors.joining("\n\n"));
    }

    private static String utc(OffsetDateTime moment) {
        return UTC.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
