package yearbook.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import yearbook.content.Reading;

/**
 * The files under {@code content/} at one commit, by their paths. Links and submodules are left out: nothing outside the
 * commit is ever looked at.
 */
final class Snapshot {
    private static final String CONTENT = "content";

    private final Repository repository;
    private final Map<String, ObjectId> files;

    private Snapshot(Repository repository, Map<String, ObjectId> files) {
        this.repository = repository;
        this.files = files;
    }

    /** Where the place of the workspace in the tree is unknown, the first folder that has a {@code site.yaml} is taken. */
    static Optional<Snapshot> of(Repository repository, ObjectId tree, Optional<String> place) throws IOException {
        Optional<String> found = place.isPresent() ? place : placeIn(repository, tree);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, ObjectId> files = new TreeMap<>();
        try (TreeWalk content = TreeWalk.forPath(repository, found.get() + CONTENT, tree)) {
            if (content != null && content.isSubtree()) {
                collect(repository, content.getObjectId(0), files);
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new Snapshot(repository, files));
    }

    private static Optional<String> placeIn(Repository repository, ObjectId tree) throws IOException {
        String settings = CONTENT + "/site.yaml";
        Map<String, ObjectId> all = new TreeMap<>();
        collect(repository, tree, all);
        return all.keySet().stream()
                .filter(path -> path.equals(settings) || path.endsWith("/" + settings))
                .map(path -> path.substring(0, path.length() - settings.length()))
                .min((one, other) -> one.length() != other.length()
                        ? Integer.compare(one.length(), other.length())
                        : one.compareTo(other));
    }

    private static void collect(Repository repository, ObjectId tree, Map<String, ObjectId> files) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                boolean file = (walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
                if (file && isName(walk.getPathString())) {
                    files.put(walk.getPathString(), walk.getObjectId(0));
                }
            }
        }
    }

    /** A commit made by hand may hold names that mean something else to a file system. */
    private static boolean isName(String path) {
        return !path.contains("\\")
                && path.indexOf('\0') < 0
                && Stream.of(path.split("/", -1))
                        .noneMatch(name -> Set.of("", ".", "..").contains(name));
    }

    /** Whether the workspace's files are these, byte for byte; told by their digests, without reading a single object. */
    boolean isSameAs(Path workspace) {
        Path content = workspace.resolve(CONTENT);
        try (Stream<Path> walk = Files.walk(content)) {
            List<Path> there = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            Set<String> names =
                    there.stream().map(file -> nameOf(file, content)).collect(Collectors.toCollection(TreeSet::new));
            return names.equals(files.keySet())
                    && there.parallelStream().allMatch(file -> digest(file).equals(files.get(nameOf(file, content))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file, Path content) {
        return content.relativize(file).toString().replace('\\', '/');
    }

    private static ObjectId digest(Path file) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read() {
        SortedSet<String> paths = files.keySet().stream()
                .map(path -> CONTENT + "/" + path)
                .collect(Collectors.toCollection(TreeSet::new));
        try (ObjectReader objects = repository.newObjectReader()) {
            return Bundle.read(
                    paths, path -> objects.open(files.get(path.substring(CONTENT.length() + 1)), Constants.OBJ_BLOB)
                            .getBytes());
        }
    }
}
