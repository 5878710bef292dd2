package yearbook.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

    private static final Pattern HEADING = Pattern.compile("(?m)^(##?) (.+)$");
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

    /** The code somebody probably meant. */
    public Optional<String> nearest(String code) {
        return Nearest.to(
                code, pages.stream().flatMap(page -> page.codes().stream()).toList());
    }

    static List<Page> pagesIn(String text) {
        // An example may have a line that looks like a heading, but never inside this guide's own.
        List<MatchResult> headings = HEADING.matcher(text).results().toList();
        List<Page> pages = new ArrayList<>();
        String chapter = "";
        for (int i = 0; i < headings.size(); i++) {
            MatchResult heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            if (heading.group(1).equals("#")) {
                chapter = heading.group(2);
            } else {
                String body = text.substring(heading.end(), end).strip();
                List<String> codes = List.of(heading.group(2).split(", "));
                pages.add(new Page(chapter, codes, body.lines().findFirst().orElse(""), body));
            }
        }
        return List.copyOf(pages);
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
