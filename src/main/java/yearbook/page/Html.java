package yearbook.page;

/** Markup that is already right: templates print it as it is. */
public record Html(String markup) {
    public static final Html NONE = new Html("");

    /** Text as markup. */
    public static Html text(String text) {
        return new Html(escape(text));
    }

    static String escape(String text) {
        return isPlain(text)
                ? text
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return markup;
    }
}
