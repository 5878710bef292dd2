package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ocfl.core.storage.cloud.CloudClient;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.archive.Audit.Report;
import yearbook.site.SiteFile;

/** The archive on an object store, against a real server of S3. */
@Timeout(120)
class BucketTest {
    private static final S3Server SERVER = S3Server.running();
    private static final Set<String> CHANGES =
            Set.of("uploadBytes", "uploadFile", "copyObject", "deleteObjects", "deletePath");
    private static final CopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;
    private static final int MANY = 60;

    private String bucket;
    private SmallArchive seen;

    /** What the server keeps is seen as a folder too. */
    @BeforeEach
    void bucket() {
        bucket = SERVER.bucket();
        seen = new SmallArchive(SERVER.folder(bucket).resolve("lưu/kho"));
    }

    @Test
    void versionsAreKeptAndReadAndTakeWhatTheyTakeInAFolder() {
        keep(2024, 3);
        keep(2025, 1);

        Growth growth = Growth.of(place(), () -> {});

        assertThat(versions())
                .containsExactly(
                        "2024 v1 trang 2024, lần 1",
                        "2024 v2 trang 2024, lần 2",
                        "2024 v3 trang 2024, lần 3",
                        "2025 v1 trang 2025, lần 1");
        assertThat(audit().findings()).isEmpty();
        assertThat(growth).isEqualTo(Growth.of(Place.of(seen.folder()), () -> {}));
        assertThat(SERVER.folder(bucket).resolve("lưu")).isDirectoryContaining("glob:**/kho");
    }

    @Test
    void itIsTheSameArchiveAsInAFolder() {
        SmallArchive folder = new SmallArchive(SERVER.folder(SERVER.bucket()).resolve("x"))
                .with(2024, 2)
                .with(2025, 1);
        keep(2024, 2);
        keep(2025, 1);

        assertThat(seen.everything()).isEqualTo(folder.everything());
    }

    @Test
    void largeFileIsKeptWhole() {
        byte[] large = new byte[9 << 20];
        Arrays.fill(large, (byte) 'ữ');
        List<SiteFile> files = new ArrayList<>(SmallArchive.files(2024, 1));
        files.add(new SiteFile("site/2024.zip", () -> large));

        try (Vault vault = Vault.open(place(), () -> {})) {
            vault.keep(SmallArchive.memento(2024, 1), SmallArchive.ADDRESS + "2024/", files);
        }

        assertThat(audit().findings()).isEmpty();
        assertThat(seen.object(2024).resolve("v1/content/site/2024.zip")).hasBinaryContent(large);
    }

    @Test
    void damageIsNamedByItsFileAndItsVersions() throws IOException {
        keep(2024, 3);
        Path object = seen.object(2024);
        SmallArchive.flip(object.resolve("v1/content/site/about/index.html"), 0);
        Files.delete(object.resolve("v2/content/site/2024/index.html"));
        Files.writeString(object.resolve("v3/content/site/thừa.txt"), "?");
        Files.writeString(seen.folder().resolve("thư.txt"), "?");
        SmallArchive.flip(object.resolve("v1/inventory.json"), 30);

        assertThat(audit().findings())
                .extracting(found -> found.where().versions() + " "
                        + found.file().replaceFirst(".*%2f/", "") + " " + found.sentence())
                .containsExactlyInAnyOrder(
                        "[] thư.txt verify.stray",
                        "[1] v1/inventory.json verify.inventory-altered",
                        "[1, 2, 3] v1/content/site/about/index.html verify.file-altered",
                        "[2] v2/content/site/2024/index.html verify.file-missing",
                        "[3] v3/content/site/thừa.txt verify.extra");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVENTORY_GARBLED", "FILE_GONE", "NOT_DECLARED", "LABEL_GONE"})
    void damagedYearIsToldAndTheOthersGoOn(DamagedYearTest.Damage damage) throws IOException {
        keep(2024, 2);
        keep(2025, 1);
        damage.hurt(seen.object(2024));
        Map<String, String> hurt = seen.everything();

        assertRefused("archive.year-damaged", () -> keep(2024, 1));
        assertThat(seen.everything()).isEqualTo(hurt);
        keep(2025, 1);

        assertThat(Growth.of(place(), () -> {}).damage())
                .isEqualTo(Growth.of(Place.of(seen.folder()), () -> {}).damage());
        assertThat(Lending.of(place(), AllowedSigners.NOBODY, () -> {}).shelf().all())
                .extracting(volume -> volume.memento().year() + volume.memento().name())
                .containsExactly("2025v1", "2025v2");
    }

    /** Not an exception: nothing that catches exceptions, to clean up, may see it, as with a kill. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** A way to the store that ends before its n-th change. */
    private static CloudClient ending(CloudClient way, int changes) {
        AtomicInteger left = new AtomicInteger(changes);
        return (CloudClient) Proxy.newProxyInstance(
                CloudClient.class.getClassLoader(), new Class<?>[] {CloudClient.class}, (proxy, method, args) -> {
                    if (CHANGES.contains(method.getName()) && left.getAndDecrement() <= 0) {
                        throw new Killed();
                    }
                    try {
                        return method.invoke(way, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void killedSnapshotLeavesTheVersionBeforeOrTheNewOne(int before) {
        Set<Integer> found = new TreeSet<>();
        for (int changes = 0; changes < MANY; changes++) {
            bucket();
            keep(2024, before);
            boolean ended = ends(changes);
            found.add(assertWhole());
            if (!ended) {
                assertThat(changes).as("steps of a snapshot").isGreaterThan(5);
                assertThat(found).containsExactlyInAnyOrder(before, before + 1);
                return;
            }
            if (changes % 4 == 0) {
                keep(2024, 1);
                assertThat(assertWhole()).isGreaterThan(before);
            }
        }
        throw new AssertionError("a snapshot does not end");
    }

    private boolean ends(int changes) {
        try (Vault vault = Vault.open(
                place(), store -> ((Bucket) store).by(ending(((Bucket) store).client(), changes)), () -> {})) {
            SmallArchive.add(vault, 2024);
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    /** How many versions there are once somebody has opened it, all of them whole. */
    private int assertWhole() {
        try (Vault vault = Vault.open(place(), () -> {})) {
            assertThat(SmallArchive.versions(vault))
                    .allMatch(version -> version.matches("2024 v(\\d) trang 2024, lần \\1"));
        }
        Report report = audit();
        assertThat(report.findings()).isEmpty();
        return report.versions().size();
    }

    @Test
    void unfinishedSnapshotIsToldByVerifyAndMendedByWhoReads() throws IOException {
        keep(2024, 2);
        seen.noted(2024, 1);
        Files.delete(seen.object(2024).resolve("v2/inventory.json"));
        Files.copy(
                seen.object(2024).resolve("v1/inventory.json"),
                seen.object(2024).resolve("x"));
        Files.move(seen.object(2024).resolve("x"), seen.object(2024).resolve("inventory.json"), REPLACE);
        Files.copy(
                seen.object(2024).resolve("v1/inventory.json.sha512"),
                seen.object(2024).resolve("inventory.json.sha512"),
                REPLACE);

        assertThat(audit().findings()).extracting(Finding::sentence).containsExactly("verify.unfinished");
        assertThat(versions()).containsExactly("2024 v1 trang 2024, lần 1");
        assertThat(audit().findings()).isEmpty();
        assertThat(seen.object(2024).resolve("v2")).doesNotExist();
    }

    @Test
    void secondWriterWaitsForTheFirstAndAddsTheNextVersion() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        CountDownLatch told = new CountDownLatch(1);
        Vault first = Vault.open(place(), () -> {});

        Future<Kept> second = other.submit(() -> {
            try (Vault vault = Vault.open(place(), told::countDown)) {
                return SmallArchive.add(vault, 2024);
            }
        });
        told.await();
        SmallArchive.add(first, 2024);
        assertThat(second.isDone()).isFalse();
        first.close();

        assertThat(second.get().memento().version()).isEqualTo(2);
        assertThat(audit().findings()).isEmpty();
        other.shutdown();
    }

    @Test
    void writerWhoWaitsTooLongIsToldWhoHoldsTheLock() {
        try (Vault first = Vault.open(place(), () -> {})) {
            assertThat(first.all()).isEmpty();
            assertThatThrownBy(() -> Vault.open(place(Duration.ZERO), () -> {}))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.sentence()).isEqualTo("archive.s3-locked");
                        assertThat(refused.args().get(1)).contains(System.getProperty("user.name") + "@");
                    });
        }
        keep(2024, 1);
    }

    @Test
    void lockOfAProgramOfThisMachineThatIsGoneIsTakenOver() throws IOException {
        Path lock = lock();
        try (Vault killed = Vault.open(place(), () -> {})) {
            assertThat(killed.all()).isEmpty();
            Files.writeString(
                    lock,
                    Files.readString(lock)
                            .replaceFirst("\"started\": \"[^\"]*\"", "\"started\": \"2020-01-01T00:00:00Z\"")
                            .replaceFirst("\"token\": \"[^\"]*\"", "\"token\": \"of a killed one\""));
        }
        assertThat(lock).exists();

        keep(2024, 1);

        assertThat(versions()).hasSize(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    void lockOfAnotherMachineStaysUntilAPersonTakesItAway() throws IOException {
        keep(2024, 1);
        Files.writeString(lock(), "{ \"by\": \"an@máy-khác\", \"machine\": \"máy-khác\", \"process\": \"1\" }");

        assertRefused("archive.s3-locked", () -> Vault.open(place(Duration.ZERO), () -> {}));
        assertThat(versions()).as("reading goes on").hasSize(1);
        assertThat(place().unlock(false)).hasValueSatisfying(lock -> {
            assertThat(lock.who()).matches("an@máy-khác, 20\\d\\d-.*Z");
            assertThat(lock.isLeft()).as("known to be left behind").isFalse();
        });
        assertThat(place().unlock(false)).isEmpty();
        keep(2024, 1);
    }

    @Test
    void writerWhoseLockWasTakenAwayStopsAndOverwritesNothing() throws IOException {
        keep(2024, 1);
        Vault late = Vault.open(place(), () -> {});
        assertRefused("archive.s3-alive", () -> place().unlock(false));
        place().unlock(true);
        keep(2024, 1);
        Map<String, String> whole = seen.everything();

        assertThatThrownBy(() -> SmallArchive.add(late, 2024)).isInstanceOf(Refused.class);
        late.close();

        assertThat(seen.everything()).isEqualTo(whole);
        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void placeWithOtherThingsDoesNotBecomeAnArchive() throws IOException {
        Files.createDirectories(seen.folder());
        Files.writeString(seen.folder().resolve("thư.txt"), "mine");

        assertRefused("archive.s3-taken", () -> keep(2024, 1));
        assertThat(place().isArchive()).isFalse();
    }

    @Test
    void whatKeepsOneFromTheStoreIsNamed() {
        Map<String, String> none = Map.of();
        Map<String, String> wrongId = SERVER.environment();
        wrongId.put("AWS_ACCESS_KEY_ID", "nobody");
        Map<String, String> wrongSecret = SERVER.environment();
        wrongSecret.put("AWS_SECRET_ACCESS_KEY", "wrong");
        Map<String, String> closed = SERVER.environment();
        closed.put("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1");
        Map<String, String> nameless = SERVER.environment();
        nameless.put("AWS_ENDPOINT_URL_S3", "http://s3.invalid");
        Map<String, String> amazon = SERVER.environment();
        amazon.remove("AWS_ENDPOINT_URL_S3");
        Map<String, String> odd = SERVER.environment();
        odd.put("AWS_ENDPOINT_URL_S3", "https://id:secret@example.org");
        String here = "s3://" + bucket + "/kho";

        assertRefused("archive.s3-no-key", () -> BucketPlace.named(here, none));
        assertRefused("archive.s3-no-region", () -> BucketPlace.named(here, amazon));
        assertRefused("archive.s3-endpoint", () -> BucketPlace.named(here, odd));
        assertRefused("archive.s3-wrong-key", () -> BucketPlace.named(here, wrongSecret)
                .isArchive());
        assertThatThrownBy(() -> BucketPlace.named(here, wrongId).isArchive())
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence())
                        .isIn("archive.s3-wrong-key", "archive.s3-denied"));
        assertRefused("archive.s3-no-bucket", () -> BucketPlace.named("s3://not-there/kho", SERVER.environment())
                .isArchive());
        assertRefused(
                "archive.s3-unreachable", () -> BucketPlace.named(here, closed).isArchive());
        assertRefused("archive.s3-unreachable", () -> BucketPlace.named(here, nameless)
                .isArchive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://",
                "s3://b",
                "s3://kho",
                "s3://kho/",
                "s3://Kho/a",
                "s3://kho/a//b",
                "s3://kho/../a",
                "s3://kho/..",
                "s3://kho/a/..",
                "s3://kho/a/./",
                "S3://"
            })
    void whatIsNoPlaceInABucketIsRefused(String location) {
        assertRefused("archive.s3-location", () -> BucketPlace.named(location, SERVER.environment()));
    }

    @Test
    void keyInTheLocationIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> Place.named("s3://AKIA:s3cr3t@kho/luu-tru", Path.of("")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.sentence()).isEqualTo("archive.s3-secret"))
                .hasMessageNotContaining("AKIA")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void keyIsNotPrinted() {
        assertThat(Access.of(SERVER.environment(), "s3://a/b")).hasToString(SERVER.address());
    }

    private Path lock() {
        return SERVER.folder(bucket).resolve("lưu/.kho.lock.json");
    }

    private static void assertRefused(String sentence, Runnable doing) {
        assertThatThrownBy(doing::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence())
                .isEqualTo(sentence));
    }

    private Place place() {
        return place(Duration.ofSeconds(20));
    }

    private Place place(Duration patience) {
        return BucketPlace.named("s3://" + bucket + "/lưu/kho", SERVER.environment(), patience);
    }

    private void keep(int year, int versions) {
        try (Vault vault = Vault.open(place(), () -> {})) {
            for (int i = 0; i < versions; i++) {
                SmallArchive.add(vault, year);
            }
        }
    }

    private List<String> versions() {
        try (Vault vault = Vault.read(place(), () -> {})) {
            return SmallArchive.versions(vault);
        }
    }

    private Report audit() {
        return Audit.of(place(), OptionalInt.empty(), OptionalInt.empty(), List.of(), () -> {});
    }
}
