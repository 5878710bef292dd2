package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.history.GitProgram;
import yearbook.site.SmallWorkspace;

class PublishTest {
    private static final String PLAIN = "languages: [vi, en]\npdf: false\npictures: false\noffline: false";

    @TempDir
    Path temp;

    private Path folder;
    private Path to;
    private SmallWorkspace workspace;

    @BeforeEach
    void smallWorkspace() {
        folder = temp.resolve("văn phòng");
        to = temp.resolve("trang web");
        workspace = SmallWorkspace.in(folder).replace("content/site.yaml", "languages: [vi, en]", PLAIN);
    }

    @Test
    void committedWorkspaceGoesLiveAndItsCommitIsTagged() throws IOException {
        GitProgram git = GitProgram.committed(folder);
        String name = "20251210T010000Z-" + git.run("rev-parse", "--short=7", "HEAD");

        Run run = publish("--now", "2025-12-10T08:00+07:00");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Đã công bố bản " + name, to.resolve("current").toString());
        assertThat(to.resolve("current/en/2024/bao-cao/index.html")).isRegularFile();
        assertThat(to.resolve("current/.yearbook")).doesNotExist();
        assertThat(git.run("rev-parse", "published/" + name + "^{}")).isEqualTo(git.run("rev-parse", "HEAD"));
        assertThat(Files.readString(to.resolve("releases/" + name + ".json")))
                .contains("\"subject\": \"Bản đầu\"", "\"author\": \"Nguyễn Thị Ân\"", "\"digest\": \"sha256:");
    }

    @Test
    void digestIsThatOfTheListThatSha256sumPrints() throws Exception {
        publish();
        String list = "cd '" + to.resolve("current/").toRealPath()
                + "' && find . -type f -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum";

        Process shell = new ProcessBuilder("sh", "-c", list).start();
        String digest = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(Files.readString(to.resolve("releases/" + live() + ".json")))
                .contains("\"digest\": \"sha256:" + digest.substring(0, 64) + "\"");
    }

    @Test
    void workspaceWithoutGitGoesLiveAndSaysThatItHasNoCommit() throws IOException {
        assertThat(publish("--now", "2025-12-10T01:00:00Z").code()).isZero();

        assertThat(live()).isEqualTo("20251210T010000Z-nogit");
    }

    @Test
    void changesThatNoCommitHoldsAreNamedAndNotPublished() throws IOException {
        GitProgram.committed(folder);
        changePage("2");

        Run run = publish();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("content/pages/about.en.md, content/pages/about.vi.md", "git commit", "--uncommitted");
        assertThat(to.resolve("current")).doesNotExist();
        assertThat(publish("--uncommitted").code()).isZero();
        assertThat(live()).endsWith("-nogit");
    }

    @Test
    void sameContentIsNotPublishedAgain() throws IOException {
        publish();
        String before = live();

        Run run = publish();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("không tạo bản mới");
        assertThat(live()).isEqualTo(before);
    }

    @Test
    void badContentLeavesTheLiveSite() throws IOException {
        publish();
        String before = live();
        workspace.replace(SmallWorkspace.REPORT + "kpi.json", "\"value\": 8.7", "\"value\": 8.9");

        Run run = publish();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[quote-value]", "giữ nguyên");
        assertThat(live()).isEqualTo(before);
    }

    @Test
    void rollBackIsOneCommandAndSpeaksThePublishersLanguage() throws IOException {
        workspace.replace("content/site.yaml", "[vi, en]", "[en, vi]");
        publish();
        String first = live();
        changePage("2");
        publish();

        Run run = Run.of("rollback", "--to", to);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Rolled back to " + first);
        assertThat(live()).isEqualTo(first);
        assertThat(Run.of("rollback", "--to", to).err()).contains("no release in", "older than the live one");
    }

    @Test
    void listShowsReleasesNewestFirstAndTheLiveOne() throws IOException {
        publish("--now", "2025-12-10T01:00:00Z");
        changePage("2");
        publish("--now", "2025-12-11T01:00:00Z");
        Run.of("rollback", "--to", to, "--release", "20251210T010000Z-nogit");

        List<String> lines =
                Run.of("publish", "--to", to, "--list").out().lines().toList();

        assertThat(lines).hasSize(3).first().asString().startsWith("2 bản đã công bố");
        assertThat(lines.get(1))
                .startsWith("  20251211T010000Z-nogit  11/12/2025")
                .doesNotContain("hiển thị");
        assertThat(lines.get(2)).startsWith("→ 20251210T010000Z-nogit").endsWith("(đang hiển thị)");
        assertThat(Run.of("rollback", "--to", to, "--list").out().lines()).isEqualTo(lines);
    }

    @Test
    void oldReleasesGoAsSettingsOrCommandLineSay() throws IOException {
        workspace.replace("content/site.yaml", "pdf: false", "pdf: false\nkeep: { releases: 2, days: 0 }");
        for (int day = 1; day <= 4; day++) {
            changePage("edition " + day);
            publish("--now", "2025-12-0" + day + "T01:00:00Z", "--keep", "3");
        }
        assertThat(releases()).hasSize(3);

        changePage("edition 5");
        Run run = publish("--now", "2025-12-05T01:00:00Z");

        assertThat(run.out()).contains("Đã dọn 2 bản cũ");
        assertThat(releases()).containsExactly("20251204T010000Z-nogit", "20251205T010000Z-nogit");
        assertThat(to.resolve("releases").toFile().list()).hasSize(6);
    }

    @Test
    void folderOfSomebodyElseIsKept() throws IOException {
        Files.createDirectories(to.resolve("current"));

        Run run = publish();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(to.resolve("current").toString(), "không do Yearbook tạo ra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--to X --keep 0", "--to X --keep-days -1", "--to X --now tomorrow", "--workflow jenkins"})
    void optionThatIsMissingOrWrongIsWrongUsage(String options) {
        List<Object> line = new ArrayList<>(List.of("publish", folder));
        Stream.of(options.split(" ")).filter(option -> !option.isEmpty()).forEach(line::add);

        Run run = Run.of(line.toArray());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .containsPattern("^(Lệnh publish còn thiếu --to|“(0|-1|tomorrow|jenkins)” không dùng được cho --)");
    }

    @Test
    void siteIsNeverPublishedIntoTheContent() {
        Run run = Run.of("publish", folder, "--to", folder.resolve("content/site"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nội dung nguồn");
    }

    @Test
    void nothingToRollBackToIsSaid() {
        assertThat(Run.of("rollback", "--to", to).err()).contains("Chưa có bản nào");
        publish();
        assertThat(Run.of("rollback", "--to", to, "--release", "x").err()).contains("không có bản x");
    }

    /** Without git, what is compared with lies beside the releases. */
    @Test
    void publishedFigureIsNotChangedInSilenceWithoutGit() {
        publish("--now", "2025-01-10T01:00:00Z");
        changeRevenue("1.757,5", "1.800,5");

        Run refused = publish();
        Run check = Run.of("check", folder, "--published", to);
        Run correct = Run.of(
                "correct",
                folder,
                "--published",
                to,
                "--reason-vi",
                "Ghi nhầm.",
                "--reason-en",
                "Mistyped.",
                "--date",
                "2025-03-13");
        Run good = publish("--now", "2025-03-14T01:00:00Z");
        workspace.replace(SmallWorkspace.REPORT + "corrections.json", "Mistyped.", "Never mind.");
        Run frozen = publish();

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("[correction-missing]", "1757.5", "1800.5", "giữ nguyên")
                .contains(" --published '" + to + "'; ")
                .doesNotContain("log4j");
        assertThat(check.err()).contains("[correction-missing]", " --published '" + to + "'; ");
        assertThat(correct.out()).contains("C01");
        assertThat(good.err()).isEmpty();
        assertThat(frozen.err()).contains("[correction-changed]", "Mistyped.");
    }

    @Test
    void keptStateIsComparedWithByName() throws IOException {
        publish("--now", "2025-01-10T01:00:00Z");
        changePage("2");
        publish("--now", "2025-01-11T01:00:00Z");

        Run newest = Run.of("diff", folder, "--published", to);
        Run first = Run.of("diff", folder, "--published", to, "--against", "20250110T010000Z-nogit");
        Run none = Run.of("diff", folder, "--published", to, "--against", "20250110T010000Z-nigit");

        assertThat(newest.out()).isEqualTo("So với published/20250111T010000Z-nogit: không có thay đổi nào.\n");
        assertThat(first.out()).startsWith("So với published/20250110T010000Z-nogit: 1 thay đổi.");
        assertThat(none.err()).contains("ý anh/chị là “20250110T010000Z-nogit”");
        assertThat(none.code()).isEqualTo(2);
    }

    @Test
    void nothingOfAReportThatIsNotOutIsKeptWithARelease() throws IOException {
        String held = "content/2025/bao-cao/";
        workspace
                .andReportOf(2025)
                .replace(held + "report.yaml", "issued:", "release: 2026-01-10T08:00+07:00\nissued:");
        publish("--now", "2025-12-10T01:00:00Z");
        workspace.replace(held + "report.yaml", "2026-01-10", "2026-01-11");
        changeRevenueOf(2025);

        Run moved = publish("--now", "2025-12-11T01:00:00Z");

        try (ZipFile kept =
                new ZipFile(to.resolve("releases/" + live() + ".content.zip").toFile())) {
            assertThat(kept.stream().map(ZipEntry::getName))
                    .contains("content/2024/bao-cao/kpi.json", "announced.json")
                    .noneMatch(name -> name.contains("2025"));
            assertThat(new String(
                            kept.getInputStream(kept.getEntry("announced.json")).readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("2026-01-10T08:00+07:00")
                    .doesNotContain("Báo cáo");
        }
        assertThat(moved.err()).contains("[release-moved-silently]").doesNotContain("[correction-missing]");
    }

    @Test
    void releaseWhoseContentIsDamagedIsNamedAndNothingIsPublished() throws IOException {
        publish();
        Path kept = to.resolve("releases/" + live() + ".content.zip");
        Files.writeString(kept, "not a zip");
        changePage("2");

        Run run = publish();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(kept.toString());
    }

    @Test
    void newerOfTagAndReleaseIsWhatWasLastPublished() throws IOException {
        GitProgram.committed(folder);
        publish("--now", "2025-01-10T01:00:00Z");
        changeRevenue("1.757,5", "1.800,5");
        correct("--repository", folder.toString());
        publish("--uncommitted", "--now", "2025-01-11T01:00:00Z");

        changeRevenue("1.800,5", "1.801,5");
        Run run = publish("--uncommitted");

        assertThat(run.err()).contains("[correction-missing]", "\"value\": 1800.5");
    }

    /** What the hooks of a bare repository say of a push: before it is taken in, and after. */
    @Test
    void warningsOfAPushAreToldOnce() throws IOException {
        workspace
                .with("content/pages/abot.md", "x\n")
                .with("content/paegs.yaml", "x: 1\n")
                .without("content/pages/abot.md");
        GitProgram git = GitProgram.committed(folder);
        Path bare = temp.resolve("kho.git");
        git.run("clone", "--bare", "--quiet", folder.toString(), bare.toString());
        String commit = git.run("rev-parse", "HEAD");
        String push = "0".repeat(40) + " " + commit + " refs/heads/main\n";

        Run before = receive(push, bare, "--before");
        Run after = receive(push, bare);

        assertThat(before.err()).contains("[name-unknown]");
        assertThat(after.err()).isEmpty();
        assertThat(after.out()).contains("Đã công bố bản");
    }

    private Run receive(String push, Path bare, String... options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(push.getBytes(StandardCharsets.UTF_8)));
        try {
            List<Object> line = new ArrayList<>(List.of("receive", bare, "--to", to));
            line.addAll(List.of(options));
            return Run.of(line.toArray());
        } finally {
            System.setIn(before);
        }
    }

    private Run correct(String... options) {
        List<Object> all = new ArrayList<>(
                List.of("correct", folder, "--reason-vi", "Nhầm.", "--reason-en", "Wrong.", "--date", "2025-01-11"));
        all.addAll(List.of(options));
        return Run.of(all.toArray());
    }

    private void changeRevenueOf(int year) {
        workspace
                .replace("content/" + year + "/bao-cao/report.vi.md", "1.757,5", "1.800,5")
                .replace("content/" + year + "/bao-cao/report.en.md", "1,757.5", "1,800.5")
                .replace("content/" + year + "/bao-cao/kpi.json", "1.757,5", "1.800,5")
                .replace("content/" + year + "/bao-cao/kpi.json", "1,757.5", "1,800.5")
                .replace("content/" + year + "/bao-cao/kpi.json", "1757.5", "1800.5");
    }

    private void changeRevenue(String old, String now) {
        String english = old.replace('.', ';').replace(',', '.').replace(';', ',');
        String other = now.replace('.', ';').replace(',', '.').replace(';', ',');
        workspace
                .replace(SmallWorkspace.REPORT + "report.vi.md", old, now)
                .replace(SmallWorkspace.REPORT + "report.en.md", english, other)
                .replace(SmallWorkspace.REPORT + "kpi.json", old, now)
                .replace(SmallWorkspace.REPORT + "kpi.json", english, other)
                .replace(SmallWorkspace.REPORT + "kpi.json", english.replace(",", ""), other.replace(",", ""));
    }

    private Run publish(String... options) {
        List<Object> line = new ArrayList<>(List.of("publish", folder, "--to", to));
        line.addAll(List.of(options));
        return Run.of(line.toArray());
    }

    private void changePage(String text) {
        workspace
                .with("content/pages/about.vi.md", "# Giới thiệu\n\n" + text + "\n")
                .with("content/pages/about.en.md", "# About\n\n" + text + "\n");
    }

    private String live() throws IOException {
        return to.resolve("current").toRealPath().getFileName().toString();
    }

    private List<String> releases() {
        return List.of(to.resolve("releases").toFile().list()).stream()
                .filter(name -> !name.matches(".*\\.(json|zip)"))
                .sorted()
                .toList();
    }
}
