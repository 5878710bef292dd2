package yearbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yearbook.problem.Lang;
import yearbook.publish.Release;
import yearbook.publish.Releases;
import yearbook.publish.Stage;

/** {@code rollback}: an earlier release live again, at once. */
@Command(name = "rollback", mixinStandardHelpOptions = true)
final class RollbackCommand extends Voice implements Callable<Integer> {
    @Option(names = "--to", required = true, descriptionKey = "to", paramLabel = "DIR")
    private Path to;

    @Option(names = "--release", descriptionKey = "release", paramLabel = "NAME")
    private String release;

    @Option(names = "--list", descriptionKey = "list")
    private boolean list;

    @Option(
            names = "--now",
            descriptionKey = "now",
            paramLabel = "INSTANT",
            converter = TermsOptions.InstantReader.class)
    private Instant now;

    @Override
    public Integer call() {
        Path root = to.toAbsolutePath().normalize();
        Lang usual = Releases.in(root).current().map(Release::lang).orElse(Lang.VI);
        Console console = console(usual);
        if (list) {
            return ReleaseList.print(root, console);
        } else if (!Files.isDirectory(root.resolve("releases"))) {
            console.complain("say.no-releases", root);
            return Main.WRONG_USAGE;
        }
        try (Stage stage = Stage.enter(root, () -> console.say("say.queue"))) {
            return rollBack(stage, root, console);
        }
    }

    private int rollBack(Stage stage, Path root, Console console) {
        Releases releases = stage.releases();
        Optional<Release> goal = release == null ? releases.beforeCurrent() : releases.named(release);
        if (goal.isEmpty()) {
            tellNone(root, console);
            return Main.WRONG_USAGE;
        } else if (goal.equals(releases.current())) {
            console.say("say.live-already", goal.get().name());
            return Main.GOOD;
        }
        Instant at = (now == null ? Instant.now() : now).truncatedTo(ChronoUnit.SECONDS);
        stage.rollBackTo(goal.get(), at, Publisher.name());
        console.say("say.rolled-back", goal.get().name(), root.resolve("current"));
        console.say("say.rolled-back-note");
        return Main.GOOD;
    }

    private void tellNone(Path root, Console console) {
        if (release == null) {
            console.complain("say.no-earlier", root);
        } else {
            console.complain("say.no-such-release", root, release, Shell.quoted(root));
        }
    }
}
