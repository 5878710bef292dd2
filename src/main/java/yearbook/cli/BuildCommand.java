package yearbook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yearbook.Timings;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.publish.Press;
import yearbook.site.Shelf;

/** {@code build}: the whole site, switched in at once only if everything succeeded. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand extends Workspace implements Callable<Integer> {
    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Mixin
    private TermsOptions options;

    @Mixin
    private ShelfOptions archive;

    @Option(names = "--weights", descriptionKey = "weights")
    private boolean weights;

    @Option(names = "--timings", descriptionKey = "timings")
    private boolean timings;

    @Override
    public Integer call() {
        Optional<Path> workspace = workspace();
        if (workspace.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        Path target = (out == null ? workspace.get().resolve("target/site") : out)
                .toAbsolutePath()
                .normalize();
        if (SiteBuild.holdsContent(target, workspace.get())) {
            console().complain("say.out-inside", target);
            return Main.WRONG_USAGE;
        }
        if (options.isLost(workspace.get())) {
            options.complain(console());
            return Main.WRONG_USAGE;
        }
        Shelf shelf = archive.shelf(workspace.get(), workspace.get(), console());
        try (Studio studio = Studio.open(Charts.choice())) {
            studio.prepare();
            return build(workspace.get(), target, studio, shelf);
        }
    }

    private int build(Path workspace, Path target, Studio studio, Shelf shelf) {
        long start = System.nanoTime();
        Terms terms = options.terms(workspace).with(shelf);
        Timings taken = new Timings(System::nanoTime);
        SiteBuild build = SiteBuild.of(workspace, studio, terms, taken, this::console);
        try {
            if (!build.print((files, gate) -> Press.print(files, target, gate))) {
                build.console().kept(target);
                return Main.CONTENT_HAS_ERRORS;
            }
        } catch (Press.Refused refused) {
            return refused(refused, target, build.console());
        }
        build.ledger().print(build.console(), weights);
        if (timings) {
            new TimingTable(taken, studio.taken()).print(build.console());
        }
        Embargo.tell(build.manuscript(), terms.now(), build.console());
        announce(build, target, Duration.ofNanos(System.nanoTime() - start));
        return Main.GOOD;
    }

    private static int refused(Press.Refused refused, Path target, Console console) {
        if (refused.reason().equals("busy")) {
            console.complain("say.busy", target);
        } else {
            console.complain("say.out-taken", target);
            console.complain("say.out-taken-fix");
        }
        return Main.WRONG_USAGE;
    }

    private static void announce(SiteBuild build, Path target, Duration took) {
        String seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
        build.console().say("say.built", build.files(), build.pages(), seconds, target);
        build.console().say("say.open", target.resolve("index.html").toUri());
    }
}
