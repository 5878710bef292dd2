package yearbook.export;

import java.util.regex.Pattern;

/** XML written by hand, small and in a fixed order. */
final class Xml {
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Markup as it stands, on a line of its own. */
    Xml line(String markup) {
        text.append(markup).append('\n');
        return this;
    }

    /** An element with text. */
    Xml element(String name, String content) {
        return line("<%s>%s</%s>".formatted(name, escape(content), name));
    }

    /** Characters that XML 1.0 has no way to write are left out. */
    static String escape(String content) {
        return FORBIDDEN
                .matcher(content)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
