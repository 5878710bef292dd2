package yearbook.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yearbook.content.Reader;
import yearbook.content.Reading;

/** Files of a workspace that lie in no folder: read by the same reader as a workspace, out of a file that is gone afterwards. */
public final class Bundle {
    /** Makes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        byte[] of(String path) throws IOException;
    }

    private Bundle() {}

    /** {@code paths} are those in the workspace, such as {@code content/site.yaml}. */
    public static Reading read(SortedSet<String> paths, Content content) {
        try {
            Path zip = Files.createTempFile("yearbook-", ".zip");
            try {
                write(paths, content, zip);
                // A zip names its files in UTF-8, whatever the machine does with names that are not ASCII.
                try (FileSystem inside = FileSystems.newFileSystem(zip)) {
                    return Reader.read(inside.getPath("/"));
                }
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SortedSet<String> paths, Content content, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entries.setLevel(Deflater.NO_COMPRESSION);
            for (String path : paths) {
                entries.putNextEntry(new ZipEntry(path));
                entries.write(content.of(path));
                entries.closeEntry();
            }
        }
    }
}
