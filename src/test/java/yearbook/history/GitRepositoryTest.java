package yearbook.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {
    private static final List<String> FOLDERS = List.of("content", "assets");

    @TempDir
    Path temp;

    private Path workspace;
    private GitProgram program;

    @BeforeEach
    void commitWorkspaceBelowTheTop() throws IOException {
        workspace = temp.resolve("báo cáo");
        Files.createDirectories(workspace.resolve("content"));
        Files.writeString(workspace.resolve("content/bản.md"), "a");
        program = GitProgram.committed(temp);
    }

    @Test
    void commitIsThatOfGit() {
        try (GitRepository git = around(workspace)) {
            Commit head = git.headWith(workspace.resolve("content")).orElseThrow();

            assertThat(head.id()).isEqualTo(program.run("rev-parse", "HEAD"));
            assertThat(head.author()).isEqualTo("Nguyễn Thị Ân");
            assertThat(head.subject()).isEqualTo("Bản đầu");
            assertThat(git.tip("main")).contains(head);
            assertThat(git.tip("other")).isEmpty();
            assertThat(git.commit("0123456789abcdef0123456789abcdef01234567")).isEmpty();
        }
    }

    @Test
    void folderThatGitDoesNotKnowHasNoCommit() throws IOException {
        Path other = Files.createDirectories(temp.resolve("target/content"));

        try (GitRepository git = around(other)) {
            assertThat(git.headWith(other)).isEmpty();
        }
    }

    @Test
    void whatNoCommitHoldsIsNamed() throws IOException {
        Files.writeString(workspace.resolve("content/bản.md"), "b");
        Files.writeString(workspace.resolve("content/mới.md"), "");
        Files.writeString(workspace.resolve("notes.txt"), "");

        try (GitRepository git = around(workspace)) {
            assertThat(git.uncommitted(workspace, FOLDERS))
                    .containsExactly("báo cáo/content/bản.md", "báo cáo/content/mới.md");
        }
    }

    @Test
    void tagOfReleaseIsSetOnceAndGitReadsIt() {
        String commit = program.run("rev-parse", "HEAD");
        String name = "20251210T050000Z-" + commit.substring(0, 7);
        try (GitRepository git = around(workspace)) {
            for (int twice = 0; twice < 2; twice++) {
                PublishedTag.set(git, name, commit, "Văn phòng", Instant.parse("2025-12-10T05:00:00Z"));
            }
        }

        assertThat(program.run("rev-parse", "published/" + name + "^{commit}")).isEqualTo(commit);
        assertThat(program.run(
                        "for-each-ref", "--format=%(objecttype) %(taggername) %(taggerdate:iso-strict)", "refs/tags"))
                .isEqualTo("tag Văn phòng 2025-12-10T05:00:00+00:00");
        assertThat(program.run("fsck", "--strict")).isEmpty();
    }

    @Test
    void bareRepositoryIsToldFromOneWithWorkingTree() {
        program.run("clone", "--quiet", "--bare", ".", "kho.git");

        assertThat(GitRepository.bare(temp.resolve("kho.git"))).isPresent();
        assertThat(GitRepository.bare(temp)).isEmpty();
        assertThat(GitRepository.bare(temp.resolve(".git"))).isEmpty();
        assertThat(GitRepository.bare(temp.resolve("nothing"))).isEmpty();
    }

    @Test
    void linkedWorkingTreeSharesTags() {
        program.run("worktree", "add", "--quiet", "../" + temp.getFileName() + "-linked", "-b", "other");
        Path linked = temp.resolveSibling(temp.getFileName() + "-linked");
        String commit = program.run("rev-parse", "HEAD");
        try (GitRepository git = around(linked)) {
            PublishedTag.set(git, "20251210T050000Z-" + commit.substring(0, 7), commit, "x", Instant.EPOCH);
        } finally {
            program.run("worktree", "remove", "--force", linked.toString());
        }

        assertThat(program.run("tag")).startsWith("published/2025");
    }

    private static GitRepository around(Path folder) {
        return GitRepository.around(folder).orElseThrow();
    }
}
