package yearbook.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An offline edition as a reader unpacks it. */
final class Unpacked {
    private Unpacked() {}

    /** The one folder that the zip holds. */
    static Path from(Path zip, Path into) {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.resolve(zip.getFileName().toString().replaceFirst("\\.zip$", ""));
    }
}
