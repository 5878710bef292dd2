package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.archive.Kept;
import yearbook.archive.SmallArchive;
import yearbook.archive.Vault;
import yearbook.history.GitProgram;
import yearbook.history.GitRepository;
import yearbook.site.Memento;
import yearbook.site.SiteFile;
import yearbook.site.SmallWorkspace;

class SnapshotTest {
    private static final String PLAIN = "languages: [vi, en]\npdf: false\npictures: false";

    @TempDir
    Path temp;

    private Path folder;
    private Path archive;
    private SmallWorkspace workspace;

    @BeforeEach
    void smallWorkspace() {
        folder = temp.resolve("văn phòng");
        archive = temp.resolve("kho lưu trữ");
        workspace = SmallWorkspace.in(folder).replace("content/site.yaml", "languages: [vi, en]", PLAIN);
    }

    @Test
    void versionHoldsTheYearsPagesAndWhatTheyWereBuiltOf() {
        Run run = snapshot("--now", "2025-01-10T08:00+07:00", "--author", "Nguyễn Thị Ân");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("năm 2024, phiên bản v1", "sha256:");
        Kept kept = newest();
        assertThat(kept.memento())
                .isEqualTo(new Memento(
                        2024,
                        1,
                        Instant.parse("2025-01-10T01:00:00Z"),
                        "Nguyễn Thị Ân",
                        "Lần đầu",
                        Optional.empty(),
                        "Yearbook " + Version.number(),
                        Optional.empty(),
                        Instant.parse("2025-01-10T01:00:00Z")));
        assertThat(kept.files())
                .extracting(SiteFile::path)
                .contains(
                        "site/2024/bao-cao/index.html",
                        "site/en/2024/bao-cao/index.html",
                        "site/2025/nhiem-vu/index.html",
                        "site/assets/css/site.css",
                        "source/content/site.yaml",
                        "source/content/2024/bao-cao/kpi.json",
                        "snapshot.json",
                        "MANIFEST.sha256");
    }

    @Test
    void commitSaysWhenAndByWhom() {
        GitProgram git = GitProgram.committed(folder);

        snapshot();

        Memento memento = newest().memento();
        assertThat(memento.origin()).contains(new Memento.Origin(git.run("rev-parse", "HEAD"), ""));
        assertThat(memento.by()).isEqualTo("Nguyễn Thị Ân");
        assertThat(memento.taken())
                .isEqualTo(OffsetDateTime.parse(git.run("log", "-1", "--format=%aI", "HEAD"))
                        .toInstant());
    }

    @Test
    void yearThatIsTheSameIsNotKeptTwice() throws IOException {
        GitProgram git = GitProgram.committed(folder);
        snapshot();
        git.run("commit", "-q", "--allow-empty", "-m", "Không đổi gì");

        Run run = snapshot();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("không khác phiên bản v1");
        assertThat(versions()).hasSize(1);
    }

    @Test
    void correctedYearIsTheNextVersion() {
        snapshot();
        workspace.replace(
                SmallWorkspace.REPORT + "report.vi.md", "Phát triển hạ tầng.", "Phát triển hạ tầng giao thông.");

        Run run = snapshot();

        assertThat(run.out()).contains("phiên bản v2");
        assertThat(versions()).extracting(kept -> kept.memento().name()).containsExactly("v1", "v2");
    }

    @Test
    void otherYearChangesNothing() {
        snapshot();
        workspace.andReportOf(2025);

        assertThat(snapshot().out()).contains("không khác phiên bản v1");
    }

    @Test
    void changesThatNoCommitHoldsAreNamedAndNotKept() {
        GitProgram.committed(folder);
        workspace.replace(
                SmallWorkspace.REPORT + "report.vi.md", "Phát triển hạ tầng.", "Phát triển hạ tầng giao thông.");

        Run run = snapshot();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("content/2024/bao-cao/report.vi.md", "git commit", "--uncommitted");
        assertThat(archive).doesNotExist();
    }

    @Test
    void badContentIsNotKept() {
        workspace.replace(SmallWorkspace.REPORT + "kpi.json", "\"value\": 8.7", "\"value\": 8.9");

        Run run = snapshot();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[quote-value]");
        assertThat(archive).doesNotExist();
    }

    @Test
    void yearWithoutAReportIsNotKept() {
        Run run = Run.of("snapshot", 2031, "--workspace", folder, "--archive", archive, "-m", "Thử");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Năm 2031 chưa có báo cáo nào", "Những năm đã có báo cáo công bố: 2024");
    }

    @Test
    void placeOfTheArchiveStandsInTheSettings() {
        workspace.replace("content/site.yaml", PLAIN, PLAIN + "\narchive: ../kho lưu trữ");

        Run run = Run.of("snapshot", 2024, "--workspace", folder, "-m", "Lần đầu");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(versions()).hasSize(1);
    }

    @Test
    void placeThatNobodySaidIsAskedFor() {
        Run run = Run.of("snapshot", 2024, "--workspace", folder, "-m", "Lần đầu");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("archive: ../kho-luu-tru", "--archive");
    }

    @Test
    void placeThatEveryVersionWouldCopyAndFileAreRefused() {
        for (String inside : List.of("content/kho", "templates", "assets/a/b")) {
            Run run = Run.of("snapshot", 2024, "--workspace", folder, "--archive", folder.resolve(inside), "-m", "a");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("Kho lưu trữ không thể nằm ở " + folder.resolve(inside));
        }
        Run file = Run.of(
                "snapshot",
                2024,
                "--workspace",
                folder,
                "--archive",
                workspace.with("tep", "?").folder().resolve("tep"),
                "-m",
                "a");
        assertThat(file.code()).isEqualTo(2);
        assertThat(file.err()).contains("đây là một tệp");
    }

    @Test
    void versionWithoutAReasonIsNotKept() {
        Run blank = Run.of("snapshot", 2024, "--workspace", folder, "--archive", archive, "-m", " \n");
        Run wordy = Run.of("snapshot", 2024, "--workspace", folder, "--archive", archive, "-m", "a".repeat(2001));
        Run unseen = Run.of("snapshot", 2024, "--workspace", folder, "--archive", archive, "-m", "\u200B\u00A0");
        Run turned = Run.of("snapshot", 2024, "--workspace", folder, "--archive", archive, "-m", "a\u202Eb");

        assertThat(blank).matches(run -> run.code() == 2 && run.err().contains("lý do (-m) để trống"));
        assertThat(unseen.err()).contains("lý do (-m) để trống");
        assertThat(turned.err()).contains("lý do (-m) có ký tự điều khiển");
        assertThat(wordy).matches(run -> run.code() == 2 && run.err().contains("dài quá 2000 ký tự"));
        assertThat(archive).doesNotExist();
    }

    @Test
    void versionIsBuiltOnceMoreOfItsCommitByteForByte() throws Exception {
        GitProgram.committed(folder);
        snapshot();
        workspace.replace(
                SmallWorkspace.REPORT + "report.vi.md", "Phát triển hạ tầng.", "Phát triển hạ tầng giao thông.");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();

        try (GitRepository git = GitRepository.around(folder).orElseThrow()) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Rebuild rebuild = Rebuild.of(newest(), Optional.of(git));

            assertThat(rebuild.differing()).isEmpty();
            assertThat(rebuild.commit()).isTrue();
            assertThat(rebuild.program()).isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void versionIsBuiltOnceMoreOfItsOwnSourceWhereTheCommitIsGone() throws Exception {
        snapshot();

        Rebuild rebuild = Rebuild.of(newest(), Optional.empty());

        assertThat(rebuild.differing()).isEmpty();
        assertThat(rebuild.commit()).isFalse();
    }

    @Test
    void workspaceBelowTheTopOfItsRepositoryIsFoundAgain() throws Exception {
        GitProgram git = GitProgram.committed(temp);
        snapshot();

        try (GitRepository repository = GitRepository.around(folder).orElseThrow()) {
            Rebuild rebuild = Rebuild.of(newest(), Optional.of(repository));

            assertThat(newest().memento().origin())
                    .contains(new Memento.Origin(git.run("rev-parse", "HEAD"), "văn phòng/"));
            assertThat(rebuild.commit()).isTrue();
            assertThat(rebuild.differing()).isEmpty();
        }
    }

    @Test
    void verifyBuildsVersionsOnceMoreOnAsking() {
        GitProgram git = GitProgram.committed(folder);
        snapshot();

        Run run = verify("--rebuild");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(git.run("rev-parse", "HEAD"), "số tệp khác: 0", "Kho lưu trữ nguyên vẹn");
    }

    @Test
    void pageThatItsSourceDoesNotGiveIsNamed() {
        snapshot();
        Memento last = newest().memento();
        List<SiteFile> files = newest().files().stream()
                .filter(file -> file.path().contains("/"))
                .map(file -> file.path().equals("site/2024/index.html")
                        ? new SiteFile(file.path(), () -> "forged".getBytes(StandardCharsets.UTF_8))
                        : file)
                .toList();
        Memento forged = new Memento(
                2024, 2, last.taken(), last.by(), "", last.origin(), last.generator(), last.program(), last.asOf());
        try (Vault vault = Vault.open(archive)) {
            vault.keep(forged, "https://example.org/2024/", files);
        }

        Run plain = verify();
        Run rebuilt = verify("--rebuild", "--version", "v2");

        assertThat(plain.code()).isZero();
        assertThat(rebuilt.code()).isEqualTo(1);
        assertThat(rebuilt.err()).contains("năm 2024, phiên bản v2, site/2024/index.html", "dựng lại ra tệp khác");
    }

    @Test
    void sourceThatIsDamagedIsNotRebuiltAndSaysWhatIsWrongWithIt() {
        snapshot();
        Path source = new SmallArchive(archive).object(2024).resolve("v1/content/source/content/2024/bao-cao/kpi.json");
        SmallArchive.flip(source, 0);

        Run run = verify("--rebuild");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "kpi.json: nội dung đã bị thay đổi",
                        "không dựng lại được: nguồn dùng để dựng có lỗi",
                        "(json-syntax");
    }

    @Test
    void versionThatNobodySignedIsAmissOnlyWhereSignaturesAreAskedFor() {
        snapshot();

        assertThat(verify().code()).isZero();
        assertThat(verify("--signed").code()).isEqualTo(1);
        assertThat(verify("--signed").err()).contains("không có chữ ký", "--sign");
    }

    private Run verify(Object... more) {
        List<Object> args = new ArrayList<>(List.of("verify", 2024, "--workspace", folder, "--archive", archive));
        args.addAll(List.of(more));
        return Run.of(args.toArray());
    }

    @Test
    void whoKeepsAVersionWhileAnotherBuildsIsNotKeptOutAndTheOtherAddsTheNextOne() throws Exception {
        CompletableFuture<Run> slow = CompletableFuture.supplyAsync(this::snapshot);
        Path looked = archive.resolve("yearbook-register.json");
        while (!Files.exists(looked) && !slow.isDone()) {
            Thread.onSpinWait();
        }

        new SmallArchive(archive).with(2024, 1);

        assertThat(slow.get().code()).as(slow.get().err()).isZero();
        assertThat(slow.get().out()).contains("một lệnh khác đã lưu thêm phiên bản", "năm 2024, phiên bản v2");
        assertThat(versions()).hasSize(2);
    }

    private Run snapshot(Object... more) {
        List<Object> args = new ArrayList<>(
                List.of("snapshot", 2024, "--workspace", folder, "--archive", archive, "-m", "Lần đầu"));
        args.addAll(List.of(more));
        return Run.of(args.toArray());
    }

    private Kept newest() {
        List<Kept> versions = versions();
        return versions.get(versions.size() - 1);
    }

    private List<Kept> versions() {
        try (Vault vault = Vault.open(archive)) {
            return vault.of(2024);
        }
    }
}
