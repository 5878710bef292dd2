package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Sha256;
import yearbook.history.GitProgram;
import yearbook.site.SmallWorkspace;

/** The real git pushes to a real bare repository whose hooks run on a machine without a locale. */
class PushIT {
    private static final int KILLS = 4;

    @TempDir
    private static Path temp;

    private static Path to;
    private static GitProgram repository;
    private static SmallWorkspace workspace;
    private static GitProgram office;

    private SiteReader reader;

    @BeforeAll
    static void officeWithServer() throws Exception {
        to = temp.resolve("trang web");
        repository = GitProgram.in(Files.createDirectories(temp.resolve("kho 'chung'.git")));
        repository.run("init", "--quiet", "--bare", "--initial-branch=main");
        Run installed = Run.finished("publish", "--install-hook", repository.folder() + "", "--to", to + "");
        assertThat(installed.code()).as(installed.out()).isZero();

        workspace = SmallWorkspace.in(temp.resolve("văn phòng"))
                .replace(
                        "content/site.yaml",
                        "languages: [vi, en]",
                        "languages: [vi, en]\npdf: false\npictures: false\noffline: false")
                .with("assets/img/bản đồ.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        office = GitProgram.committed(workspace.folder());
        office.run("remote", "add", "origin", repository.folder().toString());
        assertThat(push().text()).contains("Đã công bố");
        assertThat(to.resolve("current/assets/img/bản đồ.svg")).isRegularFile();
        assertThat(repository.run("tag")).isEqualTo("published/" + live());
    }

    @BeforeEach
    void officeAsPublishedAndSomebodyWhoReads() throws IOException {
        office.run("fetch", "--quiet", "origin");
        office.run("reset", "--quiet", "--hard", "origin/main");
        reader = SiteReader.of(to.resolve("current"));
    }

    @AfterEach
    void readerHasSeenOnlyWholePages() throws InterruptedException {
        assertThat(reader.stop()).as("what a reader met").isEmpty();
    }

    @Test
    void goodPushGoesLiveAndBadOneIsRefusedWithItsProblem() throws IOException {
        Map<String, String> before = digests();

        workspace.replace(SmallWorkspace.REPORT + "kpi.json", "\"value\": 8.7", "\"value\": 8.9");
        office.commit("Sai số");
        GitProgram.Answer refused = push();

        assertThat(refused.code()).isNotZero();
        assertThat(refused.text())
                .contains("remote: content/2024/bao-cao/kpi.json:", "lỗi: giá trị 8,9", "[quote-value]", "sửa:")
                .contains("Trang đang hiển thị vẫn giữ nguyên", "pre-receive hook declined")
                .doesNotContain("\u001B", temp.toString() + "/trang web/.work", "\tat ");
        assertThat(digests()).isEqualTo(before);
        assertThat(repository.run("rev-parse", "main")).isEqualTo(office.run("rev-parse", "HEAD~1"));

        workspace.replace(SmallWorkspace.REPORT + "kpi.json", "\"value\": 8.9", "\"value\": 8.7");
        edit("Đã sửa");
        assertThat(push().text()).contains("Đã công bố");
        assertThat(page()).contains("Đã sửa");
        assertThat(repository.run("tag")).contains("published/" + live());
    }

    @Test
    void otherBranchesPassAndWhatIsPublishedCannotBeDeletedOrTaggedByHand() throws IOException {
        String before = live();

        assertThat(office.ask("push", "origin", "HEAD:refs/heads/thử", "HEAD:refs/tags/v1")
                        .text())
                .contains("chỉ nhánh main được công bố");
        assertThat(office.ask("push", "origin", ":main").text()).contains("Không được xóa nhánh main");
        assertThat(office.ask("push", "origin", "HEAD:refs/tags/published/x").text())
                .contains("published/");
        assertThat(office.ask("push", "origin", ":refs/tags/published/" + before)
                        .code())
                .isNotZero();
        assertThat(repository.run("tag").lines()).contains("published/" + before, "v1");
        assertThat(live()).isEqualTo(before);
    }

    @Test
    void linkOutOfTheCommitIsRefused() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret"), "secret");
        Files.createSymbolicLink(workspace.folder().resolve("assets/passwd"), secret);
        office.commit("Liên kết");

        GitProgram.Answer refused = push();

        assertThat(refused.code()).isNotZero();
        assertThat(refused.text()).contains("assets/passwd:1:1", "[link-out]");
    }

    @Test
    void siteThatPassesTheCheckAndCannotBeBuiltIsRefused() throws IOException {
        String before = live();
        workspace.with("templates/page.ftl", "<#ftl output_format=\"HTML\">\n${page.nothing}\n");
        office.commit("Mẫu hỏng");

        assertThat(push().text()).contains("templates/page.ftl:2", "pre-receive hook declined");
        office.run("reset", "--quiet", "--hard", "origin/main");
        workspace.replace("content/site.yaml", "offline: false", "offline: false\nbudget: { page: 1, report: 1 }");
        office.commit("Quá nặng");
        assertThat(push().text()).contains("[page-too-heavy]", "pre-receive hook declined");
        assertThat(live()).isEqualTo(before);
        assertThat(repository.run("rev-parse", "main")).isEqualTo(office.run("rev-parse", "HEAD~1"));

        office.run("reset", "--quiet", "--hard", "origin/main");
        edit("Bỏ mẫu hỏng");
        assertThat(push().text()).contains("Đã công bố");
    }

    @Test
    void pushThatComesWhileAnotherIsBuiltWaitsForItsTurn() throws Exception {
        edit("của văn phòng");
        String first = office.run("rev-parse", "HEAD");
        Process one = office.start("push", "origin", "main");
        while (!repository.run("rev-parse", "main").equals(first) && one.isAlive()) {
            one.waitFor(20, TimeUnit.MILLISECONDS);
        }
        edit("ngay sau đó");

        GitProgram.Answer two = push();

        assertThat(text(one)).containsAnyOf("Đã công bố", "một lượt push khác");
        assertThat(two.text()).containsAnyOf("Đã công bố", "một lượt push khác");
        assertThat(page()).contains("ngay sau đó");
        assertThat(live()).endsWith(office.run("rev-parse", "--short=7", "HEAD"));
    }

    @Test
    void ofTwoPushesThatPartFromEachOtherOneIsPublishedAndOneToldWhatToDo() throws Exception {
        GitProgram other = GitProgram.in(Files.createDirectories(temp.resolve("đồng nghiệp")));
        other.run("clone", "--quiet", repository.folder().toString(), ".");
        change(other.folder(), "của đồng nghiệp");
        other.commit("Của đồng nghiệp");
        edit("của văn phòng");

        Process ours = office.start("push", "origin", "main");
        Process theirs = other.start("push", "origin", "main");
        String said = text(ours) + text(theirs);

        assertThat(List.of(ours.waitFor(), theirs.waitFor())).as(said).containsExactlyInAnyOrder(0, 1);
        assertThat(said)
                .contains("Đã công bố")
                .containsAnyOf("git pull --rebase origin main", "fetch first", "cannot lock ref");
        assertThat(live()).endsWith(repository.run("rev-parse", "--short=7", "main"));
    }

    @Test
    void locksThatAKilledGitLeftDoNotStopTheNextPush() throws IOException {
        Files.createFile(repository.folder().resolve("HEAD.lock"));
        Files.createFile(repository.folder().resolve("refs/heads/main.lock"));
        edit("sau khi ngắt");

        assertThat(push().text()).contains("Đã gỡ khóa HEAD.lock", "Đã gỡ khóa refs/heads/main.lock", "Đã công bố");

        assertThat(page()).contains("sau khi ngắt");
    }

    @Test
    void pushThatIsKilledLeavesTheLiveSiteAndTheNextOneWorks() throws Exception {
        Random moments = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            edit("bản " + kill);
            Process push = office.start("push", "origin", "main");
            // The first hooks take about two seconds to begin their build; the kills fall before, into and after it.
            boolean ended = push.waitFor(1000 + moments.nextInt(4000), TimeUnit.MILLISECONDS);
            Stream.concat(push.descendants(), Stream.of(push.toHandle())).forEach(ProcessHandle::destroyForcibly);
            push.waitFor();
            assertThat(ended || page().contains("<h1")).isTrue();
        }
        edit("bản cuối");

        assertThat(push().text()).contains("Đã công bố");

        assertThat(page()).contains("bản cuối");
        assertThat(List.of(to.toFile().list()))
                .containsExactlyInAnyOrder(".lock", ".work", ".yearbook", "current", "releases", "switches.jsonl");
        assertThat(to.resolve(".work").toFile().list()).containsExactly(".lock");
        assertThat(to.resolve("releases").toFile().list()).noneMatch(name -> name.startsWith("."));
        assertThat(repository.run("tag")).contains("published/" + live());
    }

    private static String text(Process git) throws IOException {
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static GitProgram.Answer push() {
        return office.ask("push", "origin", "main");
    }

    private static void edit(String text) throws IOException {
        change(workspace.folder(), text);
        office.commit(text);
    }

    /** One page of a workspace, in both languages. */
    private static void change(Path folder, String text) throws IOException {
        Files.writeString(folder.resolve("content/pages/about.vi.md"), "# Giới thiệu\n\n" + text + "\n");
        Files.writeString(folder.resolve("content/pages/about.en.md"), "# About\n\n" + text + "\n");
    }

    private static String page() throws IOException {
        return Files.readString(to.resolve("current/about/index.html"));
    }

    private static String live() throws IOException {
        return to.resolve("current").toRealPath().getFileName().toString();
    }

    private static Map<String, String> digests() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(to.resolve("current").toRealPath())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
