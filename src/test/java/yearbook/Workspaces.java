package yearbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.Yearbook.Terms;
import yearbook.check.Rigour;
import yearbook.history.Published;
import yearbook.publish.SiteFolder;

/** Workspaces for tests: the small good one, and folders laid over it. */
public final class Workspaces {
    public static final Path RESOURCES = Path.of("src/test/resources");

    /** Long after every release, and as strict as usual. */
    public static final Terms TERMS = terms(Optional.empty());

    private Workspaces() {}

    /** The same, held against what was published. */
    public static Terms terms(Optional<Published> published) {
        return new Terms(Instant.parse("2100-01-01T00:00:00Z"), Rigour.USUAL, published);
    }

    /** The good workspace, copied to a folder. */
    public static Path good(Path target) {
        return lay(RESOURCES.resolve("good"), target);
    }

    /** Copies all files of a folder over another; {@code X.absent} takes X away. */
    public static Path lay(Path source, Path target) {
        for (Path file : filesIn(source)) {
            String name = source.relativize(file).toString();
            try {
                if (name.endsWith(".absent")) {
                    takeAway(target.resolve(name.substring(0, name.length() - ".absent".length())));
                } else {
                    Files.createDirectories(target.resolve(name).getParent());
                    Files.copy(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return target;
    }

    private static void takeAway(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            SiteFolder.delete(path);
        } else {
            Files.delete(path);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
