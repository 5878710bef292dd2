package yearbook.page;

/** Markup that is already right: templates print it as it is. */
public record Html(String markup) {
    public static final Html NONE = new Html("");

    /** Text as markup. */
    public static Html text(String text) {
        return new Html(escape(text));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return markup;
    }
}
