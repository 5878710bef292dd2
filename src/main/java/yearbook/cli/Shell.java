package yearbook.cli;

import java.io.File;
import java.nio.file.Path;

/** Words as a command line takes them: what is printed to be pasted must arrive as it is. */
final class Shell {
    private static final String PLAIN = "[\\p{L}\\p{M}\\p{N}_./:@%+=,\\\\-]+";

    private Shell() {}

    /** A folder to be named once more from the same place; nothing where one is in it. */
    static String named(Path folder) {
        return folder.normalize().toString().isEmpty() ? "" : quoted(folder);
    }

    static String quoted(Path path) {
        return quoted(path.toString());
    }

    static String quoted(String word) {
        return quoted(word, File.separatorChar == '\\');
    }

    static String quoted(String word, boolean isWindows) {
        boolean isPlain = word.matches(PLAIN) && (isWindows || !word.contains("\\"));
        if (isPlain) {
            return word;
        }
        return isWindows ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
    }
}
