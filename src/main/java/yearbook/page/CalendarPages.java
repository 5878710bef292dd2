package yearbook.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import yearbook.content.Release.Move;
import yearbook.page.View.CalendarPage;
import yearbook.page.View.Entry;
import yearbook.page.View.Link;
import yearbook.page.View.Released;
import yearbook.site.Announcement;

/** The release calendar: what will come out when, what came out when, and why a moment was moved. */
final class CalendarPages {
    private final Desk desk;
    private final Words words;

    CalendarPages(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    CalendarPage calendar() {
        String publisher = desk.site().info().publisher().text(desk.lang());
        Frame frame = Frames.of(desk)
                .describedAs(words.say("calendar.description", publisher))
                .titled(words.say("calendar.title"));
        List<Released> coming = new ArrayList<>();
        List<Released> out = new ArrayList<>();
        desk.site().announcements().forEach(found -> (found.out() ? out : coming).add(released(found)));
        Collections.reverse(out);
        return new CalendarPage(
                frame, coming, out, new Link(desk.toFile(desk.addresses().calendarFile()), words.say("calendar.file")));
    }

    /** The next report to come, for those who look for it at home. */
    Optional<Entry> next() {
        return desk.site().announcements().stream()
                .filter(found -> !found.out())
                .findFirst()
                .map(found -> new Entry(
                        desk.link(desk.addresses().calendar(), title(found)),
                        words.moment(found.release().moment())));
    }

    private Released released(Announcement found) {
        return new Released(
                title(found),
                Optional.of(desk.to(desk.addresses().report(found.key()))).filter(page -> found.out()),
                words.say("year.title", found.key().year()),
                found.release().moment().toString(),
                words.moment(found.release().moment()),
                found.release().moved().stream().map(this::moved).toList());
    }

    private String title(Announcement found) {
        return found.title()
                .map(title -> title.text(desk.lang()))
                .orElseGet(() -> words.say("calendar.unnamed", found.key().year()));
    }

    private String moved(Move move) {
        return words.say(
                "calendar.moved",
                words.moment(move.from()),
                words.moment(move.to()),
                move.reason().text(desk.lang()));
    }
}
