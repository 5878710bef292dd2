package yearbook.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the quotation marks of a text in JSON, where some signs may not stand as they are. */
final class JsonText {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4})");
    private static final Pattern TABS = Pattern.compile("\\t+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\n\\s*");

    private final String text;
    private final int from;
    private final int to;
    private final TextFile file;
    private final MendedLines lines;
    private boolean opens = true;

    private JsonText(int from, int to, TextFile file, MendedLines lines) {
        this.text = file.text();
        this.from = from;
        this.to = to;
        this.file = file;
        this.lines = lines;
    }

    /** Notes what may not stand between these two places of the file, and what should instead. */
    static void mend(int from, int to, TextFile file, MendedLines lines) {
        JsonText words = new JsonText(from, to, file, lines);
        int here = from;
        while (here < to) {
            here = words.read(here);
        }
    }

    /** The place after what stands here. */
    private int read(int here) {
        return switch (text.charAt(here)) {
            case '\\' -> escape(here);
            case '"' -> quote(here);
            case '\t' -> tabs(here);
            case '\n' -> lineBreak(here);
            default -> here + 1;
        };
    }

    private int escape(int here) {
        Matcher escape = at(ESCAPE, here);
        if (escape.lookingAt()) {
            return escape.end();
        }
        boolean isNeedless = text.startsWith("'", here + 1) || text.startsWith("\n", here + 1);
        lines.slip(
                "json-escape",
                here,
                text.substring(here, Math.min(here + 2, to)).strip());
        lines.edit(here, here + 1, isNeedless ? "" : "\\\\");
        return here + 1;
    }

    /** Those that would end the text too early become the ones of print, in pairs. */
    private int quote(int here) {
        lines.slip("json-quote-inside", here);
        lines.edit(here, here + 1, opens ? "“" : "”");
        opens = !opens;
        return here + 1;
    }

    private int tabs(int here) {
        Matcher tabs = at(TABS, here);
        int end = tabs.lookingAt() ? tabs.end() : here + 1;
        lines.slip("json-tab", here);
        lines.edit(here, end, " ");
        return end;
    }

    private int lineBreak(int here) {
        Matcher lineBreak = at(LINE_BREAK, here);
        int end = lineBreak.lookingAt() ? lineBreak.end() : here + 1;
        boolean isBetweenWords = here > from && !Character.isWhitespace(text.charAt(here - 1)) && end < to;
        lines.slip("json-line-break", here, file.at(from).line(), file.at(to).line());
        lines.edit(here, end, isBetweenWords ? " " : "");
        return end;
    }

    private Matcher at(Pattern pattern, int here) {
        return pattern.matcher(text).region(here, to);
    }
}
