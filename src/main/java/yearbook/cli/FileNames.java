package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether Java can read and write Vietnamese file names here; with {@code LC_ALL=C} it silently ruins them. */
final class FileNames {
    /** What Java makes of a letter it cannot read. */
    private static final String RUINED = "\uFFFD";

    private FileNames() {}

    static boolean areUtf8() {
        return encoding().equalsIgnoreCase("UTF-8");
    }

    static String encoding() {
        return System.getProperty("sun.jnu.encoding", "");
    }

    /** Names of ASCII letters alone come through any encoding; only others are a reason to stop. */
    static boolean areRuinedIn(Path workspace) {
        return !areUtf8()
                && (isRuined(workspace)
                        || Stream.of("content", "templates", "assets")
                                .map(workspace::resolve)
                                .anyMatch(FileNames::holdsRuined));
    }

    private static boolean holdsRuined(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(FileNames::isRuined);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isRuined(Path path) {
        return path.toString().contains(RUINED);
    }
}
