package yearbook.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files of far archives that this machine has read before, each under its SHA-512: a version never changes, so that nothing
 * of it need be fetched twice. It may be emptied at any time; what was altered in it is fetched anew.
 */
final class Cellar {
    private static final int DIGITS = 2;

    private final Optional<Path> folder;

    private Cellar(Optional<Path> folder) {
        this.folder = folder;
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

    static Cellar in(Path folder) {
        try {
            return new Cellar(Optional.of(Files.createDirectories(folder)));
        } catch (IOException unwritable) {
            return new Cellar(Optional.empty());
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
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException full) {
            // It is fetched again next time.
        }
    }

    /** Fetches those that are not here yet, several at once. */
    void fill(Map<String, String> files, Function<String, byte[]> fetching) {
        if (folder.isEmpty()) {
            return;
        }
        List<Map.Entry<String, String>> missing = files.entrySet().stream()
                .filter(file -> file(file.getKey()).filter(Files::exists).isEmpty())
                .toList();
        Crew.each(missing, file -> put(file.getKey(), fetching.apply(file.getValue())));
    }

    private Optional<Path> file(String digest) {
        return folder.filter(there -> digest.matches("[0-9a-fA-F]{128}"))
                .map(there -> there.resolve(digest.substring(0, DIGITS)).resolve(digest));
    }
}
