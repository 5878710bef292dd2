package yearbook.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeLibraryTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    private Path packed;
    private Path file;

    @BeforeEach
    void pack() throws IOException {
        packed = Files.writeString(folder.resolve("packed.so"), "native code", UTF_8);
        file = folder.resolve("cache/javet/unpacked.so");
    }

    @Test
    void unpackedFileIsAllThatIsLeft() throws IOException {
        NativeLibrary.unpack(packed.toUri().toURL(), file);

        assertThat(file).hasContent("native code");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void fileThatIsThereIsNotWrittenAgain() throws IOException {
        NativeLibrary.unpack(packed.toUri().toURL(), file);
        Files.setLastModifiedTime(file, LONG_AGO);

        NativeLibrary.unpack(packed.toUri().toURL(), file);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void halfAFileIsReplaced() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "nati", UTF_8);

        NativeLibrary.unpack(packed.toUri().toURL(), file);

        assertThat(file).hasContent("native code");
    }
}
