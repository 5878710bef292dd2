package yearbook.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.chart.BrowserEcharts;
import yearbook.content.Bytes;
import yearbook.problem.Nearest;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/**
 * Names in a workspace's own theme that look like slips of the fingers: a template, an asset or a word that is nearly one
 * of the program's and that nothing of the workspace speaks of, or a template that nothing asks for.
 */
final class OwnNames {
    private static final Set<String> FOLDERS = Set.of("templates", "assets");
    private static final Set<String> WORDS = Set.of("text/vi.properties", "text/en.properties");

    /** JBake's own: which template a kind of page has. */
    private static final String SETTINGS = "jbake.properties";

    private final Map<String, Bytes> templates;
    private final Map<String, Bytes> assets;
    private final List<Problem> problems = new ArrayList<>();

    private OwnNames(Map<String, Bytes> templates, Map<String, Bytes> assets) {
        this.templates = templates;
        this.assets = assets;
    }

    static List<Problem> problemsIn(Map<String, Bytes> templates, Map<String, Bytes> assets) {
        OwnNames names = new OwnNames(templates, assets);
        if (!templates.isEmpty()) {
            Set<String> known = DefaultTheme.namesIn("templates/");
            known.add(SETTINGS);
            names.compare("templates/", templates.keySet(), known);
            WORDS.stream().sorted().filter(templates::containsKey).forEach(names::compareWords);
        }
        if (!assets.isEmpty()) {
            names.compareAssets();
        }
        return names.problems;
    }

    /** Those that cannot be on a site are told of that alone. */
    private void compareAssets() {
        Set<String> known = DefaultTheme.namesIn("assets/");
        known.add(BrowserEcharts.path().substring("assets/".length()));
        List<Problem> twins = AssetTwins.problemsIn(assets.keySet(), known);
        Set<String> told = twins.stream().map(twin -> twin.place().file()).collect(Collectors.toSet());
        compare("assets/", assets.keySet(), known);
        problems.removeIf(problem -> told.contains(problem.place().file()));
        problems.addAll(twins);
    }

    /** A folder beside {@code content/} that is nearly one of the theme's. */
    static List<Problem> foldersOf(Path workspace) {
        try (Stream<Path> folders = Files.list(workspace)) {
            Set<String> names = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            return names.stream()
                    .filter(name -> !FOLDERS.contains(name))
                    .flatMap(name -> Nearest.to(name, FOLDERS)
                            .filter(meant -> !names.contains(meant))
                            .map(meant -> stray(Place.startOf(name), name, meant, false))
                            .stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(workspace.toString(), e);
        }
    }

    /** With those that would lie in the same folder; one of the program's own elsewhere has the same name. */
    private void compare(String folder, Collection<String> own, Set<String> known) {
        for (String path : own) {
            String beside = path.substring(0, path.lastIndexOf('/') + 1);
            String name = path.substring(beside.length());
            if (!known.contains(path) && !isMentioned(name, folder + path)) {
                Set<String> names = known.stream()
                        .filter(other -> other.startsWith(beside) && other.indexOf('/', beside.length()) < 0)
                        .map(other -> other.substring(beside.length()))
                        .collect(Collectors.toCollection(TreeSet::new));
                Place at = Place.startOf(folder + path);
                Optional<Problem> near = Nearest.to(name, names)
                        .map(meant -> stray(at, name, meant, own.contains(beside + meant)))
                        .or(() -> namesake(name, known)
                                .map(meant -> stray(at, path, folder + meant, own.contains(meant))));
                near.or(() -> unused(at, name, names, known)).ifPresent(problems::add);
            }
        }
    }

    private static Optional<String> namesake(String name, Set<String> known) {
        return known.stream().filter(other -> other.endsWith("/" + name)).findFirst();
    }

    /** A template that nothing asks for can only be a slip; an asset may be wanted by readers. */
    private static Optional<Problem> unused(Place at, String name, Set<String> names, Set<String> known) {
        if (!at.file().matches("templates/.+\\.(ftlh?|html?|properties)")) {
            return Optional.empty();
        }
        Set<String> read = names.isEmpty()
                ? known.stream().filter(other -> other.indexOf('/') < 0).collect(Collectors.toCollection(TreeSet::new))
                : names;
        return Optional.of(Problem.warning("name-unknown", at, name, String.join(", ", read)));
    }

    private void compareWords(String file) {
        String path = "templates/" + file;
        String program = new String(DefaultTheme.bytes(path), StandardCharsets.UTF_8);
        if (text(templates.get(file)).equals(program)) {
            return;
        }
        problems.addAll(OwnWords.problemsIn(path, text(templates.get(file)), program, key -> isMentioned(key, path)));
    }

    /** Whether another template, style sheet, script or setting of the workspace has this word. */
    private boolean isMentioned(String word, String besides) {
        return Stream.of(Map.entry("templates/", templates), Map.entry("assets/", assets))
                .anyMatch(folder -> folder.getValue().entrySet().stream()
                        .filter(file -> !(folder.getKey() + file.getKey()).equals(besides))
                        .filter(file -> file.getKey().matches(".+\\.(ftl|css|js|webmanifest)|jbake\\.properties"))
                        .anyMatch(file -> text(file.getValue()).contains(word)));
    }

    private static Problem stray(Place at, String name, String meant, boolean taken) {
        Problem stray = Problem.warning("name-unknown", at, name, meant);
        return taken ? stray.worded("name-unknown-taken") : stray.worded("name-unknown-near");
    }

    private static String text(Bytes bytes) {
        return new String(bytes.copy(), StandardCharsets.UTF_8);
    }
}
