package yearbook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a workspace that are its own: links are followed as far as the workspace goes and no farther. */
public final class OwnFiles extends SimpleFileVisitor<Path> {
    private final Path workspace;
    private final Path realRoot;
    private final SortedMap<String, Path> found = new TreeMap<>();

    private OwnFiles(Path workspace) throws IOException {
        this.workspace = workspace;
        this.realRoot = workspace.toRealPath();
    }

    /**
     * All files at and below a place, by their paths from the workspace, such as {@code content/site.yaml}; none where the
     * place is not there.
     */
    public static SortedMap<String, Path> at(Path place, Path workspace) {
        try {
            OwnFiles files = new OwnFiles(workspace);
            if (Files.exists(place)) {
                Set<FileVisitOption> following = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
                Files.walkFileTree(place, following, Integer.MAX_VALUE, files);
            }
            return files.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        return isOwn(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && isOwn(file)) {
            found.put(workspace.relativize(file).toString().replace('\\', '/'), file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** A link to a folder that it lies in has nothing new to show. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
        if (fault instanceof FileSystemLoopException) {
            return FileVisitResult.CONTINUE;
        }
        throw fault;
    }

    private boolean isOwn(Path path) throws IOException {
        return path.toRealPath().startsWith(realRoot);
    }
}
