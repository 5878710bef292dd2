package yearbook.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/**
 * Writes what a build reads of a commit into an empty folder. A commit comes from anywhere: no name and no link in it may
 * lead out of the folder, and it may not fill the disk. Repositories within it are left out.
 */
public final class Export {
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_ENTRIES = 100_000;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 1000;

    private final Path folder;
    private final ObjectReader objects;
    private final ObjectChecker names = new ObjectChecker();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Path, String> links = new LinkedHashMap<>();
    private long bytes;
    private int entries;

    private Export(Path folder, ObjectReader objects) {
        this.folder = folder;
        this.objects = objects;
    }

    /** Writes these top-level folders of a commit, as far as it has them, and says what cannot be taken. */
    public static List<Problem> write(GitRepository git, String commit, Collection<String> tops, Path folder) {
        try (ObjectReader objects = git.repository().newObjectReader();
                RevWalk walk = new RevWalk(objects);
                TreeWalk tree = new TreeWalk(objects)) {
            tree.addTree(walk.parseTree(ObjectId.fromString(commit)));
            tree.setFilter(PathFilterGroup.createFromStrings(tops));
            Export export = new Export(folder, objects);
            export.writeFiles(tree);
            export.writeLinks();
            return export.problems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeFiles(TreeWalk tree) throws IOException {
        while (tree.next()) {
            if (++entries > MOST_ENTRIES || bytes > MOST_BYTES) {
                problems.add(tooLarge());
                return;
            }
            String path = tree.getPathString();
            if (!isSafe(path)) {
                problems.add(Problem.error("path-unsafe", Place.startOf(path)));
            } else if (tree.isSubtree()) {
                tree.enterSubtree();
            } else if (FileMode.SYMLINK.equals(tree.getRawMode(0))) {
                links.put(folder.resolve(path), target(tree.getObjectId(0)));
            } else if (!FileMode.GITLINK.equals(tree.getRawMode(0))) {
                writeFile(folder.resolve(path), tree.getObjectId(0));
            }
        }
    }

    private static Problem tooLarge() {
        return Problem.error("commit-too-large", Place.startOf("."), MOST_BYTES >> 20, MOST_ENTRIES);
    }

    /** Git refuses such names too, but not in every repository. */
    private boolean isSafe(String path) {
        try {
            names.checkPath(path);
            return path.length() <= LONGEST_PATH
                    && path.substring(path.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8).length
                            <= LONGEST_NAME;
        } catch (CorruptObjectException unsafe) {
            return false;
        }
    }

    /** There is no link in the folder yet, so that no file can be written through one. */
    private void writeFile(Path file, ObjectId blob) throws IOException {
        bytes += objects.getObjectSize(blob, Constants.OBJ_BLOB);
        if (bytes <= MOST_BYTES) {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                objects.open(blob, Constants.OBJ_BLOB).copyTo(out);
            }
        }
    }

    private String target(ObjectId blob) throws IOException {
        long size = objects.getObjectSize(blob, Constants.OBJ_BLOB);
        return size > LONGEST_PATH
                ? "/"
                : new String(objects.open(blob, Constants.OBJ_BLOB).getBytes(), StandardCharsets.UTF_8);
    }

    /** A link is made only where it leads to something that was exported; a link may lead to one that is made later. */
    private void writeLinks() throws IOException {
        Path root = folder.toRealPath();
        int left;
        do {
            left = links.size();
            for (Map.Entry<Path, String> link : List.copyOf(links.entrySet())) {
                if (isMade(link.getKey(), link.getValue(), root)) {
                    links.remove(link.getKey());
                }
            }
        } while (links.size() < left);
        for (Path link : links.keySet()) {
            String path = folder.relativize(link).toString().replace('\\', '/');
            problems.add(Problem.error("link-out", Place.startOf(path)));
        }
    }

    private static boolean isMade(Path link, String target, Path root) throws IOException {
        Files.createDirectories(link.getParent());
        boolean here = link.getParent().toRealPath().startsWith(root) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS);
        if (here && leadsInside(link, target, root)) {
            Files.createSymbolicLink(link, Path.of(target));
            return true;
        }
        return false;
    }

    /** As the system follows it: chains of links do not fool this. */
    private static boolean leadsInside(Path link, String target, Path root) {
        if (target.isEmpty() || target.startsWith("/") || target.indexOf('\0') >= 0) {
            return false;
        }
        try {
            return link.resolveSibling(target).toRealPath().startsWith(root);
        } catch (IOException leadsNowhere) {
            return false;
        }
    }
}
