package yearbook.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import yearbook.problem.Lang;
import yearbook.problem.Wording;

/**
 * The plainest builds, {@code build [DIR] [--out DIR] [--lang vi|en]}, where nothing has changed: told before anything of
 * the program is started that they do not need. All others are for {@link BuildCommand}.
 */
final class Unchanged {
    private Path folder = Path.of("");
    private Optional<Path> out = Optional.empty();
    private Optional<Lang> lang = Optional.empty();
    private boolean isPlain = true;
    private int words;

    private Unchanged(String[] args) {
        for (int i = 0; i < args.length && isPlain; i++) {
            String arg = args[i];
            if (arg.equals("--out") && i + 1 < args.length) {
                out = Optional.of(Path.of(args[++i]));
            } else if (arg.equals("--lang") && i + 1 < args.length) {
                lang = Lang.of(args[++i]);
                isPlain = lang.isPresent();
            } else {
                word(arg);
            }
        }
    }

    private void word(String arg) {
        words++;
        if (arg.startsWith("-") || words > 2 || (words == 1 && !arg.equals("build"))) {
            isPlain = false;
        } else if (words == 2) {
            folder = Path.of(arg);
        }
    }

    /** Whether that is so and has been told. */
    static boolean isTold(String[] args, PrintStream to) {
        try {
            Unchanged build = new Unchanged(args);
            return build.isPlain && build.words > 0 && build.isTold(to);
        } catch (InvalidPathException elsewhere) {
            return false;
        }
    }

    private boolean isTold(PrintStream to) {
        Path workspace = folder.toAbsolutePath().normalize();
        Path site = out.orElseGet(() -> BuildCommand.siteOf(workspace))
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(workspace.resolve("content")) || !Files.isDirectory(Keeping.folderIn(workspace))) {
            return false;
        }
        Optional<LastBuild.Outcome> unchanged = Keeping.in(workspace)
                .map(keeping -> LastBuild.into(site, workspace, keeping, false))
                .flatMap(LastBuild::unchanged);
        unchanged.ifPresent(outcome -> {
            Wording words = Wording.in(lang.orElse(outcome.lang()));
            to.writeBytes(outcome.told(words, site).getBytes(StandardCharsets.UTF_8));
            to.flush();
        });
        return unchanged.isPresent();
    }
}
