package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.problem.Wording;

/**
 * The addresses below the archive of the site that is live: whoever was given one may count on it for good, so the next site
 * has each of them too. They are told by the files that are served, whatever the settings say now.
 */
final class PermanentAddresses {
    /** What proves a version stands in its folder, and nowhere else. */
    private static final Pattern VERSION = Pattern.compile("([^/]+)/(\\d{4})/(v[1-9]\\d*)/MANIFEST\\.sha256");

    private static final Pattern OF_VERSION = Pattern.compile("[^/]+/(\\d{4})/(?:\\1-)?(v[1-9]\\d*)(?:/.*|\\.zip)");
    private static final Pattern OF_YEAR = Pattern.compile("[^/]+/(\\d{4})/.*");
    private static final int DEPTH = 4;

    private final NavigableSet<String> lost;

    private PermanentAddresses(NavigableSet<String> lost) {
        this.lost = lost;
    }

    /**
     * Those that the live site serves and the next one would not.
     *
     * @param live its folder, or a link to it
     */
    static PermanentAddresses lost(Path live, Collection<String> next) {
        try {
            NavigableSet<String> lost = served(live.toRealPath());
            lost.removeAll(next);
            return new PermanentAddresses(lost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NavigableSet<String> served(Path site) {
        List<String> archives = paths(site, site, DEPTH).stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(version -> version.group(1))
                .distinct()
                .toList();
        return archives.stream()
                .flatMap(archive -> paths(site, site.resolve(archive), Integer.MAX_VALUE).stream())
                .filter(path -> OF_YEAR.matcher(path).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> paths(Path site, Path folder, int depth) {
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> site.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isNone() {
        return lost.isEmpty();
    }

    /** How many, of which versions, and one of them to try. */
    void tell(String sentence, Console console) {
        Object[] args = {lost.size(), versions(console.wording()), example()};
        console.complain(sentence, args);
        console.complain(sentence + "-fix", args);
    }

    private String versions(Wording wording) {
        SortedMap<String, NavigableSet<String>> years = new TreeMap<>();
        for (String path : lost) {
            Matcher year = OF_YEAR.matcher(path);
            Matcher version = OF_VERSION.matcher(path);
            NavigableSet<String> versions = years.computeIfAbsent(
                    year.matches() ? year.group(1) : "",
                    key -> new TreeSet<>(
                            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())));
            if (version.matches()) {
                versions.add(version.group(2));
            }
        }
        return years.entrySet().stream().map(year -> said(year, wording)).collect(Collectors.joining("; "));
    }

    private static String said(Map.Entry<String, NavigableSet<String>> year, Wording wording) {
        String versions = String.join(", ", year.getValue());
        String key = versions.isEmpty() ? "verify.where-year" : "verify.where-version";
        return wording.say(key, year.getKey(), versions);
    }

    /** A page of a version, where there is one. */
    private String example() {
        String path = lost.stream()
                .filter(file ->
                        file.endsWith("/index.html") && OF_VERSION.matcher(file).matches())
                .findFirst()
                .orElseGet(lost::first);
        return "/" + path.replaceFirst("(^|/)index\\.html$", "$1");
    }
}
