package yearbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCacheTest {
    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatWasMadeIsNotMadeAgain() {
        ask(cache(), "one");

        assertThat(ask(cache(), "one")).isEqualTo("made of one");
        assertThat(made).hasValue(1);
    }

    @Test
    void kindsAndSourcesAreKeptApart() {
        FolderCache cache = cache();

        assertThat(cache.get("pdf", bytes("a"), () -> bytes("pdf of a"))).isEqualTo(bytes("pdf of a"));
        assertThat(cache.get("png", bytes("a"), () -> bytes("png of a"))).isEqualTo(bytes("png of a"));
        assertThat(cache.get("pdf", bytes("b"), () -> bytes("pdf of b"))).isEqualTo(bytes("pdf of b"));
    }

    @Test
    void entryOfAnotherProgramIsNotUsed() {
        ask(FolderCache.in(folder, "older"), "one");

        ask(cache(), "one");

        assertThat(made).hasValue(2);
    }

    @Test
    void damagedEntryIsMadeAgainAndMended() throws IOException {
        ask(cache(), "one");
        Path entry = entries().get(0);
        byte[] bytes = Files.readAllBytes(entry);
        bytes[bytes.length - 1] ^= 1;
        Files.write(entry, bytes);

        assertThat(ask(cache(), "one")).isEqualTo("made of one");
        assertThat(ask(cache(), "one")).isEqualTo("made of one");
        assertThat(made).hasValue(2);
    }

    @Test
    void entryCutShortIsMadeAgain() throws IOException {
        ask(cache(), "one");
        Files.write(entries().get(0), new byte[] {1, 2, 3});

        assertThat(ask(cache(), "one")).isEqualTo("made of one");
    }

    @Test
    void emptyBytesAreRemembered() {
        cache().get("x", bytes("nothing"), () -> new byte[0]);

        assertThat(cache().get("x", bytes("nothing"), () -> bytes("anew"))).isEmpty();
    }

    @Test
    void whatTwoRunsDidNotAskForIsForgotten() throws IOException {
        run("old", "always");
        run("always");
        assertThat(entries()).hasSize(2);

        run("always");

        assertThat(entries()).hasSize(1);
        made.set(0);
        ask(cache(), "always");
        assertThat(made).hasValue(0);
    }

    @Test
    void programsBeforeAreForgottenWholly() throws IOException {
        FolderCache older = FolderCache.in(folder, "older");
        ask(older, "one");
        older.settle();

        run("one");

        assertThat(folder.resolve("older")).doesNotExist();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void firstRunIsToldFromTheNext() {
        assertThat(cache().isEmpty()).isTrue();

        run("one");

        assertThat(cache().isEmpty()).isFalse();
    }

    @Test
    void bytesAreRightWhereNothingCanBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        FolderCache cache = FolderCache.in(file, "now");

        assertThat(ask(cache, "one")).isEqualTo("made of one");
        cache.settle();

        assertThat(cache.trouble()).isPresent();
    }

    private FolderCache cache() {
        return FolderCache.in(folder, "now");
    }

    private void run(String... names) {
        FolderCache cache = cache();
        Stream.of(names).forEach(name -> ask(cache, name));
        cache.settle();
    }

    private String ask(FolderCache cache, String name) {
        return new String(
                cache.get("x", bytes(name), () -> {
                    made.incrementAndGet();
                    return bytes("made of " + name);
                }),
                StandardCharsets.UTF_8);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("now/x"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
