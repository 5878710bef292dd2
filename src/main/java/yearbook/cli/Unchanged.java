package yearbook.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import yearbook.problem.Wording;

/** Builds where nothing has changed: told before anything of the program is started that they do not need. */
final class Unchanged {
    private Unchanged() {}

    /** Whether that is so and has been told. */
    static boolean isTold(String[] args, PrintStream to) {
        Optional<PlainBuild> build = PlainBuild.of(args);
        return build.isPresent() && isTold(build.get(), to);
    }

    private static boolean isTold(PlainBuild build, PrintStream to) {
        Path workspace = build.workspace();
        if (!Files.isDirectory(workspace.resolve("content")) || !Files.isDirectory(Keeping.folderIn(workspace))) {
            return false;
        }
        Path site = build.site();
        Optional<LastBuild.Outcome> unchanged = Keeping.in(workspace)
                .map(keeping -> LastBuild.into(site, workspace, keeping, false))
                .flatMap(LastBuild::unchanged);
        unchanged.ifPresent(outcome -> {
            Wording words = Wording.in(build.lang().orElse(outcome.lang()));
            to.writeBytes(outcome.told(words, site).getBytes(StandardCharsets.UTF_8));
            to.flush();
        });
        return unchanged.isPresent();
    }
}
