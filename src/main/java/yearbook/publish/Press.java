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
import java.util.List;
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
        if (isSite(old) && !SiteFolder.isThere(out)) {
            Files.move(old, out, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(old);
        delete(part);
    }

    private void refuseToOverwrite() throws IOException {
        if (SiteFolder.isThere(out) && !isSite(out) && !isEmptyFolder(out)) {
            throw new Refused("taken");
        }
    }

    /** A site that was printed here; neither a workspace, which has a folder of the mark's name, nor where releases are kept. */
    static boolean isSite(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS)
                && !SiteFolder.isThere(folder.resolve("content/site.yaml"))
                && !Switches.areIn(folder);
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
        boolean whole = false;
        try {
            SiteFolder.write(files, part, out);
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

    private void switchIn() throws IOException {
        if (SiteFolder.isThere(out)) {
            Files.move(out, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static Path beside(Path out, String suffix) {
        return out.resolveSibling("." + out.getFileName() + suffix);
    }

    /** The mark goes first: a folder half deleted is never taken for a site. */
    private static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(MARK));
        SiteFolder.delete(folder);
    }
}
