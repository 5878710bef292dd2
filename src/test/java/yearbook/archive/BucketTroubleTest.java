package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ocfl.aws.OcflS3Exception;
import io.ocfl.core.storage.cloud.CloudClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;
import yearbook.site.SiteFile;

/** What goes wrong between an archive in a bucket and whoever writes to it. */
@Timeout(120)
class BucketTroubleTest {
    private static final S3Server SERVER = S3Server.running();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MORE_THAN_A_PAGE = 1100;

    @TempDir
    Path temp;

    private String bucket;
    private SmallArchive seen;

    @BeforeEach
    void bucket() {
        bucket = SERVER.bucket();
        seen = new SmallArchive(SERVER.folder(bucket).resolve("kho"));
    }

    @Test
    void answerThatIsLostOnTheWayDoesNotFailTheSnapshot() {
        for (int version = 1; version <= 2; version++) {
            try (Vault vault = Vault.open(
                    place(), store -> ((Bucket) store).by(answeringLate(((Bucket) store).client())), () -> {})) {
                SmallArchive.add(vault, 2024);
            }
        }

        assertThat(Audit.of(place(), OptionalInt.empty(), OptionalInt.empty(), List.of(), () -> {})
                        .findings())
                .isEmpty();
        assertThat(Growth.of(place(), () -> {}).versions()).hasSize(2);
    }

    /** Every upload is done, and then tried again, as the client does by itself; the store says that something is there. */
    private static CloudClient answeringLate(CloudClient way) {
        return (CloudClient) Proxy.newProxyInstance(
                CloudClient.class.getClassLoader(), new Class<?>[] {CloudClient.class}, (proxy, method, args) -> {
                    Object answer = invoked(method, way, args);
                    if (method.getName().startsWith("upload")) {
                        throw new OcflS3Exception("upload", taken());
                    }
                    return answer;
                });
    }

    private static S3Exception taken() {
        return (S3Exception) S3Exception.builder().statusCode(412).build();
    }

    private static Object invoked(Method method, Object on, Object... args) throws Throwable {
        try {
            return method.invoke(on, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void lockWhoseAnswerIsLostOnTheWayIsOnesOwn() {
        Access access = Access.of(SERVER.environment(), "s3://a/b");
        S3AsyncClient way = access.client();
        S3AsyncClient late = (S3AsyncClient) Proxy.newProxyInstance(
                S3AsyncClient.class.getClassLoader(), new Class<?>[] {S3AsyncClient.class}, (proxy, method, args) -> {
                    Object answer = invoked(method, way, args);
                    if (method.getName().equals("putObject")) {
                        ((CompletableFuture<?>) answer).join();
                        return CompletableFuture.failedFuture(taken());
                    }
                    return answer;
                });
        Lease lease = new Lease(late, new Trouble("s3://a/b", access), bucket, ".kho.lock.json");

        lease.taken(Duration.ZERO, () -> {});
        lease.hold();
        lease.close();

        assertThat(lease.holder()).isEmpty();
    }

    @Test
    void lockOfALivingProgramIsNotTakenOverBecauseClocksDisagree() throws IOException {
        try (Vault living = Vault.open(place(), () -> {})) {
            assertThat(living.all()).isEmpty();
            Instant started =
                    ProcessHandle.current().info().startInstant().orElseThrow().plusSeconds(2);
            Files.writeString(
                    lock(),
                    Files.readString(lock())
                            .replaceFirst("\"started\": \"[^\"]*\"", "\"started\": \"" + started + "\""));

            assertRefused("archive.s3-locked", () -> Vault.open(place(), () -> {}));
        }
    }

    @Test
    void lockOfAnotherMachineOrContainerOfTheSameNameIsNotTakenOver() throws IOException {
        try (Vault other = Vault.open(place(), () -> {})) {
            assertThat(other.all()).isEmpty();
            Files.writeString(
                    lock(),
                    Files.readString(lock())
                            .replaceFirst("\"process\": \"[^\"]*\"", "\"process\": \"999999999\"")
                            .replaceFirst("\"system\": \"[^\"]*\"", "\"system\": \"pid:[1]\""));

            assertRefused("archive.s3-locked", () -> Vault.open(place(), () -> {}));
        }
    }

    @Test
    void readerNeitherWaitsForOneWhoWritesNorSeesWhatIsBegun() throws IOException {
        seen.with(2024, 1).with(2025, 1);
        try (Vault writing = Vault.open(place(), () -> {})) {
            assertThat(writing.all()).hasSize(2);
            Path begun = Files.createDirectories(seen.object(2024).resolve("v2/content/site"));
            Files.writeString(begun.resolve("index.html"), "một nửa");
            Path first = seen.object(2025).resolveSibling("https%3a%2f%2fexample%2eorg%2f2026%2f");
            Files.createDirectories(first.resolve("v1/content"));
            Files.writeString(first.resolve("0=ocfl_object_1.1"), "ocfl_object_1.1\n");
            Files.writeString(first.resolve("v1/content/a"), "một nửa");

            try (Vault vault = Vault.read(place(), () -> {})) {
                assertThat(SmallArchive.versions(vault))
                        .containsExactly("2024 v1 trang 2024, lần 1", "2025 v1 trang 2025, lần 1");
                assertThat(vault.damage()).isEmpty();
            }
        }

        Vault.read(place(), () -> {}).close();
        assertThat(seen.object(2024).resolve("v2"))
                .as("mended by who reads next")
                .doesNotExist();
    }

    @Test
    void listingOfManyPagesIsReadToItsEnd() {
        List<SiteFile> files = new ArrayList<>(SmallArchive.files(2024, 1));
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            String text = "tờ " + i;
            files.add(new SiteFile("site/tờ " + i + ".txt", () -> text.getBytes(StandardCharsets.UTF_8)));
        }
        try (Vault vault = Vault.open(seen.folder())) {
            vault.keep(SmallArchive.memento(2024, 1), SmallArchive.ADDRESS + "2024/", files);
        }

        assertThat(Growth.of(place(), () -> {})).isEqualTo(Growth.of(Place.of(seen.folder()), () -> {}));
        assertThat(Lending.of(place(), AllowedSigners.NOBODY, () -> {}).shelf().all())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://AKIA:s3cr3t/kho/a",
                "s3://kho/a?X-Amz-Signature=s3cr3t",
                "s3://kho/a@AKIA:s3cr3t",
                "s3://a#s3cr3t"
            })
    void whatMayBeAPasswordIsNotRepeated(String location) {
        assertThatThrownBy(() -> BucketPlace.named(location, SERVER.environment()))
                .isInstanceOf(Refused.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void fullDiskOfThisMachineIsNotTakenForTheNetwork() {
        Trouble trouble = new Trouble("s3://a/b", Access.of(SERVER.environment(), "s3://a/b"));
        IOException full = new IOException("No space left on device");

        assertThat(trouble.named(new UncheckedIOException(full))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.sentence()).isEqualTo("archive.s3-temp");
            assertThat(refused.args()).contains(System.getProperty("java.io.tmpdir"));
        });
        assertThat(trouble.named(new UncheckedIOException(new IOException("Connection reset"))))
                .hasMessageStartingWith("archive.s3-unreachable");
    }

    @Test
    void whatTheStoreDidNotDeleteIsAFault() {
        S3Error denied = S3Error.builder().key("kho/x").code("AccessDenied").build();
        Trouble trouble = new Trouble("s3://a/b", Access.of(SERVER.environment(), "s3://a/b"));

        Undeleted.refuse(List.of());
        assertRefused(
                "archive.s3-denied",
                () -> trouble.asking(() -> {
                    Undeleted.refuse(List.of(denied));
                    return 0;
                }));
    }

    @Test
    void cellarFetchesAnewWhatWasAlteredInItAndLeavesNoParts() throws IOException {
        Cellar cellar = Cellar.in(temp, NOW);
        byte[] bytes = "trang".getBytes(StandardCharsets.UTF_8);
        String digest = Digests.of(bytes).sha512();
        Map<String, String> wanted = Map.of(digest, "a");
        cellar.fill(wanted, path -> bytes);
        Path file = temp.resolve(digest.substring(0, 2)).resolve(digest);
        SmallArchive.flip(file, 0);

        assertThat(cellar.get(digest)).isEmpty();
        cellar.fill(wanted, path -> bytes);

        assertThat(cellar.get(digest)).hasValue(bytes);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void cellarGivesUpWhatNobodyHasAskedForInAMonth() {
        byte[] bytes = "trang".getBytes(StandardCharsets.UTF_8);
        byte[] others = "khác".getBytes(StandardCharsets.UTF_8);
        String digest = Digests.of(bytes).sha512();
        String other = Digests.of(others).sha512();
        Cellar.in(temp, NOW).fill(Map.of(digest, "a", other, "b"), path -> path.equals("a") ? bytes : others);
        Instant later = NOW.plus(Cellar.KEPT);

        Cellar.in(temp, later).fill(Map.of(digest, "a"), path -> bytes);
        assertThat(Cellar.in(temp, later).get(other)).isPresent();

        Cellar.in(temp, later.plusSeconds(1)).fill(Map.of(digest, "a"), path -> bytes);
        assertThat(Cellar.in(temp, later).get(other)).isEmpty();
        assertThat(Cellar.in(temp, later).get(digest)).hasValue(bytes);
    }

    @Test
    void whatAKilledSnapshotLeftOnThisMachineIsClearedByTheNextOne() throws IOException {
        Path all =
                Path.of(System.getProperty("java.io.tmpdir"), "yearbook-" + System.getProperty("user.name"), ".work");
        Path dead = Files.createDirectories(all.resolve("chết"));
        Files.writeString(dead.resolve("trang.html"), "một nửa");
        Files.writeString(all.resolve("chết.lock"), "");

        Vault.open(place(), () -> {}).close();

        assertThat(dead).doesNotExist();
        assertThat(all.resolve("chết.lock")).doesNotExist();
    }

    @Test
    void cellarKeepsNothingUnderANameThatLeadsOutOfIt() throws IOException {
        Cellar cellar = Cellar.in(temp.resolve("kho"), NOW);

        cellar.fill(Map.of("../../x", "a"), path -> new byte[0]);

        assertThat(cellar.get("../../x")).isEmpty();
        try (Stream<Path> files = Files.walk(temp)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private Path lock() {
        return SERVER.folder(bucket).resolve(".kho.lock.json");
    }

    private Place place() {
        return BucketPlace.named("s3://" + bucket + "/kho", SERVER.environment(), Duration.ZERO);
    }

    private static void assertRefused(String sentence, Runnable doing) {
        assertThatThrownBy(doing::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence())
                .isEqualTo(sentence));
    }
}
