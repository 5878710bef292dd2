package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import yearbook.site.SiteFile;

/** A folder for work that leaves nothing behind. */
record Scratch(Path folder) implements AutoCloseable {
    static Scratch open() {
        try {
            return new Scratch(Files.createTempDirectory("yearbook-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts files into it, by their paths. */
    void put(List<SiteFile> files) {
        try {
            for (SiteFile file : files) {
                Path target = folder.resolve(file.path()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IllegalStateException("leads out of the folder: " + file.path());
                }
                Files.createDirectories(target.getParent());
                Files.write(target, file.content().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(folder);
    }

    /** Clears a folder away, if it is there. */
    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
