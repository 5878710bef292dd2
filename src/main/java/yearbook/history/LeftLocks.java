package yearbook.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Locks of a bare repository that a killed git left behind. Git never clears them, and refuses every push to the branch
 * after: for all it knows somebody is at work. A branch is moved within milliseconds, so one that lies there for long is
 * nobody's.
 */
public final class LeftLocks {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LOOKS = 10;

    private LeftLocks() {}

    /** A lock as it was when one looked: another one may come to lie in its place. */
    private record Lock(Path file, Object which) {}

    /** Removes those that keep a branch from being moved, and says which; one that others use is left to them. */
    public static List<String> clear(Path repository, String branch) {
        return clear(repository, branch, PATIENCE);
    }

    static List<String> clear(Path repository, String branch, Duration patience) {
        List<Lock> held = Stream.of("HEAD.lock", "refs/heads/" + branch + ".lock")
                .flatMap(name -> lock(repository.resolve(name)).stream())
                .toList();
        for (int look = 0; look < LOOKS && !held.isEmpty(); look++) {
            if (!isPaused(patience.dividedBy(LOOKS))) {
                return List.of();
            }
            held = held.stream().filter(LeftLocks::isStillThere).toList();
        }
        List<String> cleared = new ArrayList<>();
        for (Lock left : held) {
            if (delete(left.file())) {
                cleared.add(repository.relativize(left.file()).toString().replace('\\', '/'));
            }
        }
        return cleared;
    }

    private static Optional<Lock> lock(Path file) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Lock(file, List.of(String.valueOf(is.fileKey()), is.lastModifiedTime())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStillThere(Lock seen) {
        return lock(seen.file()).filter(seen::equals).isPresent();
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether that time has passed, and nobody asked to stop meanwhile. */
    private static boolean isPaused(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
