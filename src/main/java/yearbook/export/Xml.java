package yearbook.export;

/** XML written by hand, small and in a fixed order. */
final class Xml {
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

    static String escape(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
