package yearbook.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was, by the clock of whoever reads it: the time of this machine's zone, and which zone that is. */
final class Moment {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm xxx", Locale.ROOT);

    private Moment() {}

    static String here(Instant moment) {
        return TIME.format(moment.atZone(ZoneId.systemDefault()));
    }
}
