package yearbook.archive;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page says, without its markup: for the list of pages that a player of web archives searches.
 *
 * @param canonical the page's own address, where it names it
 * @param text of its main part, charts left out: their numbers stand beside them
 */
record PageText(String title, Optional<String> canonical, String text) {
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<![^>]*>|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,5});");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "svg");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "cite", "code", "data", "em", "i", "mark", "q", "s", "small", "span", "strong",
            "sub", "sup", "time", "u", "wbr");

    static PageText of(String html) {
        Scan scan = new Scan();
        Matcher markup = MARKUP.matcher(html);
        int from = 0;
        while (markup.find()) {
            scan.words(html.substring(from, markup.start()));
            if (markup.group(2) != null) {
                scan.tag(markup.toMatchResult());
            }
            from = markup.end();
        }
        return new PageText(tidy(scan.title), scan.canonical, tidy(scan.main.isEmpty() ? scan.all : scan.main));
    }

    private static String tidy(CharSequence text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(plain(entity)))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String plain(MatchResult entity) {
        String name = entity.group(1);
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, entity.group());
        }
        boolean hex = name.startsWith("#x");
        int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
    }

    /** Where in the page the reading stands. */
    private static final class Scan {
        private final StringBuilder title = new StringBuilder();
        private final StringBuilder all = new StringBuilder();
        private final StringBuilder main = new StringBuilder();
        private Optional<String> canonical = Optional.empty();
        private String silent = "";
        private boolean inTitle;
        private boolean inMain;

        void words(String words) {
            if (!silent.isEmpty()) {
                return;
            } else if (inTitle && title.isEmpty()) {
                title.append(words);
            } else if (!inTitle) {
                (inMain ? main : all).append(words);
            }
        }

        void tag(MatchResult tag) {
            boolean closes = !tag.group(1).isEmpty();
            String name = tag.group(2);
            if (!silent.isEmpty()) {
                silent = closes && name.equals(silent) ? "" : silent;
            } else if (SILENT.contains(name)) {
                silent = closes || tag.group(3).endsWith("/") ? "" : name;
            } else if (name.equals("title")) {
                inTitle = !closes;
            } else if (name.equals("main")) {
                inMain = !closes;
            } else if (name.equals("link")) {
                link(tag.group(3));
            } else if (!INLINE.contains(name)) {
                words(" ");
            }
        }

        private void link(String attributes) {
            String rel = "";
            String href = "";
            Matcher attribute = ATTRIBUTE.matcher(attributes);
            while (attribute.find()) {
                rel = attribute.group(1).equals("rel") ? attribute.group(2) : rel;
                href = attribute.group(1).equals("href") ? attribute.group(2) : href;
            }
            if (rel.equals("canonical") && canonical.isEmpty()) {
                canonical = Optional.of(tidy(href));
            }
        }
    }
}
