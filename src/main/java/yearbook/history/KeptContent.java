package yearbook.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yearbook.content.Announced;
import yearbook.content.Manuscript;
import yearbook.content.OwnFiles;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.content.Report;
import yearbook.content.Sha256;

/**
 * The content a release was built of, in one file that is kept beside it: where no git tag says what was published, the next
 * state of the workspace is held against this. Of a report that was not out yet it has nothing but the moment that was
 * announced.
 */
public final class KeptContent {
    private static final String ANNOUNCED = "announced.json";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path workspace;
    private final SortedMap<String, String> digests;

    private KeptContent(Path workspace, SortedMap<String, String> digests) {
        this.workspace = workspace;
        this.digests = digests;
    }

    /** A file of the content is not as it was when the release was begun, so what is kept would not be what was built. */
    public static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Changed(String path) {
            super(path);
        }
    }

    /** Looked at before a workspace is read, so that nobody who saves in the meantime goes unnoticed. */
    public static KeptContent of(Path workspace) {
        SortedMap<String, String> digests = new TreeMap<>();
        files(workspace).forEach((path, file) -> digests.put(path, Sha256.hex(bytes(file))));
        return new KeptContent(workspace, digests);
    }

    private static SortedMap<String, Path> files(Path workspace) {
        return OwnFiles.at(workspace.resolve("content"), workspace);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down what readers see of a workspace that was read, and what they were told of the rest. */
    public void write(Manuscript seen, List<Report> held, Path target) throws IOException {
        Set<String> folders = Stream.concat(seen.reports().stream().map(Report::folder), Stream.of("content/pages"))
                .map(folder -> folder + "/")
                .collect(Collectors.toSet());
        Predicate<String> isSeen =
                path -> path.equals("content/site.yaml") || folders.stream().anyMatch(path::startsWith);
        SortedMap<String, Path> files = files(workspace);
        refuse(Stream.concat(files.keySet().stream(), digests.keySet().stream())
                .filter(isSeen)
                .filter(path -> !files.containsKey(path) || !digests.containsKey(path)));
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                if (isSeen.test(file.getKey())) {
                    byte[] bytes = bytes(file.getValue());
                    refuse(Stream.of(file.getKey())
                            .filter(path -> !Sha256.hex(bytes).equals(digests.get(path))));
                    put(file.getKey(), bytes, zip);
                }
            }
            put(ANNOUNCED, Announced.json(Announced.of(held)).getBytes(StandardCharsets.UTF_8), zip);
        }
    }

    private static void refuse(Stream<String> changed) {
        changed.findFirst().ifPresent(path -> {
            throw new Changed(path);
        });
    }

    private static void put(String path, byte[] bytes, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** What was published under this tag or name, out of the file that was kept of it. */
    public static Published read(Path kept, String name) {
        try (FileSystem inside = FileSystems.newFileSystem(kept)) {
            Reading reading = Reader.read(inside.getPath("/"));
            String announced = Files.readString(inside.getPath(ANNOUNCED));
            return new Published(name, Optional.of(reading), Announced.read(ANNOUNCED, announced));
        } catch (IOException e) {
            IOException unreadable = new FileSystemException(kept.toString(), null, e.getMessage());
            unreadable.initCause(e);
            throw new UncheckedIOException(unreadable);
        }
    }
}
