import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.archive.Vault;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/** Keeps each of some folders as the next version of a year, and prints the milliseconds each took: {@code ARCHIVE FOLDER…} */
public class ArchiveKeep {
    public static void main(String[] args) throws Exception {
        for (String folder : List.of(args).subList(1, args.length)) {
            long start = System.nanoTime();
            try (Vault vault = Vault.open(Path.of(args[0]));
                    Stream<Path> all = Files.walk(Path.of(folder))) {
                int next = vault.of(2024).size() + 1;
                Instant taken = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(next);
                Memento memento = new Memento(
                        2024, next, taken, "bench", "bench", Optional.empty(), "bench", Optional.empty(), taken);
                vault.keep(memento, "https://example.org/2024/", all.filter(Files::isRegularFile)
                        .sorted()
                        .map(file -> new SiteFile("site/" + Path.of(folder).relativize(file), () -> bytes(file)))
                        .toList());
            }
            System.out.println((System.nanoTime() - start) / 1_000_000);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
