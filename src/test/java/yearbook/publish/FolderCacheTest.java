package yearbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.Cache;

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
    void whatIsFoundWasAskedForAndIsKept() {
        String key = Cache.key("x", bytes("one"));
        assertThat(cache().find(key)).isEmpty();
        run("one");
        for (int later = 0; later < 3; later++) {
            FolderCache cache = cache();
            assertThat(cache.find(key)).contains(bytes("made of one"));
            cache.settle();
        }

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
        Path pack = packs().get(0);
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length - 1] ^= 1;
        Files.write(pack, bytes);

        assertThat(ask(cache(), "one")).isEqualTo("made of one");
        assertThat(ask(cache(), "one")).isEqualTo("made of one");
        assertThat(made).hasValue(2);
    }

    /** Every place at which a run can be cut off, and every byte that can be wrong. */
    @Test
    void whateverIsWrongWithAPackTheBytesAreRight() throws IOException {
        FolderCache first = cache();
        Stream.of("one", "two", "three").forEach(name -> ask(first, name));
        byte[] whole = Files.readAllBytes(packs().get(0));
        for (int at = 0; at < whole.length; at++) {
            byte[] wrong = whole.clone();
            wrong[at] ^= (byte) 0x81;
            assertRight(wrong);
            assertRight(Arrays.copyOf(whole, at));
        }
    }

    private void assertRight(byte[] pack) throws IOException {
        for (Path old : packs()) {
            Files.delete(old);
        }
        Files.write(folder.resolve("now/1-1.pack"), pack);
        FolderCache cache = cache();

        for (String name : List.of("one", "two", "three")) {
            assertThat(ask(cache, name)).isEqualTo("made of " + name);
        }
        assertThat(cache.trouble()).isEmpty();
    }

    @Test
    void runThatIsCutOffLosesItsLastEntryAtMost() throws IOException {
        FolderCache cut = cache();
        Stream.of("one", "two", "three").forEach(name -> ask(cut, name));
        Path pack = packs().get(0);
        byte[] whole = Files.readAllBytes(pack);
        Files.write(pack, Arrays.copyOf(whole, whole.length - 1));
        made.set(0);

        FolderCache next = cache();
        Stream.of("one", "two", "three").forEach(name -> ask(next, name));

        assertThat(made).hasValue(1);
    }

    @Test
    void emptyBytesAreRemembered() {
        cache().get("x", bytes("nothing"), () -> new byte[0]);

        assertThat(cache().get("x", bytes("nothing"), () -> bytes("anew"))).isEmpty();
    }

    @Test
    void whatTwoRunsDidNotAskForIsForgotten() throws IOException {
        run("old", "older", "oldest", "always");
        run("always");
        made.set(0);
        ask(cache(), "old");
        assertThat(made).hasValue(0);

        run("always");

        assertThat(Files.readString(packs().get(0))).contains("made of always").doesNotContain("made of old");
        assertThat(packs()).hasSize(1);
        made.set(0);
        ask(cache(), "always");
        assertThat(made).hasValue(0);
    }

    @Test
    void manyRunsLeaveFewPacksAndForgetNothing() throws IOException {
        List<String> names = new ArrayList<>();
        for (int run = 0; run < 40; run++) {
            names.add("name " + run);
            run(names.toArray(String[]::new));
        }

        assertThat(packs()).hasSizeLessThan(12);
        assertThat(made).hasValue(40);
    }

    @Test
    void packThatAnotherRunMayBeWritingIsLeftAlone() throws IOException {
        run("old", "older");
        Path theirs = folder.resolve(
                "now/1-" + ProcessHandle.current().parent().orElseThrow().pid() + ".pack");
        Files.move(packs().get(0), theirs);

        run("new");
        run("new");
        run("new");

        assertThat(theirs).exists();
    }

    @Test
    void fileThatIsNoPackIsLeftAlone() throws IOException {
        run("one");
        Files.writeString(folder.resolve("now/notes.pack"), "what is this?");

        run("one");

        assertThat(made).hasValue(1);
        assertThat(folder.resolve("now/notes.pack")).hasContent("what is this?");
    }

    @Test
    void programsBeforeAreForgottenWholly() throws IOException {
        FolderCache older = FolderCache.in(folder, "older");
        ask(older, "one");
        older.settle();

        run("one");

        assertThat(folder.resolve("older")).doesNotExist();
        assertThat(packs()).hasSize(1);
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

    private List<Path> packs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("now"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]+-[0-9]+\\.pack"))
                    .toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
