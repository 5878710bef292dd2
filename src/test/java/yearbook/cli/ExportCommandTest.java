package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.archive.SigningKey;
import yearbook.archive.Vault;
import yearbook.site.Memento;
import yearbook.site.SiteFile;
import yearbook.site.SmallWorkspace;

class ExportCommandTest {
    private static final Path KEYS = Workspaces.RESOURCES.resolve("archive");
    private static final String FINGERPRINT = "SHA256:TCTCgH1F0w6etQNRL908svc/bDCCOBNY+olmAt5SP9Y";

    @TempDir
    Path temp;

    private Path workspace;
    private Path archive;

    @BeforeEach
    void keepTwoVersions() throws Exception {
        workspace = SmallWorkspace.in(temp.resolve("văn phòng")).folder();
        archive = temp.resolve("kho lưu trữ");
        SigningKey key = SigningKey.read(Files.readString(KEYS.resolve("key")));
        try (Vault vault = Vault.open(archive)) {
            for (int version = 1; version <= 2; version++) {
                vault.keep(
                        memento(version),
                        "https://example.org/2024/",
                        site("Bản " + version),
                        manifest -> Optional.of(key.sign(manifest)));
            }
        }
    }

    @Test
    void newestVersionIsTakenUnlessAnotherIsAskedFor() throws IOException {
        assertThat(export("--to", temp + "/moi/").code()).isZero();
        assertThat(export("--version", "v1", "--to", temp.resolve("cu")).code()).isZero();

        assertThat(Files.readString(temp.resolve("moi/site/index.html"))).contains("Bản 2");
        assertThat(Files.readString(temp.resolve("cu/site/index.html"))).contains("Bản 1");
    }

    @Test
    void signatureIsToldAfterTheListOfTheWorkspace() throws IOException {
        Run unlisted = export("--to", temp.resolve("1.zip"));
        Files.writeString(
                workspace.resolve("content/allowed_signers"),
                "luutru@tinh.example " + Files.readString(KEYS.resolve("key.pub")));
        Run listed = export("--to", temp.resolve("2.zip"));

        assertThat(unlisted.out()).contains("khóa " + FINGERPRINT + " không có trong content/allowed_signers");
        assertThat(listed.out()).contains("Chữ ký đúng, của luutru@tinh.example (khóa " + FINGERPRINT + ").");
        assertThat(temp.resolve("1.zip")).hasSameBinaryContentAs(temp.resolve("2.zip"));
    }

    @Test
    void listOfSignersIsNoStrayFileOfTheContent() throws IOException {
        Files.writeString(workspace.resolve("content/allowed_signers"), "# chưa có ai\n");

        assertThat(Run.of("check", workspace).err()).doesNotContain("allowed_signers");
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Path there = Files.createDirectories(temp.resolve("có rồi.bag"));

        Run run = export("--to", there + "/");

        assertThat(run.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(run.err()).contains("đã có sẵn nên không bị ghi đè", "Chọn tên khác cho --to");
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void fileWhereAFolderShouldBeIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("tệp"), "mine");

        Run run = export("--to", file.resolve("x.zip"));

        assertThat(run.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(run.err()).contains(file + " đã có sẵn");
        assertThat(file).hasContent("mine");
    }

    @Test
    void placeThatCannotBeWrittenIsToldWithWhatToDo() {
        Run run = export("--to", temp.resolve("a".repeat(300) + ".zip"));

        assertThat(run.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(run.err())
                .startsWith("Chưa xuất gì: máy không ghi được")
                .contains("chọn nơi khác cho --to")
                .hasLineCount(2);
    }

    @Test
    void whatIsMissingOnTheLineIsNamed() {
        assertThat(Run.of("export", "--to", "x").err()).startsWith("Lệnh export còn thiếu YEAR");
        assertThat(Run.of("export", "2024").err()).startsWith("Lệnh export còn thiếu --to");
    }

    @Test
    void nothingIsExportedIntoTheArchiveItself() {
        Run run = export("--to", archive.resolve("x.zip"));

        assertThat(run.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(run.err()).contains("nằm trong kho lưu trữ");
    }

    @Test
    void endingOfAnotherFormIsNoNameOfAFolderUnlessASlashSaysSo() {
        Run tar = export("--to", temp + "/2024.tar.gz");
        Run folder = export("--to", temp + "/2024.tar.gz/");

        assertThat(tar.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(tar.err()).contains("2024.tar.gz", ".zip, .wacz hoặc .bag");
        assertThat(folder.code()).isZero();
        assertThat(temp.resolve("2024.tar.gz")).isDirectory();
    }

    @Test
    void nothingIsExportedIntoTheArchiveByALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("lối vào"), archive);

        Run byLink = export("--to", link.resolve("x.zip"));
        Run ofLink = Run.of("export", 2024, "--archive", link, "--workspace", workspace, "--to", archive.resolve("x/"));

        assertThat(List.of(byLink, ofLink)).allSatisfy(run -> {
            assertThat(run.code()).isEqualTo(Main.WRONG_USAGE);
            assertThat(run.err()).contains("nằm trong kho lưu trữ");
        });
    }

    @Test
    void archiveBehindALinkGivesTheSameBytes() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("lối vào"), archive);

        Run run = Run.of("export", 2024, "--archive", link, "--workspace", workspace, "--to", temp.resolve("1.zip"));

        assertThat(run.code()).isZero();
        assertThat(export("--to", temp.resolve("2.zip")).code()).isZero();
        assertThat(temp.resolve("1.zip")).hasSameBinaryContentAs(temp.resolve("2.zip"));
    }

    @Test
    void nothingIsExportedIntoWhatTheSiteIsBuiltOf() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("lối tắt"), workspace.resolve("content"));

        Run run = export("--to", workspace.resolve("content/x.zip"));
        Run byLink = export("--to", link.resolve("x.zip"));

        assertThat(List.of(run, byLink)).allSatisfy(one -> {
            assertThat(one.code()).isEqualTo(Main.WRONG_USAGE);
            assertThat(one.err()).contains("đều là nguồn để dựng trang");
        });
        assertThat(workspace.resolve("content/x.zip")).doesNotExist();
    }

    @Test
    void yearsAndVersionsThatAreNotThereAreNamed() {
        Run version = export("--version", "v7", "--to", temp.resolve("x"), "--lang", "en");
        Run year = Run.of("export", 1999, "--archive", archive, "--workspace", workspace, "--to", temp.resolve("x"));
        Run place =
                Run.of("export", 2024, "--archive", temp.resolve("y"), "--workspace", workspace, "--to", temp + "/x");

        assertThat(version.err()).contains("2024 has no version v7. There are: v1, v2");
        assertThat(year.err()).contains("không có năm 1999").contains("Những năm đọc được trong kho: 2024");
        assertThat(place.err()).contains("Không có kho lưu trữ ở");
        assertThat(List.of(version.code(), year.code(), place.code())).containsOnly(Main.WRONG_USAGE);
        assertThat(temp.resolve("y")).doesNotExist();
    }

    @Test
    void damageIsNamedAndNothingIsLeftBehind() throws IOException {
        Path page;
        try (Stream<Path> files = Files.walk(archive)) {
            page = files.filter(file -> file.endsWith("v2/content/site/index.html"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(page, Files.readString(page).replace("Bản 2", "Bản 3"));

        Run run = export("--to", temp.resolve("ra/x.wacz"));

        assertThat(run.code()).isEqualTo(Main.CONTENT_HAS_ERRORS);
        assertThat(run.err()).contains("v2/content/site/index.html", "yearbook.jar verify");
        assertThat(temp.resolve("ra")).isEmptyDirectory();
    }

    @Test
    void snapshotSignsWithTheKeyOfTheOfficeAndSaysWhatToWriteIntoTheList() {
        plain();

        Run run = snapshot(KEYS.resolve("key"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Đã ký (MANIFEST.sha256.sig) bằng khóa " + FINGERPRINT)
                .contains("luutru@tinh.example namespaces=\"yearbook-snapshot\" ssh-ed25519 AAAA");
        assertThat(export("--version", "v3", "--to", temp.resolve("x.bag")).out())
                .contains(FINGERPRINT);
    }

    @Test
    void keyThatCannotSignIsRefusedBeforeAnythingIsKept() {
        plain();

        Run locked = snapshot(KEYS.resolve("key-with-passphrase"));
        Run shown = snapshot(KEYS.resolve("key.pub"));
        Run absent = snapshot(temp.resolve("absent"));

        assertThat(locked.err()).contains("có mật khẩu bảo vệ", "ssh-keygen -t ed25519 -N ''");
        assertThat(shown.err()).contains("là khóa công khai", "--sign " + KEYS.resolve("key"));
        assertThat(absent.err()).contains("Không đọc được tệp khóa");
        assertThat(List.of(locked.code(), shown.code(), absent.code())).containsOnly(Main.WRONG_USAGE);
        assertThat(export("--version", "v3", "--to", temp.resolve("x")).code()).isEqualTo(Main.WRONG_USAGE);
    }

    @Test
    void keyOutOfItsTimeIsRefusedBeforeAVersionCarriesItsSignatureForGood() throws IOException {
        plain();
        allow("valid-before=\"20240101Z\" ");

        Run late = snapshot(KEYS.resolve("key"));
        allow("valid-before=\"29990101Z\" ");
        Run inTime = snapshot(KEYS.resolve("key"));

        assertThat(late.code()).as(late.err()).isEqualTo(Main.WRONG_USAGE);
        assertThat(late.err()).contains("Chưa lưu gì", "không có hiệu lực lúc", "content/allowed_signers");
        assertThat(inTime.out()).contains("phiên bản v3", "Đã ký");
    }

    @Test
    void folderComesWithTheCommandThatChecksItsSignatureAtItsOwnMoment() throws Exception {
        allow("valid-before=\"20500101Z\" ");

        String told = export("--to", temp.resolve("ra")).out().strip();

        String command = told.substring(told.indexOf("ssh-keygen -Y verify"));
        assertThat(command).matches("(?s).* -I luutru@tinh.example .* -O verify-time=\\d{14}Z .*");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh-keygen")));
        Process openssh = new ProcessBuilder("sh", "-c", command)
                .directory(temp.resolve("ra").toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(openssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("Good \"yearbook-snapshot\" signature for luutru@tinh.example");
    }

    private void allow(String options) throws IOException {
        Files.writeString(
                workspace.resolve("content/allowed_signers"),
                "luutru@tinh.example " + options + Files.readString(KEYS.resolve("key.pub")));
    }

    private Run export(Object... args) {
        return Run.of(Stream.concat(
                        Stream.of("export", 2024, "--archive", archive, "--workspace", workspace), Stream.of(args))
                .toArray());
    }

    private Run snapshot(Path key) {
        return Run.of("snapshot", 2024, "--workspace", workspace, "--archive", archive, "-m", "Ký", "--sign", key);
    }

    private void plain() {
        SmallWorkspace.in(workspace)
                .replace(
                        "content/site.yaml", "languages: [vi, en]", "languages: [vi, en]\npdf: false\npictures: false");
    }

    private static Memento memento(int version) {
        return new Memento(
                2024,
                version,
                Instant.parse("2025-02-0" + version + "T04:05:06Z"),
                "Nguyễn Thị Ân",
                "Bản " + version,
                Optional.empty(),
                "Yearbook 0.1.0",
                Optional.empty(),
                Instant.parse("2025-02-0" + version + "T04:05:06Z"));
    }

    private static List<SiteFile> site(String text) {
        String page = "<!doctype html><title>2024</title><link rel=\"canonical\" href=\"https://example.org/\"><main>"
                + text + "</main>";
        return List.of(new SiteFile("site/index.html", () -> page.getBytes(StandardCharsets.UTF_8)));
    }
}
