package yearbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yearbook.history.GitRepository;
import yearbook.problem.Lang;

/** The two hooks that make a bare repository check, build and publish what is pushed to it. */
final class Hooks {
    /** A push of more than this is refused by git itself, before it fills the disk. */
    private static final long LARGEST_PUSH = 1L << 30;

    /** What tells our hooks from those of others. */
    private static final String MARK = "# yearbook publish --install-hook";

    private static final List<String> NAMES = List.of("pre-receive", "post-receive");

    private final Path repository;
    private final Console console;

    Hooks(Path repository, Console console) {
        this.repository = repository.toAbsolutePath().normalize();
        this.console = console;
    }

    /** Writes both hooks, or neither. Once more does no harm. */
    int install(Path root, String branch, Optional<Lang> lang) {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        List<String> foreign = foreign(folder.get());
        if (!foreign.isEmpty()) {
            console.complain("say.hook-foreign", String.join(", ", foreign));
            console.complain("say.hook-foreign-fix");
            return Main.WRONG_USAGE;
        }
        for (String name : NAMES) {
            write(folder.get().resolve(name), script(name, root, branch, lang));
        }
        console.say("say.hook-installed", repository, branch, root.resolve("current"));
        return Main.GOOD;
    }

    /** Takes away our hooks; those of others stay. */
    int remove() {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        for (String name : NAMES) {
            Path hook = folder.get().resolve(name);
            if (Files.exists(hook) && isOurs(hook)) {
                delete(hook);
            }
        }
        console.say("say.hook-removed", repository);
        return Main.GOOD;
    }

    private Optional<Path> folder() {
        Optional<GitRepository> bare = GitRepository.bare(repository);
        if (bare.isEmpty()) {
            console.complain("say.not-bare", repository);
            console.complain("say.not-bare-fix", Shell.quoted(repository));
            return Optional.empty();
        }
        try (GitRepository git = bare.get()) {
            Optional<Path> hooks = git.hooks();
            if (hooks.isEmpty()) {
                console.complain("say.hooks-elsewhere", repository);
            }
            git.boundPushes(LARGEST_PUSH);
            return hooks;
        }
    }

    private static List<String> foreign(Path folder) {
        return NAMES.stream()
                .map(folder::resolve)
                .filter(hook -> Files.exists(hook) && !isOurs(hook))
                .map(Path::toString)
                .toList();
    }

    private static boolean isOurs(Path hook) {
        try {
            return new String(Files.readAllBytes(hook), StandardCharsets.UTF_8).contains(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script(String name, Path root, String branch, Optional<Lang> lang) {
        List<String> command = new ArrayList<>(Program.arguments());
        command.addAll(List.of("receive", ".", "--to", root.toString(), "--branch", branch));
        lang.ifPresent(spoken -> command.addAll(List.of("--lang", spoken.code())));
        if (name.equals("pre-receive")) {
            command.add("--before");
        }
        String program = Program.jar().orElseGet(Program::java).toString();
        return template()
                .replace("@MARK@", MARK)
                .replace("@PROGRAM@", quoted(program))
                .replace("@JAVA@", quoted(Program.java().toString()))
                .replace("@ARGUMENTS@", command.stream().map(Hooks::quoted).collect(Collectors.joining(" ")));
    }

    private static String template() {
        try (InputStream in = Hooks.class.getResourceAsStream("hook.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As one word to the shell, whatever is in it. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static void write(Path hook, String script) {
        try {
            Files.createDirectories(hook.getParent());
            Path part = hook.resolveSibling("." + hook.getFileName() + ".part");
            Files.writeString(part, script);
            if (!part.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make executable: " + part);
            }
            Files.move(part, hook, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path hook) {
        try {
            Files.delete(hook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
