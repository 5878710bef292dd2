package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Sha256;

/**
 * One SHA-256 for all files of a folder: of the list that {@code sha256sum} prints of them, sorted by path. Anyone can
 * compute it again without Yearbook; the README says how.
 */
record TreeDigest(String value, int files) {
    static TreeDigest of(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> paths = all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            String list = paths.parallelStream()
                    .map(path -> digest(folder.resolve(path)) + "  " + path + "\n")
                    .collect(Collectors.joining());
            return new TreeDigest("sha256:" + Sha256.hex(list), paths.size());
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static String digest(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
