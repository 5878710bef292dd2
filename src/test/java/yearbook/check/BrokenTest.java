package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yearbook.Workspaces;
import yearbook.content.Reader;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/** Each folder of {@code broken/} is the good workspace with one mistake, and the exact words it is told in. */
class BrokenTest {
    @TempDir
    Path workspace;

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Workspaces.RESOURCES.resolve("broken"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void mistakeIsToldInBothLanguages(Path folder) {
        Workspaces.lay(folder, Workspaces.good(workspace));

        List<Problem> problems = Rulebook.examine(Reader.read(workspace));

        assertThat(told(problems, Lang.VI)).isEqualTo(Workspaces.text(folder.resolve("problems.vi.txt")));
        assertThat(told(problems, Lang.EN)).isEqualTo(Workspaces.text(folder.resolve("problems.en.txt")));
    }

    @Test
    void goodWorkspaceHasNoProblem() {
        Workspaces.good(workspace);

        assertThat(told(Rulebook.examine(Reader.read(workspace)), Lang.EN)).isEmpty();
    }

    private static String told(List<Problem> problems, Lang lang) {
        return problems.stream()
                .map(problem -> Wording.in(lang).render(problem) + "\n")
                .collect(Collectors.joining());
    }
}
