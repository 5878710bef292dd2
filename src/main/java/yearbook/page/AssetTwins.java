package yearbook.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/**
 * Assets of a workspace that cannot lie on a site together with others: names that only capital letters tell apart, which
 * many file systems hold for one, and names that would be a file's and a folder's at once.
 */
final class AssetTwins {
    private static final String FOLDER = "assets/";

    private final Set<String> own;

    /** By their names as a file system sees them that does not tell capital letters; the program's own come first. */
    private final Map<String, String> taken = new TreeMap<>();

    private final List<Problem> problems = new ArrayList<>();

    private AssetTwins(Set<String> own) {
        this.own = own;
    }

    /** @param program the paths of the program's own, as {@code own}, from {@code assets/} */
    static List<Problem> problemsIn(Set<String> own, Set<String> program) {
        AssetTwins twins = new AssetTwins(own);
        program.forEach(path -> twins.taken.put(folded(path), path));
        new TreeSet<>(own).forEach(twins::add);
        twins.taken.values().stream().filter(own::contains).sorted().forEach(twins::folders);
        return twins.problems;
    }

    private void add(String path) {
        String twin = taken.putIfAbsent(folded(path), path);
        if (twin != null && !twin.equals(path)) {
            Problem problem = Problem.error("asset-twin", Place.startOf(FOLDER + path), FOLDER + path, FOLDER + twin);
            problems.add(own.contains(twin) ? problem.worded("asset-twin-taken") : problem);
        }
    }

    private void folders(String path) {
        above(path)
                .or(() -> below(path))
                .map(other ->
                        Problem.error("asset-folder", Place.startOf(FOLDER + path), FOLDER + path, FOLDER + other))
                .ifPresent(problems::add);
    }

    /** A file that has the name of a folder this one lies in. */
    private Optional<String> above(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String file = taken.get(folded(path.substring(0, slash)));
            if (file != null) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** One of the program's files in a folder that has the name of this file. */
    private Optional<String> below(String path) {
        return taken.entrySet().stream()
                .filter(other -> other.getKey().startsWith(folded(path) + "/"))
                .map(Map.Entry::getValue)
                .filter(other -> !own.contains(other))
                .findFirst();
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
