package yearbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import yearbook.site.SiteFile;

/** The files of a site in a folder of their own: written and cleared away, on as many cores as there are. */
public final class SiteFolder {
    /** Those that wait for the disk need no core; the disk takes what many ask for in one go. */
    private static final int WAITING = 8;

    private SiteFolder() {}

    /** Writes these files into a folder that has none of them yet; nobody is still writing when this returns. */
    public static void write(List<SiteFile> files, Path folder) throws IOException {
        write(files, new Pen(folder, Optional.empty()));
    }

    /**
     * The same, in place of another folder: a file that has the same bytes there is not written again, but stands in both
     * and keeps its time. For folders of which one is deleted at last: what changes in one would change in both.
     */
    static void write(List<SiteFile> files, Path folder, Path before) throws IOException {
        write(
                files,
                new Pen(folder, isThere(before) ? Optional.of(new Before(before.toRealPath())) : Optional.empty()));
    }

    private static void write(List<SiteFile> files, Pen pen) throws IOException {
        refuseTwins(files);
        Files.createDirectories(pen.folder);
        List<Callable<Void>> work = files.stream().map(pen::writing).toList();
        // While one waits for the pen, all cores have work.
        together(work, Runtime.getRuntime().availableProcessors() + 1);
    }

    /** Makes sure that every file and folder is on the disk, not only in the machine's memory. */
    public static void flush(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Callable<Void>> work = files.map(file -> (Callable<Void>) () -> {
                        flushOne(file);
                        return null;
                    })
                    .toList();
            together(work, WAITING);
        }
    }

    /** The same for one file, or for the names in one folder. */
    public static void flushOne(Path file) throws IOException {
        if (Files.isDirectory(file)
                && !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return; // Windows cannot open a folder, and needs no such care.
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Clears a folder away, if it is there; what a link in it leads to is left alone. */
    public static void delete(Path folder) throws IOException {
        if (isThere(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
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

    private static void together(List<Callable<Void>> work, int threads) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            for (Future<?> done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            stop(workers);
        }
    }

    /** What a worker threw, as it was: an {@link IOException} is returned, anything unchecked goes its way. */
    private static IOException failure(Throwable cause) {
        if (cause instanceof IOException io) {
            return io;
        } else if (cause instanceof Error error) {
            throw error;
        }
        throw cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private static void stop(ExecutorService workers) {
        workers.shutdownNow();
        try {
            // Nobody may still be writing when an unfinished site is cleared away.
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes are made on many threads and written on one at a time: two that add files to one disk hinder each other. */
    private static final class Pen {
        private final Path folder;
        private final Optional<Before> before;
        private final Set<Path> made = new HashSet<>();

        Pen(Path folder, Optional<Before> before) {
            this.folder = folder;
            this.before = before;
        }

        Callable<Void> writing(SiteFile file) {
            return () -> {
                Path target = folder.resolve(file.path()).normalize();
                if (!target.startsWith(folder) || target.equals(folder)) {
                    throw new IllegalStateException("leads out of the site: " + file.path());
                }
                byte[] bytes = file.content().bytes();
                Optional<Path> same = before.flatMap(site -> site.same(folder.relativize(target), bytes));
                if (same.isPresent()) {
                    link(target, same.get(), bytes);
                } else {
                    write(target, bytes);
                }
                return null;
            };
        }

        private synchronized void link(Path target, Path same, byte[] bytes) throws IOException {
            try {
                makeFolderOf(target);
                Files.createLink(target, same);
            } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
                write(target, bytes);
            }
        }

        private synchronized void write(Path target, byte[] bytes) throws IOException {
            makeFolderOf(target);
            Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
        }

        private void makeFolderOf(Path target) throws IOException {
            if (made.add(target.getParent())) {
                Files.createDirectories(target.getParent());
            }
        }
    }

    /** What stood there before. */
    private static final class Before {
        private final Path folder;
        private final Map<Path, Boolean> own = new ConcurrentHashMap<>();

        Before(Path folder) {
            this.folder = folder;
        }

        /** The file as it was, where it had these bytes; one that a link leads to is not of this folder. */
        Optional<Path> same(Path file, byte[] bytes) {
            Path old = folder.resolve(file);
            try {
                var is = Files.readAttributes(old, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                boolean same = is.isRegularFile()
                        && is.size() == bytes.length
                        && own.computeIfAbsent(old.getParent(), Before::isReal)
                        && Arrays.equals(Files.readAllBytes(old), bytes);
                return same ? Optional.of(old) : Optional.empty();
            } catch (IOException absent) {
                return Optional.empty();
            }
        }

        private static boolean isReal(Path folder) {
            try {
                return folder.toRealPath().equals(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
