package yearbook.archive;

import io.ocfl.api.exception.OcflFileAlreadyExistsException;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import yearbook.publish.SiteFolder;

/**
 * A folder to keep objects in, where every change is one rename of something that is already whole on the disk, and is on
 * the disk itself before the next one begins. What OCFL's library brings for folders writes in place and never waits for
 * the disk: killed in the middle it leaves an object that nobody can open.
 */
class SafeFolder extends FileSystemStorage {
    private final Path root;
    private final Path work;

    /** @param work where things are made ready, on the same volume; its owner is the only writer */
    SafeFolder(Path root, Path work) {
        super(root);
        this.root = root;
        this.work = work;
    }

    /** One thing to be done that may fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    @Override
    public void write(String path, byte[] content, String mediaType) {
        Path target = root.resolve(path);
        doing(() -> {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(path);
            }
            put(part -> Files.write(part, content), target);
        });
    }

    @Override
    public void copyFileInto(Path source, String destination, String mediaType) {
        doing(() -> put(part -> Files.copy(source, part), root.resolve(destination)));
    }

    @Override
    public void copyFileInternal(String source, String destination) {
        copyFileInto(root.resolve(source), destination, "");
    }

    /** The content of a version first, all of it, then its name. */
    @Override
    public void moveDirectoryInto(Path source, String destination) {
        Path target = root.resolve(destination);
        if (Files.exists(target)) {
            throw new OcflFileAlreadyExistsException("already there: " + destination);
        }
        doing(() -> {
            SiteFolder.flush(source);
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
            SiteFolder.flushOne(target.getParent());
        });
    }

    @Override
    public void createDirectories(String path) {
        doing(() -> make(root.resolve(path)));
    }

    /** Gone at once, under its name; then, bit by bit, what it held. */
    @Override
    public void deleteDirectory(String path) {
        Path target = root.resolve(path);
        doing(() -> {
            if (Files.exists(target)) {
                Path going = work.resolve("going");
                SiteFolder.delete(going);
                Files.move(target, going, StandardCopyOption.ATOMIC_MOVE);
                SiteFolder.flushOne(target.getParent());
                SiteFolder.delete(going);
            }
        });
    }

    @Override
    public void deleteFile(String path) {
        Path target = root.resolve(path);
        doing(() -> {
            if (Files.deleteIfExists(target)) {
                SiteFolder.flushOne(target.getParent());
            }
        });
    }

    /** Writes the bytes of one file into another. */
    @FunctionalInterface
    private interface Writer {
        void write(Path part) throws IOException;
    }

    private void put(Writer writer, Path target) throws IOException {
        Path part = work.resolve("part");
        try {
            Files.deleteIfExists(part);
            writer.write(part);
            SiteFolder.flushOne(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            SiteFolder.flushOne(target.getParent());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            make(folder.getParent());
            Files.createDirectory(folder);
            SiteFolder.flushOne(folder.getParent());
        }
    }

    private static void doing(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw OcflIOException.from(e);
        }
    }
}
