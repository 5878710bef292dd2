package yearbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import yearbook.site.SiteFile;

/**
 * Writes a site beside the old one and switches when every file is there. A run that is killed leaves the old site, and
 * the next run clears away what it began.
 */
public final class Press {
    /** Marks a folder as made by Yearbook, so that nothing else is ever overwritten. */
    private static final String MARK = ".yearbook";

    private final Path out;
    private final Path part;
    private final Path old;

    private Press(Path out) {
        this.out = out;
        this.part = beside(out, ".part");
        this.old = beside(out, ".old");
    }

    /** Why a site could not be printed; the old one is untouched. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String reason;

        Refused(String reason) {
            super(reason);
            this.reason = reason;
        }

        /** {@code busy}: another run is at work; {@code taken}: the folder holds files of somebody else. */
        public String reason() {
            return reason;
        }
    }

    /** Puts these files, and only these, into {@code out}; everything or nothing. */
    public static void print(List<SiteFile> files, Path out) {
        new Press(out.toAbsolutePath().normalize()).printLocked(files);
    }

    private void printLocked(List<SiteFile> files) {
        try {
            Files.createDirectories(out.getParent());
            try (FileChannel channel = FileChannel.open(
                            beside(out, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lockOf(channel)) {
                requireValid(lock);
                recover();
                refuseToOverwrite();
                writeAll(files);
                switchIn();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lockOf(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw (Refused) new Refused("busy").initCause(e);
        }
        throw new Refused("busy");
    }

    private static void requireValid(FileLock lock) {
        if (!lock.isValid()) {
            throw new Refused("busy");
        }
    }

    /** A run killed between the two renames left the old site under its other name. */
    private void recover() throws IOException {
        if (Files.exists(old) && !Files.exists(out)) {
            Files.move(old, out, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(old);
        delete(part);
    }

    private void refuseToOverwrite() throws IOException {
        if (Files.isDirectory(out) && !Files.exists(out.resolve(MARK))) {
            try (Stream<Path> files = Files.list(out)) {
                if (files.findAny().isPresent()) {
                    throw new Refused("taken");
                }
            }
        }
    }

    private void writeAll(List<SiteFile> files) throws IOException {
        refuseTwins(files);
        Files.createDirectories(part);
        ExecutorService writers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Future<?> written : writers.invokeAll(files.stream().map(this::writing).toList())) {
                written.get();
            }
            Files.writeString(part.resolve(MARK), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            writers.shutdownNow();
        }
    }

    private Callable<Void> writing(SiteFile file) {
        return () -> {
            Path target = part.resolve(file.path()).normalize();
            if (!target.startsWith(part)) {
                throw new IllegalStateException("leads out of the site: " + file.path());
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.content().bytes(), StandardOpenOption.CREATE_NEW);
            return null;
        };
    }

    /** Two files of one name, or of names that some file systems hold for one, would silently lose a page. */
    private static void refuseTwins(List<SiteFile> files) {
        Map<String, String> seen = new HashMap<>();
        for (SiteFile file : files) {
            String twin = seen.put(file.path().toLowerCase(Locale.ROOT), file.path());
            if (twin != null) {
                throw new IllegalStateException("two files for one address: " + twin + ", " + file.path());
            }
        }
    }

    private void switchIn() throws IOException {
        if (Files.exists(out)) {
            Files.move(out, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static Path beside(Path out, String suffix) {
        return out.resolveSibling("." + out.getFileName() + suffix);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
