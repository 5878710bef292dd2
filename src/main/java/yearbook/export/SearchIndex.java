package yearbook.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import yearbook.content.Json;
import yearbook.content.Sha256;
import yearbook.page.Theme;
import yearbook.page.Words;
import yearbook.problem.Lang;
import yearbook.site.Site;
import yearbook.site.SiteFile;

/**
 * The index that the search page asks, in pieces small enough that a query loads only what it needs:
 *
 * <ul>
 *   <li>{@code index.js}: how the rest is cut, and one or two letters on every entry;
 *   <li>{@code words-N.js}: a stretch of the alphabet, each word with every place it stands;
 *   <li>{@code texts-N.js}: what the results show, a run of entries each.
 * </ul>
 *
 * Each is a script, as a page opened from disk may load nothing else, and hands its data to the element that loaded it, so
 * no name is shared.
 */
public final class SearchIndex {
    /** Characters in a file of words or of texts: a query for two rare words loads little, one for six does not ask often. */
    private static final int WORDS = 1_500;

    private static final int TEXTS = 6_000;

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

    /** Between the title and the text of an entry, so that no phrase runs from one into the other. */
    private static final int APART = 10;

    private final List<SearchEntry> entries;
    private final SearchWords speller;
    private final Map<String, Map<String, Places>> words = new TreeMap<>();
    private final StringBuilder traits = new StringBuilder();

    private SearchIndex(List<SearchEntry> entries, Lang lang) {
        this.entries = entries;
        this.speller = new SearchWords(lang);
        for (int i = 0; i < entries.size(); i++) {
            add(entries.get(i), i);
        }
    }

    public static Stream<SiteFile> of(Site site, Theme theme) {
        return site.languages().parallelStream().map(lang -> in(lang, site, theme)).toList().stream()
                .flatMap(List::stream);
    }

    private static List<SiteFile> in(Lang lang, Site site, Theme theme) {
        List<SearchEntry> entries = SearchEntries.of(site, lang, Words.in(lang, theme));
        String folder = site.addresses().search().in(lang, site.defaultLang()).path();
        return of(entries, lang).entrySet().stream()
                .map(file -> new SiteFile(
                        folder + file.getKey(), () -> file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The files of one language by name. */
    static Map<String, String> of(List<SearchEntry> entries, Lang lang) {
        return new SearchIndex(entries, lang).files();
    }

    private void add(SearchEntry entry, int number) {
        List<SearchWords.Word> title = entry.named() ? speller.in(entry.title()) : List.of();
        List<SearchWords.Word> text = speller.in(entry.text());
        int length = length(title);
        title.forEach(word -> places(word).add(number, word.at()));
        text.forEach(word -> places(word).add(number, word.at() + length + APART));
        char kind = entry.kind().letter();
        traits.append(entry.first() ? Character.toUpperCase(kind) : kind);
        digits(length, traits);
        digits(length(text), traits);
    }

    private static int length(List<SearchWords.Word> words) {
        return words.isEmpty() ? 0 : words.get(words.size() - 1).at() + 1;
    }

    private Places places(SearchWords.Word word) {
        return words.computeIfAbsent(word.key(), key -> new TreeMap<>())
                .computeIfAbsent(word.spelling(), spelling -> new Places());
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        List<String> firstWords = words(files);
        List<Integer> firstEntries = texts(files);
        Json index = Json.object()
                .put("version", digest(files))
                .put("words", firstWords)
                .put("texts", firstEntries)
                .put("entries", traits.toString());
        files.put("index.js", script(index.compact()));
        return files;
    }

    /** Writes the words; gives the first word of each file. */
    private List<String> words(Map<String, String> files) {
        List<String> starts = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (Map.Entry<String, Map<String, Places>> word : words.entrySet()) {
            String line = line(word.getKey(), word.getValue());
            if (file.length() == 0) {
                starts.add(word.getKey());
            }
            file.append(line);
            if (file.length() >= WORDS) {
                files.put(name("words", starts.size()), script(quoted(file.toString())));
                file.setLength(0);
            }
        }
        if (file.length() > 0) {
            files.put(name("words", starts.size()), script(quoted(file.toString())));
        }
        return starts;
    }

    /** {@code dat :0a đat5:1c}: the word without marks, then each spelling with its places. */
    private static String line(String key, Map<String, Places> spellings) {
        StringBuilder line = new StringBuilder(key);
        spellings.forEach((spelling, places) -> line.append(' ')
                .append(spelling.equals(key) ? "" : spelling)
                .append(':')
                .append(places.text()));
        return line.append('\n').toString();
    }

    /** Writes what results show; gives the first entry of each file. */
    private List<Integer> texts(Map<String, String> files) {
        List<Integer> starts = new ArrayList<>();
        List<List<String>> file = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (file.isEmpty()) {
                starts.add(i);
            }
            List<String> shown = entries.get(i).shown();
            file.add(shown);
            size += shown.stream().mapToInt(String::length).sum();
            if (size >= TEXTS || i == entries.size() - 1) {
                files.put(name("texts", starts.size()), script(array(file)));
                file.clear();
                size = 0;
            }
        }
        return starts;
    }

    private static String name(String kind, int count) {
        return kind + "-" + (count - 1) + ".js";
    }

    private static String script(String data) {
        return "document.currentScript.dispatchEvent(new CustomEvent(\"given\",{detail:" + data + "}));\n";
    }

    private static String quoted(String text) {
        String array = array(List.of(text));
        return array.substring(1, array.length() - 1);
    }

    /** {@link Json} writes objects; this is the array in one. */
    private static String array(List<?> items) {
        String object = Json.object().put("a", items).compact();
        return object.substring("{\"a\":".length(), object.length() - 1);
    }

    private static String digest(Map<String, String> files) {
        return Sha256.hex(String.join("", files.values())).substring(0, 8);
    }

    /** A number in digits of 32, the lowest first; all but the last have the value 32 or more. */
    private static void digits(int number, StringBuilder out) {
        int rest = number;
        while (rest >= 32) {
            out.append(DIGITS.charAt(32 + (rest & 31)));
            rest >>= 5;
        }
        out.append(DIGITS.charAt(rest));
    }

    /** Where one spelling stands: for each entry the step to it, then the step to each place, doubled; the last is odd. */
    private static final class Places {
        private final StringBuilder text = new StringBuilder();
        private int entry;
        private int place;
        private int step = -1;

        void add(int toEntry, int at) {
            if (step >= 0 && toEntry == entry) {
                digits(step * 2, text);
                step = at - place;
            } else {
                flush();
                digits(toEntry - entry, text);
                entry = toEntry;
                step = at;
            }
            place = at;
        }

        private void flush() {
            if (step >= 0) {
                digits(step * 2 + 1, text);
                step = -1;
            }
        }

        String text() {
            flush();
            return text.toString();
        }
    }
}
