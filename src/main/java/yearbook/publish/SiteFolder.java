package yearbook.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
import java.util.stream.Stream;
import yearbook.site.SiteFile;

/** The files of a site in a folder of their own: written and cleared away, on as many cores as there are. */
public final class SiteFolder {
    /** Those that wait for the disk need no core; the disk takes what many ask for in one go. */
    private static final int WAITING = 8;

    private SiteFolder() {}

    /** Writes these files into a folder that has none of them yet; nobody is still writing when this returns. */
    public static void write(List<SiteFile> files, Path folder) throws IOException {
        write(files, Pen.in(folder));
    }

    /**
     * The same, in place of another folder: a file that has the same bytes there is not written again, but stands in both
     * and keeps its time. For folders of which one is deleted at last: what changes in one would change in both.
     */
    static void write(List<SiteFile> files, Path folder, Path before) throws IOException {
        write(files, Pen.in(folder, before));
    }

    private static void write(List<SiteFile> files, Pen pen) throws IOException {
        refuseTwins(files);
        Files.createDirectories(pen.folder());
        List<Callable<Void>> work = files.stream().map(pen::writing).toList();
        // While one waits for the pen, all cores have work.
        together(work, Runtime.getRuntime().availableProcessors() + 1);
    }

    /** Where a path leads once every link in it is followed, as far as it exists. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
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
}
