package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether Java can read Vietnamese file names and words of a command here; with {@code LC_ALL=C} it silently ruins them. */
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
                        || isLost(workspace)
                        || Stream.of("content", "templates", "assets")
                                .map(workspace::resolve)
                                .anyMatch(FileNames::holdsRuined));
    }

    /** Where Java was started in a folder whose name it cannot read, it makes question marks of it and finds nothing there. */
    private static boolean isLost(Path workspace) {
        return workspace.toString().contains("?") && !Files.isDirectory(workspace);
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

    /** Whether a word of the command line was lost before it came here. */
    static boolean haveRuined(String... words) {
        return !areUtf8() && Stream.of(words).anyMatch(FileNames::isRuined);
    }

    /** Whether a name was lost before it came here. */
    static boolean isRuined(String name) {
        return name.contains(RUINED);
    }

    static boolean isRuined(Path path) {
        return isRuined(path.toString());
    }
}
