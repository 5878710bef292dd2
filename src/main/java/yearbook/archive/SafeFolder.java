package yearbook.archive;

import io.ocfl.api.OcflFileRetriever;
import io.ocfl.api.exception.OcflFileAlreadyExistsException;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.api.io.FixityCheckInputStream;
import io.ocfl.api.model.DigestAlgorithm;
import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import yearbook.publish.SiteFolder;

/**
 * A folder to keep objects in, where every change is one rename of something that is already whole on the disk, and is on
 * the disk itself before the next one begins. What OCFL's library brings for folders writes in place and never waits for
 * the disk: killed in the middle it leaves an object that nobody can open.
 */
class SafeFolder extends FileSystemStorage implements Store {
    private final Path root;
    private final Path work;

    /** @param work where things are made ready, on the same volume; its owner is the only writer */
    SafeFolder(Path root, Path work) {
        super(root);
        this.root = root;
        this.work = work;
    }

    @Override
    public long bytes(String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isLink(String path) {
        return Files.isSymbolicLink(root.resolve(path));
    }

    @Override
    public List<String> links() {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isSymbolicLink)
                    .map(link -> root.relativize(link).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream read(String path) {
        refuseWhatIsNoFile(path);
        return super.read(path);
    }

    @Override
    public OcflFileRetriever readLazy(String path, DigestAlgorithm algorithm, String digest) {
        OcflFileRetriever file = super.readLazy(path, algorithm, digest);
        return new OcflFileRetriever() {
            @Override
            public FixityCheckInputStream retrieveFile() {
                refuseWhatIsNoFile(path);
                return file.retrieveFile();
            }

            @Override
            public InputStream retrieveRange(Long start, Long end) {
                refuseWhatIsNoFile(path);
                return file.retrieveRange(start, end);
            }
        };
    }

    /** Only files have bytes: to open a pipe would be to wait for ever. */
    private void refuseWhatIsNoFile(String path) {
        if (!Files.isRegularFile(root.resolve(path))) {
            throw new OcflNoSuchFileException("no file: " + path);
        }
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
            if (Files.exists(target.getParent())) {
                put(part -> Files.write(part, content), target);
            } else {
                bear(part -> Files.write(part, content), target);
            }
        });
    }

    @Override
    public void replace(String path, byte[] content) {
        doing(() -> put(part -> Files.write(part, content), root.resolve(path)));
    }

    /** A folder and its first file, in one. */
    private void bear(Writer writer, Path target) throws IOException {
        Path born = work.resolve("born");
        SiteFolder.delete(born);
        Files.createDirectory(born);
        fill(writer, born.resolve(target.getFileName()));
        SiteFolder.flushOne(born);
        move(born, target.getParent());
    }

    @Override
    public void copyFileInto(Path source, String destination, String mediaType) {
        doing(() -> put(part -> Files.copy(source, part), root.resolve(destination)));
    }

    /** An inventory takes its digest along: when the disk is full, neither has changed. */
    @Override
    public void copyFileInternal(String source, String destination) {
        Path from = root.resolve(source);
        Path to = root.resolve(destination);
        doing(() -> {
            if (source.endsWith("/" + Stock.FILE)) {
                Path digest = work.resolve("digest");
                Files.deleteIfExists(digest);
                fill(part -> Files.copy(from.resolveSibling(Stock.DIGEST), part), digest);
                put(part -> Files.copy(from, part), to);
                move(digest, to.resolveSibling(Stock.DIGEST));
            } else if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
                put(part -> Files.copy(from, part), to);
            }
        });
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
            move(source, target);
        });
    }

    /** That of an object comes with its first file: an empty one tells that all that was in it is lost. */
    @Override
    public void createDirectories(String path) {
        Path folder = root.resolve(path);
        doing(() -> make(Grounds.isNamedAsObject(path) ? folder.getParent() : folder));
    }

    /** Gone at once, under its name; then, bit by bit, what it held. */
    @Override
    public void deleteDirectory(String path) {
        Path target = root.resolve(path);
        doing(() -> {
            if (Files.exists(target)) {
                Path going = work.resolve("going");
                SiteFolder.delete(going);
                move(target, going);
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

    /** Writes the bytes of one file. */
    @FunctionalInterface
    interface Writer {
        void write(Path part) throws IOException;
    }

    private void put(Writer writer, Path target) throws IOException {
        Path part = work.resolve("part");
        Files.deleteIfExists(part);
        fill(writer, part);
        move(part, target);
    }

    private void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            make(folder.getParent());
            create(folder);
        }
    }

    /** Makes a file ready; if that fails, as on a full disk, the room it took is free again. */
    void fill(Writer writer, Path part) throws IOException {
        try {
            writer.write(part);
            SiteFolder.flushOne(part);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** One rename, and the names of both folders on the disk. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        SiteFolder.flushOne(to.getParent());
        if (from.startsWith(root)) {
            SiteFolder.flushOne(from.getParent());
        }
    }

    void create(Path folder) throws IOException {
        Files.createDirectory(folder);
        SiteFolder.flushOne(folder.getParent());
    }

    private static void doing(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw OcflIOException.from(e);
        }
    }
}
