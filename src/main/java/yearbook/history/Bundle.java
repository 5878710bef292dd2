package yearbook.history;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedSet;
import yearbook.content.Reader;
import yearbook.content.Reading;

/** Files of a workspace that lie in no folder: read by the same reader as a workspace, and never on the disk. */
public final class Bundle {
    /** Makes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        byte[] of(String path) throws IOException;
    }

    private Bundle() {}

    /** {@code paths} are those in the workspace, such as {@code content/site.yaml}. */
    public static Reading read(SortedSet<String> paths, Content content) {
        // It takes every name, whatever the machine does with those that are not ASCII.
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = memory.getPath("/");
            for (String path : paths) {
                Path file = root.resolve(path);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, content.of(path));
            }
            return Reader.read(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
