package yearbook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Reader;
import yearbook.history.Repo;
import yearbook.problem.Problem;
import yearbook.site.SmallWorkspace;

class LastPublishedTest {
    @TempDir
    Path folder;

    @Test
    void publishedFigureThatChangesWithoutACorrectionIsAWarningUntilItIsPublished() {
        SmallWorkspace workspace = SmallWorkspace.in(folder);
        LastPublished published = new LastPublished(folder);
        try (Repo repo = Repo.in(folder)) {
            repo.commit();
            assertThat(problems(published)).isEmpty();
            repo.publish("20250101T000000Z-abcdef0");
            assertThat(problems(published)).isEmpty();

            workspace.replace("content/2024/bao-cao/kpi.json", "8.7", "8.9");
            List<Problem> changed = problems(published);
            repo.publish("20250102T000000Z-abcdef0");

            assertThat(changed).extracting(Problem::code).containsExactly("correction-missing");
            assertThat(changed).noneMatch(Problem::isError);
            assertThat(problems(published)).isEmpty();
        }
    }

    @Test
    void workspaceInNoRepositoryIsHeldAgainstNothing() {
        SmallWorkspace.in(folder);

        assertThat(problems(new LastPublished(folder))).isEmpty();
    }

    private List<Problem> problems(LastPublished published) {
        return published.problemsOf(Reader.read(folder));
    }
}
