package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yearbook.publish.Workbench;
import yearbook.site.SiteFile;

/** A folder for work that leaves nothing behind; if its program is killed, the next one clears it away. */
record Scratch(Workbench bench) implements AutoCloseable {
    static Scratch open() {
        return new Scratch(Workbench.temporary());
    }

    Path folder() {
        return bench.folder();
    }

    /** Puts files into it, by their paths; as they lie there they are what comes back. */
    List<SiteFile> put(List<SiteFile> files) {
        try {
            for (SiteFile file : files) {
                Path target = folder().resolve(file.path()).normalize();
                if (!target.startsWith(folder())) {
                    throw new IllegalStateException("leads out of the folder: " + file.path());
                }
                Files.createDirectories(target.getParent());
                Files.write(target, file.content().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream()
                .map(file -> SiteFile.lying(file.path(), folder().resolve(file.path())))
                .toList();
    }

    @Override
    public void close() {
        bench.close();
    }
}
