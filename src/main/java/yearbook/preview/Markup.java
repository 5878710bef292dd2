package yearbook.preview;

import yearbook.page.Html;

/** HTML put together from a pattern and texts; every text is escaped, markup is not. */
final class Markup {
    private Markup() {}

    static Html of(String pattern, Object... parts) {
        Object[] safe = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            safe[i] = parts[i] instanceof Html html
                    ? html.markup()
                    : Html.text(String.valueOf(parts[i])).markup();
        }
        return new Html(pattern.formatted(safe));
    }

    static Html join(Iterable<Html> parts) {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.markup()));
        return new Html(all.toString());
    }
}
