package yearbook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yearbook.Timings;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.publish.Press;
import yearbook.site.Shelf;
import yearbook.site.SiteFile;

/** {@code build}: the whole site, switched in at once only if everything succeeded. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand extends Workspace implements Callable<Integer> {
    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Mixin
    private TermsOptions options = new TermsOptions();

    @Mixin
    private ShelfOptions archive = new ShelfOptions();

    @Option(names = "--weights", descriptionKey = "weights")
    private boolean weights;

    @Option(names = "--timings", descriptionKey = "timings")
    private boolean timings;

    /** Where no command line was taken apart that would say so. */
    void build(Path workspaceFolder, Optional<Path> target) {
        folder = workspaceFolder;
        out = target.orElse(null);
    }

    @Override
    String earlierNamed() {
        return options.earlier().asTyped();
    }

    @Override
    public Integer call() {
        Optional<Path> workspace = workspace();
        if (workspace.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        Path target =
                (out == null ? siteOf(workspace.get()) : out).toAbsolutePath().normalize();
        if (SiteBuild.holdsContent(target, workspace.get())) {
            console().complain("say.out-inside", target);
            return Main.WRONG_USAGE;
        }
        if (options.isLost(workspace.get())) {
            options.complain(console());
            return Main.WRONG_USAGE;
        }
        Optional<Keeping> keeping = Keeping.in(workspace.get());
        Optional<LastBuild> last = keeping.flatMap(kept -> last(workspace.get(), target, kept));
        Optional<LastBuild.Outcome> unchanged =
                last.filter(build -> !weights && !timings).flatMap(LastBuild::unchanged);
        if (unchanged.isPresent()) {
            Console console = console(unchanged.get().lang());
            console.hand(unchanged.get().told(console.wording(), target));
            return Main.GOOD;
        }
        last.ifPresent(LastBuild::forget);
        Shelf shelf = archive.shelf(workspace.get(), workspace.get(), options.isStrict(), console(workspace.get()));
        try (Studio studio = Studio.open(Charts.choice(), Keeping.cache(keeping))) {
            return build(workspace.get(), target, studio, shelf, new Kept(keeping, last));
        }
    }

    /** What earlier builds left, and what this one is to leave. */
    private record Kept(Optional<Keeping> keeping, Optional<LastBuild> last) {
        void settle(SiteBuild build, Instant now) {
            keeping.map(Keeping::cache).ifPresent(cache -> {
                cache.settle();
                cache.trouble().ifPresent(trouble -> build.console().complain("say.not-kept", trouble.getMessage()));
            });
            boolean complete = build.hasNoProblems()
                    && build.manuscript().site().archive().isEmpty()
                    && build.manuscript().reports().stream().allMatch(report -> report.isOut(now));
            last.filter(note -> complete)
                    .ifPresent(note -> note.note(new LastBuild.Outcome(
                            build.files(),
                            build.pages(),
                            build.manuscript().site().defaultLang())));
        }
    }

    /** Where a site goes unless the command line says otherwise. */
    static Path siteOf(Path workspace) {
        return workspace.resolve("target/site");
    }

    /** Nothing where the command line names what is outside the workspace: a moment, or an archive. */
    private Optional<LastBuild> last(Path workspace, Path target, Keeping keeping) {
        return options.isOfWorkspace() && !archive.isNamed()
                ? Optional.of(LastBuild.into(target, workspace, keeping, options.isStrict()))
                : Optional.empty();
    }

    private int build(Path workspace, Path target, Studio studio, Shelf shelf, Kept kept) {
        long start = System.nanoTime();
        Terms terms = options.terms(workspace).with(shelf);
        Timings taken = new Timings(System::nanoTime);
        SiteBuild build = SiteBuild.of(workspace, studio, terms, taken, this::console);
        if (weights) {
            build.weighAll();
        }
        try {
            if (!build.print(
                    (files, gate) -> print(files, target, gate, build.console().progress(taken)))) {
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
        kept.settle(build, terms.now());
        announce(build, target, Duration.ofNanos(System.nanoTime() - start));
        return Main.GOOD;
    }

    private static boolean print(List<SiteFile> files, Path target, BooleanSupplier gate, Progress progress) {
        try (progress) {
            return Press.print(files, target, finished -> gate.getAsBoolean());
        }
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
        build.console()
                .say("say.built", build.files(), build.pages(), build.console().seconds(took, 1), target);
        build.console().say("say.open", target.resolve("index.html").toUri());
    }
}
