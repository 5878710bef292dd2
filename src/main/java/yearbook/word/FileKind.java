package yearbook.word;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Tells by its first bytes what a file is that somebody took for a Word report. */
final class FileKind {
    /** Where old Office files, and the locked ones of today, name what is in them. */
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private FileKind() {}

    /** Passes what may be a zip; anything else is refused by its own name. */
    static void requireZip(byte[] start) {
        String head = new String(start, StandardCharsets.ISO_8859_1);
        String text =
                head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.length == 0) {
            throw new Refused("word-file-empty");
        } else if (head.startsWith(OLE)) {
            throw new Refused(isLocked(start) ? "word-locked" : "word-old");
        } else if (text.startsWith("%pdf")) {
            throw new Refused("word-pdf");
        } else if (text.startsWith("{\\rtf") || text.startsWith("<") || text.startsWith("mime-version")) {
            throw new Refused("word-other", text.startsWith("{") ? "RTF" : text.startsWith("<?xml") ? "XML" : "HTML");
        } else if (!head.startsWith("PK")) {
            throw new Refused("word-unknown");
        }
    }

    /** A zip of another program: an OpenDocument text says so in its first entry, Excel and PowerPoint by their folders. */
    static void requireWord(String declared, String main) {
        if (declared.startsWith("application/vnd.oasis.opendocument")) {
            throw new Refused("word-opendocument");
        } else if (main.startsWith("xl/") || main.startsWith("ppt/")) {
            throw new Refused("word-other", main.startsWith("xl/") ? "Excel" : "PowerPoint");
        }
    }

    private static boolean isLocked(byte[] start) {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + name.length <= start.length; i++) {
            if (start[i] == name[0] && Arrays.equals(start, i, i + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }
}
