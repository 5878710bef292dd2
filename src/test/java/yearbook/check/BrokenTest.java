package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yearbook.Workspaces;
import yearbook.Yearbook;
import yearbook.Yearbook.Terms;
import yearbook.content.Memory;
import yearbook.content.Reader;
import yearbook.history.Published;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/** Each folder of {@code broken/} is the good workspace with one mistake, and the exact words it is told in. */
class BrokenTest {
    @TempDir
    Path workspace;

    @TempDir
    Path earlier;

    @TempDir
    Path later;

    @TempDir
    Path other;

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Workspaces.RESOURCES.resolve("broken"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void mistakeIsToldInBothLanguages(Path folder) {
        Workspaces.lay(folder, Workspaces.good(workspace));

        List<Problem> problems =
                Yearbook.check(workspace, Workspaces.terms(published(folder))).problems();

        assertThat(told(problems, Lang.VI)).isEqualTo(Workspaces.text(folder.resolve("problems.vi.txt")));
        assertThat(told(problems, Lang.EN)).isEqualTo(Workspaces.text(folder.resolve("problems.en.txt")));
    }

    /** As in a preview: the workspace was good, the mistake is made, and is taken back. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void whoRemembersTheWorkspaceFindsTheSame(Path folder) {
        Terms terms = Workspaces.terms(published(folder));
        Memory memory = new Memory();
        Path broken = Workspaces.lay(folder, Workspaces.good(later));
        Workspaces.good(workspace);
        List<Problem> before = Yearbook.check(workspace, terms, memory).problems();
        Workspaces.lay(folder, workspace);

        List<Problem> first = Yearbook.check(workspace, terms, memory).problems();
        List<Problem> again = Yearbook.check(workspace, terms, memory).problems();

        assertThat(before)
                .isEqualTo(Yearbook.check(Workspaces.good(other), terms).problems());
        assertThat(first).isEqualTo(Yearbook.check(broken, terms).problems());
        assertThat(again).isEqualTo(first);
    }

    @Test
    void goodWorkspaceHasNoProblem() {
        Workspaces.good(workspace);

        assertThat(told(Rulebook.examine(Reader.read(workspace)), Lang.EN)).isEmpty();
    }

    /** What the folder says was published before; nothing where it says nothing. */
    private Optional<Published> published(Path folder) {
        Path before = folder.resolve("published");
        return Files.isDirectory(before)
                ? Optional.of(new Published(
                        "published/1", Optional.of(Reader.read(Workspaces.lay(before, Workspaces.good(earlier))))))
                : Optional.empty();
    }

    private static String told(List<Problem> problems, Lang lang) {
        return problems.stream()
                .map(problem -> Wording.in(lang).render(problem) + "\n")
                .collect(Collectors.joining());
    }
}
