package yearbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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

        /** {@code busy}: another run is at work; {@code taken}: the place holds files of somebody else. */
        public String reason() {
            return reason;
        }
    }

    /**
     * Puts these files, and only these, into {@code out}; everything or nothing. Where {@code out} is a link to a folder,
     * the site goes into that folder and the link stays.
     */
    public static void print(List<SiteFile> files, Path out) {
        print(files, out, finished -> true);
    }

    /** The same, if the gate lets the finished site through; else the old one stays and nothing is left of the new. */
    public static boolean print(List<SiteFile> files, Path out, Predicate<Path> gate) {
        try {
            return new Press(placeOf(out.toAbsolutePath().normalize())).printLocked(files, gate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path placeOf(Path out) throws IOException {
        if (out.getFileName() == null || (Files.isSymbolicLink(out) && !Files.exists(out))) {
            throw new Refused("taken");
        }
        return Files.isSymbolicLink(out) ? out.toRealPath() : out;
    }

    private boolean printLocked(List<SiteFile> files, Predicate<Path> gate) throws IOException {
        Files.createDirectories(out.getParent());
        try (FileChannel channel =
                        FileChannel.open(beside(out, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lockOf(channel)) {
            requireValid(lock);
            recover();
            refuseToOverwrite();
            boolean passed = writeAll(files, gate);
            if (passed) {
                switchIn();
            }
            return passed;
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

    /** A run killed between the two renames left the old site, whole and marked, under its other name. */
    private void recover() throws IOException {
        if (Files.exists(old.resolve(MARK)) && !isThere(out)) {
            Files.move(old, out, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(old);
        delete(part);
    }

    private void refuseToOverwrite() throws IOException {
        if (isThere(out) && !Files.exists(out.resolve(MARK)) && !isEmptyFolder(out)) {
            throw new Refused("taken");
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Leaves nothing behind where one file fails, or where the whole does not pass. */
    private boolean writeAll(List<SiteFile> files, Predicate<Path> gate) throws IOException {
        refuseTwins(files);
        boolean whole = false;
        try {
            Files.createDirectories(part);
            writeTogether(files);
            if (gate.test(part)) {
                Files.writeString(part.resolve(MARK), "");
                whole = true;
            }
            return whole;
        } finally {
            if (!whole) {
                delete(part);
            }
        }
    }

    private void writeTogether(List<SiteFile> files) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService writers = Executors.newFixedThreadPool(processors);
        try {
            for (Future<?> written :
                    writers.invokeAll(files.stream().map(this::writing).toList())) {
                written.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            stop(writers);
        }
    }

    /** What a writer threw, as it was: an {@link IOException} is returned, anything unchecked goes its way. */
    private static IOException failure(Throwable cause) {
        if (cause instanceof IOException io) {
            return io;
        } else if (cause instanceof Error error) {
            throw error;
        }
        throw cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private static void stop(ExecutorService writers) {
        writers.shutdownNow();
        try {
            // Nobody may still be writing when the unfinished site is cleared away.
            writers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Callable<Void> writing(SiteFile file) {
        return () -> {
            Path target = part.resolve(file.path()).normalize();
            if (!target.startsWith(part) || target.equals(part)) {
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
        if (isThere(out)) {
            Files.move(out, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path beside(Path out, String suffix) {
        return out.resolveSibling("." + out.getFileName() + suffix);
    }

    /** The mark goes first: a folder half deleted is never taken for a site. */
    private static void delete(Path folder) throws IOException {
        if (isThere(folder)) {
            Files.deleteIfExists(folder.resolve(MARK));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
