package yearbook.archive;

import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.publish.DiskFault;
import yearbook.publish.SiteFolder;

/** An archive in a folder, and what lies beside it: where the next version is made ready, and the file that is locked. */
final class FolderPlace extends Place {
    private final Path folder;

    FolderPlace(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean isArchive() {
        return Files.isRegularFile(folder.resolve(Grounds.DECLARATION));
    }

    @Override
    public boolean isThere() {
        return isArchive()
                || (Files.isDirectory(folder)
                        && !Grounds.of(new SafeFolder(root(), work())).objects().isEmpty());
    }

    @Override
    public boolean holds(Path file) {
        return SiteFolder.real(file).startsWith(SiteFolder.real(folder));
    }

    @Override
    public boolean liesIn(Path other) {
        return SiteFolder.real(folder).startsWith(SiteFolder.real(other));
    }

    /** Its lock is gone with the program that held it. */
    @Override
    public Optional<Unlocked> unlock(boolean forced) {
        return Optional.empty();
    }

    @Override
    void prepare() {
        refuseWhatIsNone();
        make();
    }

    @Override
    Stay enter(boolean writing, Runnable waiting) {
        Gate gate = Gate.enter(lock(), writing, waiting);
        Store store = new SafeFolder(root(), work());
        if (!writing) {
            return new Stay(store, Path.of(System.getProperty("java.io.tmpdir")), gate::close);
        }
        try {
            clearWork();
            return new Stay(store, work(), gate::close);
        } catch (RuntimeException e) {
            gate.close();
            throw e;
        }
    }

    @Override
    boolean isBeingWritten() {
        return false;
    }

    @Override
    void awaitWriter(Runnable waiting) {
        // Who is in a folder has waited already.
    }

    /** A full disk, a forbidden folder, a disk that fails. */
    @Override
    RuntimeException named(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (DiskFault.isFull(cause)) {
                return new Refused("archive.full", folder);
            } else if (cause instanceof AccessDeniedException || DiskFault.isReadOnly(cause)) {
                return new Refused("archive.forbidden", folder);
            } else if (cause instanceof IOException && said.contains("Input/output error")) {
                return new Damaged("archive.unreadable", folder, fault.getMessage());
            }
        }
        return fault;
    }

    /** With links followed, so that all that is beside it is on its own volume. */
    Path root() {
        try {
            return Files.exists(folder)
                    ? folder.toRealPath()
                    : real(folder.getParent()).resolve(folder.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path folder) throws IOException {
        Files.createDirectories(folder);
        return folder.toRealPath();
    }

    Path work() {
        return beside(".work");
    }

    Path lock() {
        return beside(".lock");
    }

    private Path beside(String ending) {
        Path root = root();
        if (root.getParent() == null) {
            throw new Refused("archive.taken", root);
        }
        return root.resolveSibling("." + root.getFileName() + ending);
    }

    void make() {
        Path root = root();
        try {
            Files.createDirectories(root);
            Files.createDirectories(work());
            if (!Files.getFileStore(root).equals(Files.getFileStore(work()))) {
                Files.delete(work());
                throw new Refused("archive.mount", root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a writer left there that was killed is of no use to anybody. */
    private void clearWork() {
        try (Stream<Path> left = Files.list(work())) {
            for (Path path : left.toList()) {
                SiteFolder.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that somebody uses for other things does not become an archive. */
    private void refuseWhatIsNone() {
        Path root = root();
        if (Files.isRegularFile(root)) {
            throw new Refused("archive.no-folder", root);
        } else if (Files.exists(root) && !isThere() && Grounds.isForeign(new FileSystemStorage(root))) {
            throw new Refused("archive.taken", root);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
