package yearbook.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import yearbook.problem.Lang;

/** When something was, by the clock of whoever reads it: the time of this machine's zone, and which zone that is. */
final class Moment {
    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm xxx", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm xxx", Locale.ENGLISH);

    private Moment() {}

    static String here(Instant moment, Lang lang) {
        return (lang == Lang.VI ? VI : EN).format(moment.atZone(ZoneId.systemDefault()));
    }
}
