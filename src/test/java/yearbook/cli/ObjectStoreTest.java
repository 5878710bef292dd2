package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.archive.S3Server;
import yearbook.archive.SmallArchive;
import yearbook.content.Sha256;
import yearbook.site.SmallWorkspace;

/**
 * The commands of the archive on an object store, against a real server of S3. What the server keeps is seen as a folder
 * too: of that the same commands must say the same.
 */
@Timeout(120)
class ObjectStoreTest {
    private static final S3Server SERVER = S3Server.running();
    private static final String ENDPOINT = "aws.endpointUrlS3";

    @TempDir
    static Path temp;

    private static Path workspace;
    private static String bucket;

    @BeforeAll
    static void twoVersions() {
        System.setProperty(ENDPOINT, SERVER.address());
        bucket = SERVER.bucket();
        workspace = temp.resolve("văn phòng");
        SmallWorkspace small = SmallWorkspace.in(workspace)
                .replace(
                        "content/site.yaml",
                        "languages: [vi, en]",
                        "languages: [vi, en]\npdf: false\npictures: false\narchive: " + there())
                .accepted();
        assertThat(snapshot("2025-01-10T08:00+07:00").out()).contains("phiên bản v1");
        small.replace(SmallWorkspace.REPORT + "report.vi.md", "Phát triển hạ tầng.", "Phát triển hạ tầng số.")
                .accepted();
        assertThat(snapshot("2025-01-11T08:00+07:00").out()).contains("phiên bản v2");
    }

    @AfterAll
    static void noEndpoint() {
        System.clearProperty(ENDPOINT);
    }

    private static Run snapshot(String moment) {
        Run run = Run.of(
                "snapshot",
                2024,
                "--workspace",
                workspace,
                "-m",
                "Lưu",
                "--now",
                moment,
                "--uncommitted",
                "--author",
                "Ân");
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static String there() {
        return "s3://" + bucket + "/kho";
    }

    private static Path seen() {
        return SERVER.folder(bucket).resolve("kho");
    }

    @Test
    void unchangedYearAddsNothing() {
        Run run = snapshot("2025-01-12T08:00+07:00");

        assertThat(run.out()).contains("không khác phiên bản v2");
        assertThat(SERVER.folder(bucket).resolve(".kho.lock.json")).doesNotExist();
    }

    @Test
    void verifyAndStatusSayWhatTheySayOfAFolder() {
        Run verify = Run.of("verify", "--workspace", workspace);
        Run status = Run.of("archive", "status", "--workspace", workspace);

        assertThat(verify.code()).as(verify.err()).isZero();
        assertThat(verify.out()).contains("2 phiên bản");
        assertThat(verify).isEqualTo(Run.of("verify", "--workspace", workspace, "--archive", seen()));
        assertThat(status).isEqualTo(Run.of("archive", "status", "--workspace", workspace, "--archive", seen()));
    }

    @Test
    void exportIsTheSameBytesAsFromAFolder() {
        Path zip = temp.resolve("v1.zip");
        Path other = temp.resolve("v1 of a folder.zip");

        Run run = export(zip, "--version", "v1");
        Run.of("export", 2024, "--version", "v1", "--to", other, "--workspace", workspace, "--archive", seen());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(zip).hasSameBinaryContentAs(other);
    }

    private static Run export(Path target, String... more) {
        Object[] args = Stream.concat(
                        Stream.of("export", 2024, "--to", target, "--workspace", workspace), Stream.of(more))
                .toArray();
        return Run.of(args);
    }

    @Test
    void siteShowsTheArchiveAsItShowsThatOfAFolder() throws IOException {
        Path site = temp.resolve("site");
        Path other = temp.resolve("site of a folder");

        Run run = Run.of("build", workspace, "--out", site, "--now", "2025-02-01T00:00:00Z");
        Run.of("build", workspace, "--out", other, "--now", "2025-02-01T00:00:00Z", "--archive", seen());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(site.resolve("luu-tru/2024/v1/2024/bao-cao/index.html")).exists();
        assertThat(digests(site)).isEqualTo(digests(other));
    }

    @Test
    void damageIsNamedByVerifyAndShownByNobody() throws IOException {
        String hurt = SERVER.bucket();
        copy(seen(), SERVER.folder(hurt).resolve("kho"));
        SmallArchive copy = new SmallArchive(SERVER.folder(hurt).resolve("kho"));
        Files.delete(copy.object(2024).resolve("v1/content/site/index.html"));
        SmallArchive.flip(copy.object(2024).resolve("v1/content/site/2024/index.html"), 5);
        String place = "s3://" + hurt + "/kho";

        Run verify = Run.of("verify", "--workspace", workspace, "--archive", place);
        Run build = Run.of("build", workspace, "--archive", place, "--out", temp.resolve("hurt-site"));
        Run export = export(temp.resolve("x"), "--version", "v1", "--archive", place);

        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.err())
                .contains(
                        "v1/content/site/2024/index.html: năm 2024, phiên bản v1",
                        "v1/content/site/index.html: năm 2024, phiên bản v1");
        assertThat(export.code()).isEqualTo(1);
        assertThat(export.err()).contains("Chưa xuất gì", "site/index.html").doesNotContain("Exception");
        assertThat(build.code()).as(build.err()).isZero();
        assertThat(build.err()).contains("CẢNH BÁO: kho lưu trữ bị hỏng ở năm 2024");
        assertThat(temp.resolve("hurt-site/luu-tru")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "s3://not-there/kho, không có bucket, has no bucket",
        "s3://kho, Không hiểu vị trí, is no place",
        "s3://KEY:s3cr3t@kho/a, không được chứa khóa, must not hold a key"
    })
    void whatIsWrongWithThePlaceIsSaidInOneSentenceAndARemedy(String place, String vi, String en) {
        for (String[] command : new String[][] {{"verify"}, {"archive", "status"}, {"export", "2024", "--to", "x"}}) {
            Run run = Run.of(with(command, "--archive", place, "--workspace", workspace.toString()));
            Run english =
                    Run.of(with(command, "--archive", place, "--workspace", workspace.toString(), "--lang", "en"));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err().toLowerCase(Locale.ROOT)).contains(vi.toLowerCase(Locale.ROOT));
            assertThat(english.err()).contains(en);
            assertThat(run.err() + english.err()).doesNotContain("Exception", "\tat ", "s3cr3t");
            assertThat(run.err().lines()).hasSize(2);
        }
    }

    private static Object[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
    }

    @Test
    void missingKeyAndClosedDoorAreSaidByAProgramOfItsOwn() throws Exception {
        Run keyless = Run.apart(
                Map.of("AWS_ACCESS_KEY_ID", "", "AWS_ENDPOINT_URL_S3", SERVER.address()),
                "build",
                workspace.toString(),
                "--out",
                temp.resolve("o").toString());
        Run closed = Run.apart(
                Map.of("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"),
                "--lang",
                "en",
                "archive",
                "status",
                "--workspace",
                workspace.toString());

        assertThat(keyless.code()).isEqualTo(2);
        assertThat(keyless.out())
                .contains("thiếu biến môi trường: AWS_ACCESS_KEY_ID.", "không ghi khóa vào content/site.yaml")
                .doesNotContain("Exception");
        assertThat(temp.resolve("o")).doesNotExist();
        assertThat(closed.code()).isEqualTo(2);
        assertThat(closed.out())
                .contains("Cannot reach http://127.0.0.1:1 to open the archive " + there())
                .doesNotContain("\tat ");
    }

    @Test
    void lockIsTakenAwayByACommand() throws IOException {
        Files.writeString(SERVER.folder(bucket).resolve(".kho.lock.json"), "{ \"by\": \"an@x\", \"machine\": \"x\" }");

        Run run = Run.of("archive", "unlock", "--workspace", workspace);
        Run again = Run.of("archive", "unlock", "--workspace", workspace, "--lang", "en");

        assertThat(run.out())
                .contains("Đã gỡ khóa của kho lưu trữ " + there(), "an@x, 20", "Từ máy này không biết được");
        assertThat(again.out()).contains("is not locked");
    }

    private static Map<String, String> digests(Path root) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(root.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
