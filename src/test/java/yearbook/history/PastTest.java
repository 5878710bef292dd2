package yearbook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.content.Manuscript;
import yearbook.content.Reader;
import yearbook.site.SmallWorkspace;

/** Content is read as it was at a commit, from a real repository, and nothing but the commit is looked at. */
class PastTest {
    private static final String KPI = SmallWorkspace.REPORT + "kpi.json";

    @TempDir
    Path top;

    private Repo repo;
    private Path folder;
    private SmallWorkspace workspace;

    @BeforeEach
    void workspaceInAFolderOfARepository() throws IOException {
        folder = Files.createDirectories(top.resolve("reports/Bình Phước"));
        repo = Repo.in(top);
        workspace = SmallWorkspace.in(folder);
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void contentIsAsItWasWhateverTheWorkingTreeSays() throws IOException {
        Manuscript written = Reader.read(folder).manuscript().orElseThrow();
        repo.commit();
        workspace.replace(KPI, "8.7", "9.9").without("content/pages/about.vi.md");

        try (Past past = Past.of(folder).orElseThrow()) {
            var then = past.read(past.at("HEAD").orElseThrow()).orElseThrow();

            assertThat(then.problems()).isEmpty();
            assertThat(then.manuscript()).contains(written);
            assertThat(folder.resolve(KPI)).content().contains("9.9");
        }
    }

    @Test
    void newestPublishedTagByNameIsThePublishedState() {
        repo.publish("20250301T000000Z-bbbbbbb");
        workspace.replace(KPI, "8.7", "8.8");
        repo.publish("20250101T000000Z-aaaaaaa");

        assertThat(published()).map(Published::tag).contains("published/20250301T000000Z-bbbbbbb");
        assertThat(published().orElseThrow().seen()).isPresent();
    }

    @Test
    void damagedListOfWhereACloneWasCutIsNotTakenForAWholeClone() throws IOException {
        repo.commit();
        Files.writeString(top.resolve(".git/shallow"), "damaged\n");

        try (Past past = Past.of(folder).orElseThrow()) {
            assertThatThrownBy(past::isShallow).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void contentThatIsPublishedAsItStandsIsNotReadAgain() throws IOException {
        repo.publish("20250301T000000Z-bbbbbbb");
        Files.writeString(folder.resolve("README.md"), "beside the content");

        assertThat(published().orElseThrow().reading()).isEmpty();

        workspace.with("content/notes.txt", "new");
        assertThat(published().orElseThrow().reading()).isPresent();
    }

    @Test
    void linksAndWhatTheyLeadToAreLeftOut() throws IOException {
        Path secret = Files.writeString(top.resolve("secret.md"), "# Secret\n");
        Files.createSymbolicLink(folder.resolve("content/pages/secret.vi.md"), secret);
        repo.commit();

        try (Past past = Past.of(folder).orElseThrow()) {
            var then = past.read(past.at("main").orElseThrow()).orElseThrow();

            assertThat(then.problems()).isEmpty();
            assertThat(then.manuscript().orElseThrow().pages())
                    .extracting("name")
                    .containsExactly("about");
        }
    }

    @Test
    void bareRepositoryIsReadWhereTheWorkspaceStandsInIt(@TempDir Path elsewhere) {
        repo.publish("20250301T000000Z-bbbbbbb");
        repo.copyTo(elsewhere.resolve("site.git"));
        workspace.replace(KPI, "8.7", "8.8");

        try (Past past = Past.in(elsewhere.resolve("site.git"), folder).orElseThrow()) {
            var published = past.published().orElseThrow();

            assertThat(published.seen().orElseThrow().reports()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no-such", "HEAD~99", "..", "a b", "refs/heads/\u0000", "HEAD^{tree}", "@{", ":/x", "-1"})
    void nameThatStandsForNoCommitIsNone(String name) {
        repo.commit();

        try (Past past = Past.of(folder).orElseThrow()) {
            assertThat(past.at(name)).isEmpty();
        }
    }

    @Test
    void namesOfBranchesAndTagsAreAsOneTypesThem() {
        repo.publish("20250301T000000Z-bbbbbbb");

        try (Past past = Past.of(folder).orElseThrow()) {
            assertThat(past.names()).contains("main", "published/20250301T000000Z-bbbbbbb");
        }
    }

    @Test
    void workspaceWithoutRepositoryOrTagHasNoPublishedState(@TempDir Path alone) {
        SmallWorkspace.in(alone);

        assertThat(Past.of(alone)).isEmpty();
        assertThat(Past.in(alone, alone)).isEmpty();
        assertThat(published()).isEmpty();

        repo.commit();
        assertThat(published()).isEmpty();
    }

    @Test
    void nothingIsLeftInTheTemporaryFolderOrTheRepository() throws IOException {
        repo.publish("20250301T000000Z-bbbbbbb");
        workspace.replace(KPI, "8.7", "8.8");
        long before = files();

        assertThat(published()).isPresent();

        assertThat(files()).isEqualTo(before);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.count();
        }
    }

    private Optional<Published> published() {
        try (Past past = Past.of(folder).orElseThrow()) {
            return past.published();
        }
    }
}
