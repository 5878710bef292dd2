package yearbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Files of far archives that this machine has read before, each under its SHA-512: a version never changes, so that nothing
 * of it need be fetched twice. It may be emptied at any time; what was altered in it is fetched anew, and what no archive
 * that is read here has asked for in {@link #KEPT} goes.
 */
final class Cellar {
    static final Duration KEPT = Duration.ofDays(30);

    private static final int DIGITS = 2;

    private final Optional<Path> folder;
    private final Instant now;

    private Cellar(Optional<Path> folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /** In the folder that the machine has for such things; where none can be made, nothing is kept. */
    static Cellar open() {
        Path home = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return in(home.resolve("yearbook/archive"));
    }

    /** By the clock that gives its files their times: that of the disk they are on. */
    private static Cellar in(Path folder) {
        try {
            Files.createDirectories(folder);
            Path newborn = Files.createTempFile(folder, ".", ".part");
            Instant now = Files.getLastModifiedTime(newborn).toInstant();
            Files.delete(newborn);
            return in(folder, now);
        } catch (IOException unwritable) {
            return new Cellar(Optional.empty(), Instant.EPOCH);
        }
    }

    static Cellar in(Path folder, Instant now) {
        try {
            return new Cellar(Optional.of(Files.createDirectories(folder)), now);
        } catch (IOException unwritable) {
            return new Cellar(Optional.empty(), now);
        }
    }

    Optional<byte[]> get(String digest) {
        return file(digest).filter(Files::isRegularFile).flatMap(file -> {
            try {
                byte[] bytes = Files.readAllBytes(file);
                if (Digests.of(bytes).sha512().equalsIgnoreCase(digest)) {
                    return Optional.of(bytes);
                }
                Files.delete(file);
                return Optional.empty();
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** Only what has the digest: a damaged file of the archive stays there. */
    private void put(String digest, byte[] bytes) {
        if (folder.isEmpty() || !Digests.of(bytes).sha512().equalsIgnoreCase(digest)) {
            return;
        }
        Path file = file(digest).orElseThrow();
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), ".", ".part");
            try {
                Files.write(part, bytes);
                use(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException full) {
            // It is fetched again next time.
        }
    }

    /** Fetches those that are not here yet, several at once; what nobody has asked for in a long time makes room. */
    void fill(Map<String, String> files, Function<String, byte[]> fetching) {
        if (folder.isEmpty()) {
            return;
        }
        files.keySet().stream().flatMap(digest -> file(digest).stream()).forEach(this::use);
        prune();
        List<Map.Entry<String, String>> missing = files.entrySet().stream()
                .filter(file -> file(file.getKey()).filter(Files::exists).isEmpty())
                .toList();
        Crew.each(missing, file -> put(file.getKey(), fetching.apply(file.getValue())));
    }

    private void use(Path file) {
        try {
            if (Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException shared) {
            // It is fetched again once it is gone.
        }
    }

    private void prune() {
        try (Stream<Path> all = Files.walk(folder.orElseThrow())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
                    Files.delete(file);
                }
            }
        } catch (IOException | UncheckedIOException busy) {
            // Somebody else is at it, or it is not one's own; the next one goes on.
        }
    }

    private Optional<Path> file(String digest) {
        return folder.filter(there -> digest.matches("[0-9a-fA-F]{128}"))
                .map(there -> there.resolve(digest.substring(0, DIGITS)).resolve(digest));
    }
}
