package yearbook.archive;

import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import yearbook.publish.SiteFolder;

/**
 * Where an archive lies, and what lies beside it: where the next version is made ready, and the file that is locked.
 *
 * @param root with links followed, so that all that is beside it is on its own volume
 */
record Place(Path root) {
    static Place of(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            return new Place(
                    Files.exists(whole)
                            ? whole.toRealPath()
                            : real(whole.getParent()).resolve(whole.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path folder) throws IOException {
        Files.createDirectories(folder);
        return folder.toRealPath();
    }

    Path work() {
        return beside(".work");
    }

    Path lock() {
        return beside(".lock");
    }

    private Path beside(String ending) {
        if (root.getParent() == null) {
            throw new Refused("archive.taken", root);
        }
        return root.resolveSibling("." + root.getFileName() + ending);
    }

    void make() {
        try {
            Files.createDirectories(root);
            Files.createDirectories(work());
            if (!Files.getFileStore(root).equals(Files.getFileStore(work()))) {
                Files.delete(work());
                throw new Refused("archive.mount", root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a writer left there that was killed is of no use to anybody. */
    void clearWork() {
        try (Stream<Path> left = Files.list(work())) {
            for (Path path : left.toList()) {
                SiteFolder.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that somebody uses for other things does not become an archive. */
    void refuseWhatIsNone() {
        if (Files.exists(root)
                && !Vault.isOne(root)
                && new FileSystemStorage(root)
                        .listDirectory("").stream()
                                .anyMatch(entry -> !Grounds.isKnown(entry.getRelativePath())
                                        && !entry.getRelativePath().matches("[0-9a-f]{3}"))) {
            throw new Refused("archive.taken", root);
        }
    }
}
