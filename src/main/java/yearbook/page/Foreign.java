package yearbook.page;

import java.util.Optional;
import java.util.regex.Pattern;
import yearbook.content.ReportKey;
import yearbook.problem.Lang;

/** Words on a page that are not in its language, as screen readers must be told by {@code lang}. */
final class Foreign {
    private static final String MARKED = "[àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ\\x{1EA0}-\\x{1EF9}]";
    private static final Pattern VIETNAMESE = Pattern.compile(MARKED);
    private static final Pattern VIETNAMESE_WORD = Pattern.compile("(?<!\\p{L})\\p{Ll}*" + MARKED + "\\p{Ll}*");
    private static final Pattern PLAIN_WORD = Pattern.compile("(?<!\\p{L})[a-z]{2,}(?!\\p{L})");

    // No Vietnamese syllable ends in these letters without a mark above it or below.
    private static final Pattern ENGLISH_WORD =
            Pattern.compile("(?<!\\p{L})[a-z]*(?:[b-dfj-lp-tv-xz]|(?<!n)[gh])(?!\\p{L})");

    private static final Pattern QUOTED = Pattern.compile("“[^“”]*”");

    private Foreign() {}

    /**
     * The language of words that are not in the page's own. A Vietnamese name in English words, such as
     * {@code Bình Phước province}, is part of the English.
     */
    static Optional<String> langOf(String words, Lang page) {
        boolean marked = VIETNAMESE.matcher(words).find();
        boolean vietnamese =
                marked && (startsLower(words) || !PLAIN_WORD.matcher(words).find());
        if (page != Lang.VI && vietnamese) {
            return Optional.of(Lang.VI.code());
        }
        boolean english = !marked && ENGLISH_WORD.matcher(words).find();
        return page == Lang.VI && english ? Optional.of(Lang.EN.code()) : Optional.empty();
    }

    /** Whether a word that is no name has a Vietnamese mark. */
    private static boolean startsLower(String words) {
        return VIETNAMESE_WORD
                .matcher(words)
                .results()
                .anyMatch(word -> Character.isLowerCase(word.group().codePointAt(0)));
    }

    /** The language of a block of a report, where the page's own has no translation of it. */
    static Optional<String> langOf(Desk desk, ReportKey report, String block) {
        return desk.site()
                .report(report)
                .map(edition -> edition.rendition(desk.lang()).langOf(block))
                .filter(lang -> lang != desk.lang())
                .map(Lang::code);
    }

    /** Words that say what language they are in, where it is not the page's. */
    static Html told(String words, Optional<Lang> foreign) {
        return foreign.map(lang -> new Html("<span lang=\"" + lang + "\">" + Html.escape(words) + "</span>"))
                .orElseGet(() -> Html.text(words));
    }

    /** A text whose quoted words say what language they are in, where it is not the page's. */
    static Html quoted(String text, Lang page) {
        StringBuilder html = new StringBuilder();
        int end = 0;
        var quotes = QUOTED.matcher(text);
        while (quotes.find()) {
            html.append(Html.escape(text.substring(end, quotes.start())));
            String words = Html.escape(quotes.group());
            html.append(langOf(quotes.group(), page)
                    .map(lang -> "<span lang=\"" + lang + "\">" + words + "</span>")
                    .orElse(words));
            end = quotes.end();
        }
        return new Html(html.append(Html.escape(text.substring(end))).toString());
    }
}
