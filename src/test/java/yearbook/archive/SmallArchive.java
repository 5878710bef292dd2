package yearbook.archive;

import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/** An archive with a few small versions, to be hurt by tests. */
public final class SmallArchive {
    public static final String ADDRESS = "https://example.org/";

    private final Path folder;

    public SmallArchive(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** Adds versions to a year. */
    public SmallArchive with(int year, int versions) {
        try (Vault vault = Vault.open(folder)) {
            for (int i = 0; i < versions; i++) {
                add(vault, year);
            }
        }
        return this;
    }

    static Kept add(Vault vault, int year) {
        int number = vault.newest(year).map(kept -> kept.memento().version()).orElse(0) + 1;
        return vault.keep(memento(year, number), ADDRESS + year + "/", files(year, number));
    }

    public static Memento memento(int year, int number) {
        Instant taken = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(60L * number);
        return new Memento(
                year, number, taken, "Ân", "Lần " + number, Optional.empty(), "Yearbook 1", Optional.empty(), taken);
    }

    /** One file that stays the same, one that changes, one that is new. */
    public static List<SiteFile> files(int year, int number) {
        List<SiteFile> files = new ArrayList<>(List.of(
                file("site/" + year + "/index.html", "trang " + year + ", lần " + number),
                file("site/about/index.html", "giới thiệu"),
                file("source/content/site.yaml", "title: a")));
        for (int i = 1; i <= number; i++) {
            files.add(file("site/" + year + "/tai-lieu-" + i + ".txt", "tài liệu " + i + " năm " + year));
        }
        return files;
    }

    private static SiteFile file(String path, String text) {
        return new SiteFile(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** The folder of a year's object. */
    public Path object(int year) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith("%2f" + year + "%2f"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below the archive, with its text, and empty folders. */
    public Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String name = folder.relativize(path).toString();
                if (Files.isRegularFile(path)) {
                    all.put(name, Files.readString(path));
                } else if (isEmpty(path)) {
                    all.put(name + "/", "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** What the versions of all years are called, each with the text of the page that changes. */
    public static List<String> versions(Vault vault) {
        return vault.all().stream()
                .map(kept -> kept.memento().year() + " " + kept.memento().name() + " " + page(kept))
                .toList();
    }

    private static String page(Kept kept) {
        return kept.files().stream()
                .filter(file -> file.path().equals("site/" + kept.memento().year() + "/index.html"))
                .map(file -> new String(file.content().bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("?");
    }

    /** As if that had been noted of a year last: a writer was killed before it noted more. */
    public SmallArchive noted(int year, int newest) throws IOException {
        SortedMap<String, Integer> lines =
                new TreeMap<>(Register.of(new FileSystemStorage(folder)).newest());
        lines.remove(ADDRESS + year + "/");
        if (newest > 0) {
            lines.put(ADDRESS + year + "/", newest);
        }
        Files.write(folder.resolve(Register.FILE), new Register(Register.State.GOOD, lines).json());
        return this;
    }

    /** A byte of this file is another one. */
    public static void flip(Path file, int at) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[at] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void cut(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(length);
            Files.write(file, start);
        }
    }
}
