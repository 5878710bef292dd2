package yearbook.preview;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Tells when files below some folders of a workspace change, a burst of changes as one.
 *
 * <p>The operating system is a doorbell: it says at once that something happened. What the folders hold is then seen by
 * looking, so a renamed folder, an editor that saves by renaming, and events that were lost need no care of their own. A
 * look now and then finds what the bell does not ring for, such as files on a network drive; where there is no bell at all
 * it looks often.
 */
final class Watch implements AutoCloseable {
    private static final long QUIET_MILLIS = 20;
    private static final long LONGEST_BURST_MILLIS = 250;
    private static final long PAUSE_WITH_BELL_MILLIS = 1_500;
    private static final long PAUSE_WITHOUT_MILLIS = 250;
    private static final int DEEPEST = 32;

    /** What editors leave beside a file while they save it. */
    private static final Pattern SCRATCH = Pattern.compile("\\..*|.*~|4913|#.*#|.*\\.(tmp|swp|swx|part)");

    private final Path workspace;
    private final List<String> folders;
    private volatile Optional<WatchService> bell;
    private volatile boolean closed;
    private Map<Path, Seen> seen;

    /** A file as far as one can tell without reading it. */
    private record Seen(long size, long modifiedNanos, String key) {}

    private Watch(Path workspace, List<String> folders, Optional<WatchService> bell) {
        this.workspace = workspace;
        this.folders = List.copyOf(folders);
        this.bell = bell;
        this.seen = look();
    }

    static Watch over(Path workspace, List<String> folders) {
        return new Watch(workspace, folders, bellOf(workspace));
    }

    /** A watch without a bell. */
    static Watch looking(Path workspace, List<String> folders) {
        return new Watch(workspace, folders, Optional.empty());
    }

    boolean hasBell() {
        return bell.isPresent();
    }

    /** Waits for a change; false when the watch was closed. */
    boolean await() throws InterruptedException {
        while (!closed) {
            boolean rung = rang(bell.isPresent() ? PAUSE_WITH_BELL_MILLIS : PAUSE_WITHOUT_MILLIS);
            if (rung) {
                settle();
            }
            Map<Path, Seen> before = seen;
            seen = look();
            if (!closed && (rung || !seen.equals(before))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
        bell.ifPresent(Watch::close);
    }

    private static Optional<WatchService> bellOf(Path workspace) {
        try {
            WatchService service = workspace.getFileSystem().newWatchService();
            // Where the JDK itself only looks, it looks every ten seconds: we look oftener.
            boolean looks = service.getClass().getSimpleName().contains("Polling");
            if (!looks) {
                return Optional.of(service);
            }
            close(service);
        } catch (IOException | UnsupportedOperationException none) {
            // The system has no watch left to give; looking works everywhere.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static void close(WatchService service) {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the bell rang for a file that matters within a time; without a bell, only waits. */
    private boolean rang(long millis) throws InterruptedException {
        if (bell.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(millis);
            return false;
        }
        try {
            WatchKey key = bell.get().poll(millis, TimeUnit.MILLISECONDS);
            return key != null && matters(key);
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    /** Takes what has happened in one folder. Lost events matter, and so does a folder that went away. */
    private boolean matters(WatchKey key) {
        boolean matters = key.pollEvents().stream()
                .anyMatch(event -> !(event.context() instanceof Path name)
                        || !SCRATCH.matcher(name.getFileName().toString()).matches());
        return !key.reset() || matters;
    }

    /** Waits until nothing has happened for a moment. */
    private void settle() throws InterruptedException {
        long latest = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_BURST_MILLIS);
        boolean more = true;
        while (more && System.nanoTime() < latest) {
            more = rang(QUIET_MILLIS);
        }
    }

    private Map<Path, Seen> look() {
        Map<Path, Seen> files = new HashMap<>();
        hear(workspace);
        for (String folder : folders) {
            try {
                Files.walkFileTree(
                        workspace.resolve(folder), EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Look(files));
            } catch (IOException gone) {
                // A folder that vanishes while one looks shows in the next look.
            }
        }
        return files;
    }

    /** Listens to a folder, if it does not yet; a system that has no watch left makes this a watch without a bell. */
    private void hear(Path folder) {
        if (bell.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try {
            folder.register(bell.get(), ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
        } catch (ClosedWatchServiceException e) {
            closed = true;
        } catch (IOException full) {
            if (Files.isDirectory(folder)) {
                close(bell.get());
                bell = Optional.empty();
            }
        }
    }

    private final class Look extends SimpleFileVisitor<Path> {
        private final Map<Path, Seen> files;

        Look(Map<Path, Seen> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
            boolean hidden = folder.getFileName().toString().startsWith(".");
            if (!hidden) {
                hear(folder);
            }
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            if (!SCRATCH.matcher(file.getFileName().toString()).matches()) {
                long modified = about.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                files.put(file, new Seen(about.size(), modified, String.valueOf(about.fileKey())));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
