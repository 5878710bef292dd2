package yearbook.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.problem.Problem;

/** Commits as an enemy would make them: git itself writes none of these trees. */
class ExportTest {
    @TempDir
    Path temp;

    private Path out;
    private GitRepository git;

    @BeforeEach
    void makeRepository() throws IOException {
        out = Files.createDirectories(temp.resolve("out"));
        Files.writeString(temp.resolve("secret"), "secret");
        GitProgram.in(temp).run("init", "--quiet", "--bare", "repo.git");
        git = GitRepository.bare(temp.resolve("repo.git")).orElseThrow();
    }

    @Test
    void onlyWhatIsAskedForIsWritten() throws IOException {
        var problems =
                export(tree(entry("content", dir(entry("bản nháp.md", file("a")))), entry("pom.xml", file("b"))));

        assertThat(problems).isEmpty();
        assertThat(out.resolve("content/bản nháp.md")).hasContent("a");
        assertThat(out.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void linkToWhatWasExportedIsMadeWhateverTheOrder() throws IOException {
        var problems = export(tree(
                entry("content", dir(entry("a", link("b")), entry("b", link("z.md")), entry("z.md", file("text"))))));

        assertThat(problems).isEmpty();
        assertThat(out.resolve("content/a")).hasContent("text");
    }

    @Test
    void linkThatLeadsOutIsRefused() throws IOException {
        var problems = export(tree(entry(
                "content",
                dir(
                        entry("absolute", link(temp.resolve("secret").toString())),
                        entry("chain", link("here/../../secret")),
                        entry("here", link("..")),
                        entry("nowhere", link("nothing")),
                        entry("up", link("../../secret"))))));

        assertThat(problems).extracting(Problem::code).containsOnly("link-out").hasSize(4);
        assertThat(problems)
                .extracting(problem -> problem.place().file())
                .containsExactly("content/absolute", "content/chain", "content/nowhere", "content/up");
        assertThat(Files.exists(out.resolve("content/up"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void fileIsNeverWrittenThroughLinkOfTheSameName() throws IOException {
        Files.createDirectories(temp.resolve("outside"));

        var problems = export(tree(entry(
                "content", dir(entry("x", link("../../outside")), entry("x", dir(entry("planted", file("bad"))))))));

        assertThat(problems).extracting(Problem::code).containsExactly("link-out");
        assertThat(temp.resolve("outside")).isEmptyDirectory();
        assertThat(out.resolve("content/x/planted")).hasContent("bad");
    }

    @Test
    void nameThatLeadsOutIsRefused() throws IOException {
        var problems = export(tree(entry(
                "content",
                dir(
                        entry("..", dir(entry("planted", file("bad")))),
                        entry(".git", dir()),
                        entry("n".repeat(300), file(""))))));

        assertThat(problems)
                .extracting(Problem::code)
                .containsOnly("path-unsafe")
                .hasSize(3);
        assertThat(out.resolve("planted")).doesNotExist();
    }

    @Test
    void treeThatUnfoldsWithoutEndIsRefused() throws IOException {
        // Of folders alone: nothing of it fills the disk, but it would be walked for days.
        Entry bomb = dir();
        for (int level = 0; level < 12; level++) {
            Entry below = bomb;
            bomb = dir(Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                    .map(name -> entry(name, below))
                    .toArray(Entry[]::new));
        }

        var problems = export(tree(entry("content", bomb)));

        assertThat(problems).extracting(Problem::code).containsExactly("commit-too-large");
    }

    @Test
    void repositoryWithinIsLeftOut() throws IOException {
        ObjectId other = ObjectId.fromString("0123456789abcdef0123456789abcdef01234567");

        var problems = export(tree(entry("content", dir(entry("module", new Entry("", FileMode.GITLINK, other))))));

        assertThat(problems).isEmpty();
        assertThat(out.resolve("content/module")).doesNotExist();
    }

    private record Entry(String name, FileMode mode, ObjectId id) {}

    private static Entry entry(String name, Entry unnamed) {
        return new Entry(name, unnamed.mode(), unnamed.id());
    }

    private Entry file(String text) throws IOException {
        return new Entry("", FileMode.REGULAR_FILE, insert(text));
    }

    private Entry link(String target) throws IOException {
        return new Entry("", FileMode.SYMLINK, insert(target));
    }

    private Entry dir(Entry... entries) throws IOException {
        return new Entry("", FileMode.TREE, tree(entries));
    }

    private ObjectId insert(String text) throws IOException {
        try (ObjectInserter inserter = git.repository().newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
            inserter.flush();
            return id;
        }
    }

    private ObjectId tree(Entry... entries) throws IOException {
        try (ObjectInserter inserter = git.repository().newObjectInserter()) {
            TreeFormatter tree = new TreeFormatter();
            for (Entry entry : entries) {
                tree.append(entry.name().getBytes(StandardCharsets.UTF_8), entry.mode(), entry.id());
            }
            ObjectId id = inserter.insert(tree);
            inserter.flush();
            return id;
        }
    }

    private List<Problem> export(ObjectId tree) throws IOException {
        try (ObjectInserter inserter = git.repository().newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setAuthor(new PersonIdent("x", "x"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("x");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return Export.write(git, id.name(), List.of("content", "templates", "assets"), out);
        }
    }
}
