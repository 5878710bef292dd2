package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.problem.Lang;

class LastBuildTest {
    private static final LastBuild.Outcome OUTCOME = new LastBuild.Outcome(3, 2, Lang.EN);

    @TempDir
    Path folder;

    private Path workspace;
    private Path site;

    @BeforeEach
    void build() throws IOException {
        workspace = Workspaces.good(folder.resolve("workspace"));
        site = folder.resolve("site");
        Workspaces.write(site.resolve("index.html"), "<h1>");
        Workspaces.write(site.resolve("2024/index.html"), "<h1>");
        Files.createDirectory(workspace.resolve(".yearbook"));
        last("now", false).note(OUTCOME);
    }

    @Test
    void whereNothingChangedTheOutcomeIsKnown() {
        assertThat(last("now", false).unchanged()).contains(OUTCOME);
    }

    @Test
    void changedSourceIsNoticed() {
        Workspaces.write(workspace.resolve("content/pages/about.vi.md"), "# Khác\n");

        assertThat(last("now", false).unchanged()).isEmpty();
    }

    @Test
    void newTemplateOrAssetIsNoticed() {
        Workspaces.write(workspace.resolve("templates/text/vi.properties"), "plan=Dự kiến\n");

        assertThat(last("now", false).unchanged()).isEmpty();
    }

    @Test
    void sourceThatWentIsNoticed() throws IOException {
        Files.delete(workspace.resolve("content/pages/about.vi.md"));

        assertThat(last("now", false).unchanged()).isEmpty();
    }

    @Test
    void sourceUnderAnotherNameIsNoticed() throws IOException {
        Path page = workspace.resolve("content/pages/about.vi.md");
        Files.move(page, page.resolveSibling("contact.vi.md"));

        assertThat(last("now", false).unchanged()).isEmpty();
    }

    @Test
    void changedMissingOrAdditionalFileOfTheSiteIsNoticed() throws IOException {
        Path page = site.resolve("index.html");
        FileTime before = Files.getLastModifiedTime(page);
        Workspaces.write(page, "<h1>x");
        assertThat(last("now", false).unchanged()).isEmpty();

        Workspaces.write(page, "<h1>");
        Files.setLastModifiedTime(page, before);
        assertThat(last("now", false).unchanged()).isPresent();

        Workspaces.write(site.resolve("more.html"), "");
        assertThat(last("now", false).unchanged()).isEmpty();

        Files.delete(site.resolve("more.html"));
        Files.delete(site.resolve("2024/index.html"));
        assertThat(last("now", false).unchanged()).isEmpty();
    }

    @Test
    void anotherProgramOrRigourBuildsAnew() {
        assertThat(last("next", false).unchanged()).isEmpty();
        assertThat(last("now", true).unchanged()).isEmpty();
    }

    @Test
    void folderBesideTheSourcesThatMayBeMisspeltIsNoticed() throws IOException {
        Files.createDirectory(workspace.resolve("template"));

        assertThat(last("now", false).unchanged()).isEmpty();
    }

    @Test
    void tagOfWhatIsPublishedIsNoticed() throws IOException {
        Workspaces.write(workspace.resolve(".git/refs/tags/published/20250101T000000Z-0123abc"), "0123abc\n");
        assertThat(last("now", false).unchanged()).isEmpty();
        last("now", false).note(OUTCOME);

        Files.delete(workspace.resolve(".git/refs/tags/published/20250101T000000Z-0123abc"));
        Workspaces.write(
                workspace.resolve(".git/packed-refs"), "4567def refs/tags/published/20250101T000000Z-0123abc\n");
        assertThat(last("now", false).unchanged()).isEmpty();
    }

    @Test
    void spoiltNoteIsNone() throws IOException {
        try (var notes = Files.list(workspace.resolve(".yearbook"))) {
            for (Path note : notes.filter(Files::isRegularFile).toList()) {
                Workspaces.write(note, Workspaces.text(note).replace("en", "xx"));
            }
        }

        assertThat(last("now", false).unchanged()).isEmpty();
    }

    private LastBuild last(String maker, boolean strict) {
        return LastBuild.into(site, workspace, new Keeping(workspace.resolve(".yearbook"), maker), strict);
    }
}
