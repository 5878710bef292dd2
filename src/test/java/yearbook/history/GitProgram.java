package yearbook.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real git, in one folder, as on a machine without a locale and without settings of anybody. */
public record GitProgram(Path folder, Map<String, String> environment) {
    private static final Map<String, String> BARE_MACHINE = Map.of(
            "LC_ALL", "C",
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "Nguyễn Thị Ân",
            "GIT_AUTHOR_EMAIL", "an@example.org",
            "GIT_COMMITTER_NAME", "Nguyễn Thị Ân",
            "GIT_COMMITTER_EMAIL", "an@example.org");

    /** What a run of git said, and its code. */
    public record Answer(int code, String text) {}

    public static GitProgram in(Path folder) {
        return new GitProgram(folder, BARE_MACHINE);
    }

    /** A new repository with all files of the folder in one commit on the branch {@code main}. */
    public static GitProgram committed(Path folder) {
        GitProgram git = in(folder);
        git.run("init", "--quiet", "--initial-branch=main");
        return git.commit("Bản đầu");
    }

    public GitProgram commit(String message) {
        run("add", "--all");
        run("commit", "--quiet", "--message", message);
        return this;
    }

    /** What it printed; it must succeed. */
    public String run(String... arguments) {
        Answer answer = ask(arguments);
        assertThat(answer.code())
                .as("git %s: %s", List.of(arguments), answer.text())
                .isZero();
        return answer.text().strip();
    }

    public Answer ask(String... arguments) {
        try {
            Process process = start(arguments);
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).start();
    }
}
