package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.history.GitProgram;

class HooksTest {
    @TempDir
    Path temp;

    private Path repository;

    @BeforeEach
    void bareRepository() {
        GitProgram.in(temp).run("init", "--quiet", "--bare", "kho chung.git");
        repository = temp.resolve("kho chung.git");
    }

    @Test
    void bothHooksAreInstalledAndOnceMoreChangesNothing() throws IOException {
        assertThat(install().code()).isZero();
        String script = Files.readString(hook("pre-receive"));

        Run run = install();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("main", "trang web/current");
        assertThat(hook("pre-receive")).isExecutable().hasContent(script);
        assertThat(hook("post-receive")).isExecutable();
        assertThat(script).contains("receive' '.' '--to' '" + temp.resolve("trang web") + "'", "'--before'");
        assertThat(GitProgram.in(repository).run("config", "receive.maxInputSize"))
                .isEqualTo("1g");
    }

    @Test
    void hookOfSomebodyElseIsKeptAndNoneIsInstalled() throws IOException {
        Files.writeString(hook("post-receive"), "#!/bin/sh\nmail -s pushed office@example.org\n");

        Run run = install();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(hook("post-receive").toString());
        assertThat(hook("post-receive")).content().contains("mail");
        assertThat(hook("pre-receive")).doesNotExist();
    }

    @Test
    void removingTakesAwayOursOnly() throws IOException {
        install();
        Files.writeString(hook("post-receive"), "#!/bin/sh\n");

        Run run = Run.of("publish", "--remove-hook", repository);

        assertThat(run.code()).isZero();
        assertThat(hook("pre-receive")).doesNotExist();
        assertThat(hook("post-receive")).exists();
    }

    @Test
    void repositoryThatCannotBePushedToIsRefusedWithTheCommandThatMakesOne() {
        Run run = Run.of("publish", "--install-hook", temp.resolve("nothing.git"), "--to", temp.resolve("x"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("git init --bare -b main");
    }

    @Test
    void hooksThatGitWouldNotRunAreNotInstalled() {
        GitProgram.in(repository).run("config", "core.hooksPath", "/elsewhere");

        assertThat(install().err()).contains("core.hooksPath");
        assertThat(hook("pre-receive")).doesNotExist();
    }

    @Test
    void everyWordIsOneWordToTheShell() throws Exception {
        String word = "it's \"Đồng Nai\" $HOME `x` \\ *";

        Process shell = new ProcessBuilder("sh", "-c", "printf '%s' " + Hooks.quoted(word)).start();

        assertThat(shell.getInputStream().readAllBytes()).asString().isEqualTo(word);
    }

    @Test
    void hookSaysSoWhenTheProgramIsGone() throws Exception {
        install();
        String script = Files.readString(hook("pre-receive")).replaceFirst("program='[^']*'", "program='/gone.jar'");
        Files.writeString(hook("pre-receive"), script);

        Process shell = new ProcessBuilder(hook("pre-receive").toString())
                .redirectErrorStream(true)
                .start();

        assertThat(shell.getInputStream().readAllBytes()).asString().contains("/gone.jar");
        assertThat(shell.waitFor()).isEqualTo(1);
    }

    private Run install() {
        return Run.of("publish", "--install-hook", repository, "--to", temp.resolve("trang web"));
    }

    private Path hook(String name) {
        return repository.resolve("hooks").resolve(name);
    }
}
