package yearbook.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import yearbook.problem.Lang;

/**
 * Finds words of the other language on a page that do not say so by {@code lang}: in its text, its names for what is
 * seen, and its description. Code, addresses and names of files belong to no language.
 *
 * <p>Vietnamese is known by its letters. A word without marks is Vietnamese only where it has the shape of a Vietnamese
 * syllable: a syllable that ends in c, ch, p or t always carries a mark, so most English words cannot pass.
 *
 * @param names Vietnamese names that may stand in English text as they are
 * @param borrowed words that Vietnamese text has as they are, such as {@code EuroCham}
 */
record LanguageCheck(Set<String> names, Set<String> borrowed) {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern ASCII = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,5}");
    private static final Pattern SYLLABLE = Pattern.compile("(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
            + "((uya|uyu|oai|oao|oay|oeo|ai|ao|au|ay|eo|ia|iu|oi|ua|ui|ue)|(oa|oe|oo|uy|[aeiouy])(ng|nh|m|n)?)");
    private static final Set<String> ENGLISH_SYLLABLES = Set.of("the", "them", "then", "on", "by", "he", "go", "my");
    private static final Pattern VIETNAMESE_LETTER =
            Pattern.compile("[àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ\\x{1EA0}-\\x{1EF9}]");

    /** Addresses, names of files, ids of blocks. */
    private static final Pattern NO_LANGUAGE = Pattern.compile(
            "\\S+://\\S+|\\S+@\\S+|[\\w-]+\\.[a-z0-9]{2,5}\\b|\\b[a-z0-9]+(-[a-z0-9]+)+\\b|(?<!\\p{L})[a-z0-9-]*/[a-z0-9-]+/\\S*");

    /** Names of formats and techniques that Vietnamese writes as they are. */
    private static final Set<String> TECHNICAL =
            Set.of("Atom", "Ctrl", "JavaScript", "Mac", "Markdown", "Tab", "axe", "cookie", "core", "web");

    private static final List<String> NAMING = List.of("title", "alt", "aria-label", "placeholder");

    LanguageCheck {
        names = Set.copyOf(names);
        borrowed = Set.copyOf(borrowed);
    }

    /** Knows what the authors of a workspace write: names in English texts, borrowed words in the reports. */
    static LanguageCheck knowing(Path content) {
        Set<String> names = new TreeSet<>();
        Set<String> borrowed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(content)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".en.md") || name.endsWith(".yaml")) {
                    words(Files.readString(file))
                            .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                            .forEach(names::add);
                } else if (name.equals("report.vi.md")) {
                    words(Files.readString(file)).forEach(borrowed::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LanguageCheck(names, borrowed);
    }

    List<String> foreignWordsIn(SitePage page) {
        var faults = new ArrayList<String>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && text.parent() != null) {
                        look(page, text.parent(), text.getWholeText(), faults);
                    } else if (node instanceof Element element) {
                        NAMING.forEach(name -> look(page, element, element.attr(name), faults));
                        if (element.is("meta[name=description], meta[property=og:title]")) {
                            look(page, element, element.attr("content"), faults);
                        }
                    }
                },
                page.html());
        return faults;
    }

    private void look(SitePage page, Element where, String text, List<String> faults) {
        if (text.isBlank() || where.closest("script, style, code") != null) {
            return;
        }
        var said = where.closest("[lang]");
        var lang = said == null ? page.lang().code() : said.attr("lang");
        words(NO_LANGUAGE.matcher(text).replaceAll(" "))
                .filter(word -> lang.equals(Lang.VI.code()) ? isNotVietnamese(word) : isVietnamese(word))
                .forEach(word ->
                        faults.add(page.fault(where, "\"%s\" is not %s: %s".formatted(word, lang, shown(text)))));
    }

    private boolean isNotVietnamese(String word) {
        if (!ASCII.matcher(word).matches()
                || ABBREVIATION.matcher(word).matches()
                || TECHNICAL.contains(word)
                || borrowed.contains(word)) {
            return false;
        }
        var lower = word.toLowerCase(Locale.ROOT);
        return ENGLISH_SYLLABLES.contains(lower) || !SYLLABLE.matcher(lower).matches();
    }

    private boolean isVietnamese(String word) {
        return VIETNAMESE_LETTER.matcher(word).find() && !names.contains(word);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    private static String shown(String text) {
        var plain = text.strip().replaceAll("\\s+", " ");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
