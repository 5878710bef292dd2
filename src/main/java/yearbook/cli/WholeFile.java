package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a file of the authors in its place whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Written beside and moved, so that no half of it is ever there. */
    static void write(String text, Path file) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try {
                Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
