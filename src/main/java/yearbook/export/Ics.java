package yearbook.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A calendar being written (RFC 5545), line by line. It names no method: with one, a stamp would be the moment the file
 * was made; without, it is when what an event says was last changed, which the content knows.
 */
final class Ics {
    private static final int MOST_OCTETS = 75;

    private final StringBuilder text = new StringBuilder();
    private final Voice voice;

    Ics(Voice voice, String name) {
        this.voice = voice;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Yearbook//Yearbook//"
                + voice.site().defaultLang().code().toUpperCase(Locale.ROOT));
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escaped(name));
    }

    byte[] done() {
        line("END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The name of the server, which makes names of events the only ones in the world. */
    String host() {
        return voice.site().info().baseUrl().replaceFirst("^https?://", "").replaceFirst("[/:].*", "");
    }

    static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** Folded so that no line is longer than the format allows, and no letter is cut in two. */
    void line(String content) {
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
