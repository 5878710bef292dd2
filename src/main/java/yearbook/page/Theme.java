package yearbook.page;

import freemarker.template.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Bytes;
import yearbook.content.Door;
import yearbook.content.OwnFiles;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/**
 * Templates, words and assets: those of the jar, each replaced by the workspace's own file of the same name where it has
 * one.
 */
public final class Theme {
    private static final String TEMPLATES = "templates/";
    private static final String ASSETS = "assets/";

    /** Files that are read as text, or that a browser reads so. */
    private static final Pattern TEXT = Pattern.compile(".+\\.(ftlh?|properties|css|js|svg)");

    /** The workspace's own files as they were when the theme was read, by their path below the folder. */
    private final SortedMap<String, Bytes> templates;

    private final SortedMap<String, Bytes> assets;

    /** Links that lead out of the workspace, by their path below it; what they lead to is not read. */
    private final List<String> outside;

    private Optional<Configuration> freemarker = Optional.empty();
    private Optional<Baker> baker = Optional.empty();
    private Optional<List<Problem>> ownProblems = Optional.empty();
    private Optional<SortedMap<String, byte[]>> allAssets = Optional.empty();

    private Theme(SortedMap<String, Bytes> templates, SortedMap<String, Bytes> assets, List<String> outside) {
        this.templates = templates;
        this.assets = assets;
        this.outside = List.copyOf(outside);
    }

    public static Theme of(Path workspace) {
        List<String> outside = new ArrayList<>();
        return new Theme(own(workspace, TEMPLATES, outside), own(workspace, ASSETS, outside), outside);
    }

    /**
     * Reads and parses in the background what a site will need of it, for a caller that has other work first. What is wrong
     * with it is told to whoever asks.
     */
    public void prepare() {
        // A failure here is no news: whoever asks meets it too, and tells.
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> {
            assets();
            ownProblems();
            baker();
            parse();
        });
    }

    /** The templates of the program and what replaces them; FreeMarker keeps them. */
    private void parse() {
        try {
            for (String name : DefaultTheme.namesIn(TEMPLATES)) {
                if (name.endsWith(".ftl")) {
                    freemarker().getTemplate(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An earlier theme that says the same, with its templates parsed already, or this one. */
    public Theme orSame(Optional<Theme> earlier) {
        return earlier.filter(same ->
                        same.templates.equals(templates) && same.assets.equals(assets) && same.outside.equals(outside))
                .orElse(this);
    }

    /**
     * What is wrong with the workspace's own files before any page is made: names that replace nothing of the program's,
     * and templates that cannot be read.
     */
    public List<Problem> problems(Path workspace) {
        List<Problem> problems = new ArrayList<>(OwnNames.foldersOf(workspace));
        outside.forEach(link -> problems.add(Problem.error("link-out", Place.startOf(link))));
        problems.addAll(ownProblems());
        return problems;
    }

    /** Of the files alone: found out once, as a preview asks on every save. */
    private synchronized List<Problem> ownProblems() {
        if (ownProblems.isEmpty()) {
            List<Problem> problems = new ArrayList<>(ruined(TEMPLATES, templates));
            problems.addAll(ruined(ASSETS, assets));
            // What git or an editor has ruined is not read any further.
            if (problems.isEmpty()) {
                problems.addAll(OwnNames.problemsIn(templates, assets));
                problems.addAll(Baker.problemsIn(this));
            }
            ownProblems = Optional.of(List.copyOf(problems));
        }
        return ownProblems.get();
    }

    private static List<Problem> ruined(String folder, SortedMap<String, Bytes> files) {
        return files.entrySet().stream()
                .filter(file -> TEXT.matcher(file.getKey()).matches())
                .flatMap(file -> Door.problemsInTheme(folder + file.getKey(), file.getValue()).stream())
                .toList();
    }

    /** The workspace's own templates, which have been tried on no page until a site is made. */
    public List<String> ownTemplates() {
        return templateNames().map(name -> TEMPLATES + name).toList();
    }

    /** Of the workspace's own, by their path below the folder. */
    Stream<String> templateNames() {
        return templates.keySet().stream().filter(name -> name.endsWith(".ftl"));
    }

    /** The workspace's own files below {@code templates/}. */
    SortedMap<String, Bytes> templates() {
        return templates;
    }

    /** The one that has parsed these templates. */
    synchronized Configuration freemarker() {
        if (freemarker.isEmpty()) {
            freemarker = Optional.of(StrictFreemarker.of(this));
        }
        return freemarker.get();
    }

    /** The one that bakes with these templates. */
    synchronized Baker baker() {
        if (baker.isEmpty()) {
            baker = Optional.of(new Baker(this));
        }
        return baker.get();
    }

    /** A file below {@code templates/}: the jar's, then the workspace's own, which may hold a part of it only. */
    List<byte[]> versions(String name) {
        byte[] ours = DefaultTheme.bytes(TEMPLATES + name);
        return templates.containsKey(name) ? List.of(ours, templates.get(name).copy()) : List.of(ours);
    }

    /** Every asset by its path below {@code assets/}. */
    public synchronized SortedMap<String, byte[]> assets() {
        if (allAssets.isEmpty()) {
            SortedMap<String, byte[]> all = new TreeMap<>();
            DefaultTheme.namesIn(ASSETS).forEach(path -> all.put(path, DefaultTheme.bytes(ASSETS + path)));
            assets.forEach((path, bytes) -> all.put(path, bytes.copy()));
            allAssets = Optional.of(Collections.unmodifiableSortedMap(all));
        }
        return allAssets.get();
    }

    private static SortedMap<String, Bytes> own(Path workspace, String name, List<String> outside) {
        Path root = workspace.toAbsolutePath().normalize();
        Path folder = root.resolve(name);
        SortedMap<String, Bytes> own = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            Set<String> inside = OwnFiles.at(folder, root).keySet();
            for (String path : namesBelow(folder)) {
                if (inside.contains(name + path)) {
                    own.put(path, Bytes.of(bytesOf(folder.resolve(path))));
                } else {
                    outside.add(name + path);
                }
            }
        }
        return own;
    }

    /** The paths of all files below a folder, told from there, but for hidden ones. */
    static SortedSet<String> namesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(Theme::isShown)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /** Whether a file of this path is no hidden one. */
    static boolean isShown(String path) {
        return path.charAt(path.lastIndexOf('/') + 1) != '.';
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
