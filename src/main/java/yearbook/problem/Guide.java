package yearbook.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The guide in one language: a page for each code, which says in plain words what it means, why it matters and how to
 * mend it, and the guide for authors.
 */
public final class Guide {
    /**
     * What the guide says of some codes.
     *
     * @param chapter the heading it stands under, such as "Quotes"
     * @param codes those it is about; one like {@code *-type} stands for all codes made from a file and a key
     * @param meaning its first line, which stands alone
     * @param text all of it, as Markdown, without its heading
     */
    public record Page(String chapter, List<String> codes, String meaning, String text) {
        public Page {
            codes = List.copyOf(codes);
        }

        private boolean covers(String code) {
            return codes.stream()
                    .anyMatch(known -> known.startsWith("*-")
                            && code.matches("[a-z]+(-[a-z0-9]+)+" + Pattern.quote(known.substring(1))));
        }
    }

    /** Such codes begin with the file. */
    private static final Pattern OF_A_KEY =
            Pattern.compile("(?:site|report|kpi|tasks|errata|corrections|translation)(?:-[a-z0-9]+)+");

    private static final Map<Lang, Guide> ALL = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            ALL.put(lang, new Guide(pagesIn(read(lang.code())), read("authors." + lang.code())));
        }
    }

    private final List<Page> pages;
    private final String authors;

    private Guide(List<Page> pages, String authors) {
        this.pages = pages;
        this.authors = authors;
    }

    public static Guide in(Lang lang) {
        return ALL.get(lang);
    }

    /** In the order of the guide. */
    public List<Page> pages() {
        return pages;
    }

    /** The guide for authors, as Markdown. */
    public String authors() {
        return authors;
    }

    /** The page of a code as it is printed in brackets. */
    public Optional<Page> page(String code) {
        Optional<Page> named =
                pages.stream().filter(page -> page.codes().contains(code)).findFirst();
        return named.or(() -> pages.stream().filter(page -> page.covers(code)).findFirst());
    }

    /** The codes somebody probably meant: the one a few keystrokes away, and those that have the word. */
    public List<String> near(String word) {
        List<String> all = pages.stream().flatMap(page -> page.codes().stream()).toList();
        Stream<String> nearest = Nearest.to(word, all).stream();
        String part = word.toLowerCase(Locale.ROOT);
        Stream<String> holding = all.stream().filter(code -> ("-" + code).contains("-" + part));
        List<String> found = Stream.concat(nearest, holding).distinct().toList();
        if (!found.isEmpty()) {
            return found;
        }
        return OF_A_KEY.matcher(part).matches() ? ofKey(part, all) : nearPart(part, all);
    }

    /** What can be wrong with a key of a file: {@code tasks-lead-missing}, {@code tasks-lead-type}… */
    private static List<String> ofKey(String key, List<String> all) {
        return all.stream()
                .filter(code -> code.startsWith("*-"))
                .map(code -> key + code.substring(1))
                .toList();
    }

    /** Those with a word a few keystrokes away: {@code jsno} for {@code json-syntax}. */
    private static List<String> nearPart(String word, List<String> all) {
        return all.stream()
                .filter(code -> Nearest.to(word, List.of(code.split("-"))).isPresent())
                .toList();
    }

    private static List<Page> pagesIn(String text) {
        List<Page> pages = new ArrayList<>();
        String chapter = "";
        List<String> codes = List.of();
        StringBuilder body = new StringBuilder();
        boolean example = false;
        for (String line : (text + "\n# end").split("\n", -1)) {
            example ^= line.startsWith("```");
            if (example || !line.matches("##? .+")) {
                body.append(line).append('\n');
                continue;
            }
            if (!codes.isEmpty()) {
                pages.add(page(chapter, codes, body.toString().strip()));
            }
            body.setLength(0);
            codes = line.startsWith("## ") ? List.of(line.substring(3).split(", ")) : List.of();
            chapter = line.startsWith("# ") ? line.substring(2) : chapter;
        }
        return List.copyOf(pages);
    }

    private static Page page(String chapter, List<String> codes, String body) {
        return new Page(chapter, codes, body.lines().findFirst().orElse(""), body);
    }

    private static String read(String name) {
        String file = "/yearbook/guide/" + name + ".md";
        try (var in = Guide.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
