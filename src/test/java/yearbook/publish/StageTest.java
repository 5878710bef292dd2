package yearbook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.problem.Lang;
import yearbook.publish.Release.Origin;
import yearbook.site.SiteFile;

class StageTest {
    private static final Instant NOON = Instant.parse("2025-12-10T05:00:00Z");
    private static final Stage.Source SOURCE = file -> Files.writeString(file, "");
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path root;

    @Test
    void releaseIsServedThroughTheLinkAndNotedBesideItsFolder() throws IOException {
        publish("một", NOON);

        assertThat(root.resolve("current/index.html")).hasContent("một");
        assertThat(Files.readSymbolicLink(root.resolve("current")))
                .isEqualTo(Path.of("releases/20251210T050000Z-0123456"));
        assertThat(root.resolve("releases/20251210T050000Z-0123456.json"))
                .hasContent(
                        """
                {
                  "release": "20251210T050000Z-0123456",
                  "published": "2025-12-10T05:00:00Z",
                  "by": "Văn phòng \\"1\\"",
                  "generator": "Yearbook 1",
                  "digest": "một",
                  "files": "1",
                  "lang": "vi",
                  "commit": "0123456789abcdef0123456789abcdef01234567",
                  "author": "Ân",
                  "written": "2025-12-10T05:00:00Z",
                  "subject": "Sửa \\\\ bảng\\u000a3"
                }
                """);
        assertThat(root.resolve("current/../20251210T050000Z-0123456.json")).isRegularFile();
    }

    @Test
    void noteIsReadBackAsItWasWritten() {
        Release release = publish("a", NOON);

        assertThat(Releases.in(root).newestFirst()).containsExactly(release);
    }

    @Test
    void sameSiteIsNotPublishedTwice() throws IOException {
        Release first = publish("a", NOON);

        Release second = publish("a", NOON.plusSeconds(60));

        assertThat(second).isEqualTo(first);
        assertThat(names("releases"))
                .containsExactly(first.name() + "", first.name() + ".content.zip", first.name() + ".json");
        assertThat(book()).hasSize(2).last().asString().contains("\"unchanged\"");
    }

    @Test
    void sourceOfAReleaseStandsBesideItWhereNoReaderGoes() throws IOException {
        Release release = publish("a", NOON);

        Path source = Releases.in(root).sourceOf(release).orElseThrow();

        assertThat(source).hasParentRaw(root.resolve("releases")).hasContent("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(source)))
                .endsWith("---");
        assertThat(names("current")).containsExactly("index.html");
    }

    @Test
    void releaseOfAnEarlierProgramGetsItsSourceWhenTheSameIsPublishedAgain() throws IOException {
        Release release = publish("a", NOON);
        Files.delete(Releases.in(root).sourceOf(release).orElseThrow());

        publish("a", NOON.plusSeconds(60));

        assertThat(Releases.in(root).sourceOf(release).orElseThrow()).hasContent("a");
    }

    @Test
    void siteThatIsNotLetThroughLeavesTheLiveOneAndNothingOfItself() throws IOException {
        publish("a", NOON);
        List<String> before = names("releases");

        try (Stage stage = enter()) {
            var refused =
                    stage.publish(stage.nextName(NOON, Optional.empty()), site("b"), SOURCE, part -> Optional.empty());

            assertThat(refused).isEmpty();
        }

        assertThat(root.resolve("current/index.html")).hasContent("a");
        assertThat(names("releases")).isEqualTo(before);
    }

    @Test
    void fileThatFailsLeavesTheLiveSite() throws IOException {
        publish("a", NOON);
        var broken = List.of(new SiteFile("index.html", () -> {
            throw new IllegalStateException("no words");
        }));

        try (Stage stage = enter()) {
            var name = stage.nextName(NOON, Optional.empty());
            assertThatThrownBy(() -> stage.publish(name, broken, SOURCE, part -> Optional.empty()))
                    .hasMessage("no words");
        }

        assertThat(root.resolve("current/index.html")).hasContent("a");
        assertThat(names("releases")).hasSize(3);
    }

    @Test
    void namesGoOnInTimeEvenWhereTheClockGoesBack() {
        publish("a", NOON);
        publish("b", NOON);
        publish("c", NOON.minusSeconds(3600));

        assertThat(Releases.in(root).newestFirst())
                .extracting(release -> release.name().value())
                .containsExactly("20251210T050002Z-0123456", "20251210T050001Z-0123456", "20251210T050000Z-0123456");
    }

    @Test
    void rollBackGoesToTheReleaseBeforeAndIsNoted() throws IOException {
        publish("a", NOON);
        publish("b", NOON);
        publish("c", NOON);

        rollBack();
        rollBack();

        assertThat(root.resolve("current/index.html")).hasContent("a");
        assertThat(Releases.in(root).beforeCurrent()).isEmpty();
        assertThat(book())
                .hasSize(5)
                .last()
                .asString()
                .isEqualTo("{ \"at\": \"2025-12-10T05:00:00Z\", \"cause\": \"rollback\","
                        + " \"release\": \"20251210T050000Z-0123456\", \"before\": \"20251210T050001Z-0123456\","
                        + " \"by\": \"x\" }");
    }

    @Test
    void releaseThatWasWrittenButNeverWentLiveIsClearedAway() throws IOException {
        publish("a", NOON);
        Files.createDirectories(root.resolve("releases/20251211T050000Z-0123456"));
        Files.writeString(root.resolve("releases/.20251211T050000Z-0123456.json"), "{}");
        Files.writeString(root.resolve("releases/.20251211T050000Z-0123456.content.zip"), "b");
        Files.writeString(root.resolve("releases/20251208T050000Z-0123456.content.zip"), "pruned by half");
        Files.createDirectories(root.resolve("releases/.20251212T050000Z-0123456.part/assets"));
        Files.createDirectories(root.resolve("releases/.20251209T050000Z-0123456.gone/assets"));
        Files.createSymbolicLink(root.resolve(".current"), Path.of("releases/20251211T050000Z-0123456"));

        enter().close();

        assertThat(names("releases"))
                .containsExactly(
                        "20251210T050000Z-0123456",
                        "20251210T050000Z-0123456.content.zip",
                        "20251210T050000Z-0123456.json");
        assertThat(names("")).containsExactly(".lock", "current", "releases", "switches.jsonl");
    }

    @Test
    void runKilledRightAfterTheSwitchHasPublishedItsRelease() throws IOException {
        publish("a", NOON);
        Release live = publish("b", NOON);
        for (String kind : List.of(".json", ".content.zip")) {
            Path file = root.resolve("releases/" + live.name() + kind);
            Files.move(file, file.resolveSibling("." + live.name() + kind));
        }
        Files.writeString(root.resolve("switches.jsonl"), book().get(0) + "\n{ \"at\": \"2025");

        enter().close();

        assertThat(Releases.in(root).current()).contains(live);
        assertThat(Releases.in(root).sourceOf(live).orElseThrow()).hasContent("b");
        assertThat(book())
                .hasSize(3)
                .last()
                .asString()
                .contains("\"recovered\"", live.name().value());
    }

    @Test
    void folderOfSomebodyElseIsNotTouched() throws IOException {
        Files.createDirectories(root.resolve("current"));
        Files.writeString(root.resolve("current/thesis.doc"), "ten years of work");

        assertThatThrownBy(this::enter).isInstanceOf(Stage.Taken.class);

        assertThat(root.resolve("current/thesis.doc")).hasContent("ten years of work");
    }

    @Test
    void siteThatWasBuiltThereIsNotTakenForAPlaceOfReleases() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve(".yearbook"), "");

        assertThatThrownBy(this::enter).isInstanceOf(Stage.Taken.class);

        assertThat(root.resolve("releases")).doesNotExist();
    }

    @Test
    void filesOfOthersBesideTheReleasesStay() throws IOException {
        Files.createDirectories(root.resolve("releases/draft"));
        Files.writeString(root.resolve("releases/notes.txt"), "mine");

        publish("a", NOON);

        assertThat(names("releases")).contains("draft", "notes.txt");
    }

    /** The very switches a push makes, a hundred of them, while somebody reads. */
    @Test
    void readerSeesOnlyWholePagesOldThenNew() throws Exception {
        publish("0", NOON);
        AtomicBoolean done = new AtomicBoolean();
        Reading reading = new Reading();
        Thread reader = new Thread(() -> reading.until(done, root.resolve("current")));
        reader.start();

        for (int edition = 1; edition <= 100; edition++) {
            publish(String.valueOf(edition), NOON);
            try (Stage stage = enter()) {
                stage.prune(new Keep(3, 0), NOON.plusSeconds(1000));
            }
        }
        done.set(true);
        reader.join();

        assertThat(reading.fault).as("what a reader met").isNull();
        assertThat(reading.pages.get()).isGreaterThan(100);
        assertThat(Releases.in(root).newestFirst()).hasSize(3);
        assertThat(names("releases")).hasSize(9);
    }

    /** Reads all pages again and again; each holds nothing but the number of its edition. */
    private static final class Reading {
        private volatile String fault;
        private final AtomicInteger pages = new AtomicInteger();

        void until(AtomicBoolean done, Path site) {
            int newest = 0;
            while (!done.get() && fault == null) {
                for (int page = 0; page < 3 && fault == null; page++) {
                    newest = read(site.resolve(page == 0 ? "index.html" : "page" + page + "/index.html"), newest);
                }
            }
        }

        private int read(Path page, int newest) {
            try {
                String text = Files.readString(page);
                int edition = Integer.parseInt(text.substring(0, text.indexOf('\n')));
                if (!text.equals((edition + "\n").repeat(500)) || edition < newest) {
                    fault = page + " holds " + text.length() + " letters of " + edition + " after " + newest;
                }
                pages.incrementAndGet();
                return edition;
            } catch (IOException | RuntimeException e) {
                fault = e.toString();
                return newest;
            }
        }
    }

    private Release publish(String text, Instant now) {
        try (Stage stage = enter()) {
            ReleaseName name = stage.nextName(now, Optional.of(COMMIT));
            return stage.publish(
                            name,
                            site(text),
                            file -> Files.writeString(file, text),
                            part -> Optional.of(release(name, text, now)))
                    .orElseThrow();
        }
    }

    private static Release release(ReleaseName name, String digest, Instant now) {
        Origin origin = new Origin(COMMIT, "Ân", NOON, "Sửa \\ bảng\n3");
        return new Release(name, now, "Văn phòng \"1\"", "Yearbook 1", digest, 1, Lang.VI, Optional.of(origin));
    }

    private static List<SiteFile> site(String text) {
        boolean number = text.matches("\\d+");
        byte[] bytes = (number ? (text + "\n").repeat(500) : text).getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, number ? 3 : 1)
                .mapToObj(i -> new SiteFile(i == 0 ? "index.html" : "page" + i + "/index.html", bytes::clone))
                .toList();
    }

    private void rollBack() {
        try (Stage stage = enter()) {
            stage.rollBackTo(stage.releases().beforeCurrent().orElseThrow(), NOON, "x");
        }
    }

    private Stage enter() {
        return Stage.enter(root, () -> {
            throw new AssertionError("nobody else is here");
        });
    }

    private List<String> book() throws IOException {
        return Files.readAllLines(root.resolve("switches.jsonl"));
    }

    private List<String> names(String folder) throws IOException {
        try (var files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
