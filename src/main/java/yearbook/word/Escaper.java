package yearbook.word;

import java.util.regex.Pattern;
import yearbook.content.Body;

/** Makes Markdown of letters: no sign of a Word text may become a mark by accident, and no more is escaped than must be. */
final class Escaper {
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern DASH = Pattern.compile("^([-+])(?=\\s|$)");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})(?=\\s|$)");
    private static final Pattern RULE = Pattern.compile("^([-=~_+][-=~_+\\s]*)$");
    private static final Pattern FENCE = Pattern.compile("^(~~~)");

    private Escaper() {}

    /**
     * Letters within a line.
     *
     * @param before the character before them, or a blank
     * @param after the character after them, or a blank
     */
    static String text(String letters, char before, char after) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            char last = i > 0 ? letters.charAt(i - 1) : before;
            char next = i + 1 < letters.length() ? letters.charAt(i + 1) : after;
            if (c == '\n') {
                escaped.append("\\\n");
            } else {
                boolean gap = letters.startsWith(Body.Untranslated.MARK, i);
                escaped.append(gap || isMark(c, last, next, i + 1 == letters.length()) ? "\\" : "")
                        .append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isMark(char c, char before, char after, boolean last) {
        return switch (c) {
            case '\\', '*', '`', '[', '|' -> true;
            case '_' -> !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
            case '<' -> !Character.isWhitespace(after);
            case '&' -> after == '#' || Character.isLetter(after);
            case '!' -> last || after == '[';
            default -> false;
        };
    }

    /** Every sign of ASCII escaped: the last resort. */
    static String every(String letters) {
        return letters.replaceAll("([\\p{Punct}])", "\\\\$1").replace("\n", "\\\n");
    }

    /** What would begin a list, a heading, a quotation or a line at the start of each line. */
    static String starts(String lines) {
        StringBuilder escaped = new StringBuilder();
        for (String line : lines.split("\n", -1)) {
            escaped.append(escaped.length() == 0 ? "" : "\n").append(start(line.stripLeading()));
        }
        return escaped.toString();
    }

    private static String start(String line) {
        String escaped = NUMBER.matcher(line).replaceFirst("$1\\\\$2");
        escaped = DASH.matcher(escaped).replaceFirst("\\\\$1");
        escaped = HEADING.matcher(escaped).replaceFirst("\\\\$1");
        escaped = RULE.matcher(escaped).replaceFirst("\\\\$1");
        escaped = FENCE.matcher(escaped).replaceFirst("\\\\$1");
        escaped = escaped.startsWith("[^") ? inNote(escaped) : escaped;
        return escaped.startsWith(">") ? "\\" + escaped : escaped;
    }

    /** On a line that begins with the name of a note, the last {@code ]:} would be taken for the end of the name. */
    static String inNote(String text) {
        return text.replace("]:", "]\\:");
    }

    /** A heading's own closing marks would be taken away. */
    static String heading(String line) {
        int marks = line.length();
        while (marks > 0 && line.charAt(marks - 1) == '#') {
            marks--;
        }
        return marks == line.length() ? line : line.substring(0, marks) + "\\" + line.substring(marks);
    }

    /** An address, so that it ends where it ends. */
    static String address(String address) {
        return address.replace("\\", "%5C")
                .replaceAll("\\s", "%20")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replaceAll("&(?=[#a-zA-Z])", "&amp;");
    }
}
