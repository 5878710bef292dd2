package yearbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.chart.Studio;
import yearbook.content.Manuscript;
import yearbook.page.TemplateFault;
import yearbook.publish.Press;
import yearbook.publish.Scales;

/** {@code build}: the whole site, switched in at once only if everything succeeded. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand extends Workspace implements Callable<Integer> {
    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Option(names = "--weights", descriptionKey = "weights")
    private boolean weights;

    @Override
    public Integer call() {
        Optional<Path> workspace = workspace();
        if (workspace.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        Path target = (out == null ? workspace.get().resolve("target/site") : out)
                .toAbsolutePath()
                .normalize();
        if (holdsContent(target, workspace.get().resolve("content"))) {
            console().complain("say.out-inside", target);
            return Main.WRONG_USAGE;
        }
        try (Studio studio = Studio.open(Charts.choice())) {
            studio.prepare();
            return build(workspace.get(), target, studio);
        }
    }

    private static boolean holdsContent(Path target, Path content) {
        Path real = real(target);
        return real.startsWith(real(content)) || real(content).startsWith(real);
    }

    /** Where a path leads once every link in it is followed, as far as it exists. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    private int build(Path workspace, Path target, Studio studio) {
        long start = System.nanoTime();
        Draft draft = Yearbook.draft(workspace, studio);
        Console console = console(draft.reading());
        console.report(Findings.of(draft.reading(), draft.problems()));
        if (!draft.isPrintable()) {
            console.kept(target);
            return Main.CONTENT_HAS_ERRORS;
        }
        Manuscript manuscript = draft.reading().manuscript().orElseThrow();
        AtomicReference<Ledger> ledger = new AtomicReference<>();
        try {
            boolean light = Press.print(draft.files(), target, finished -> {
                ledger.set(new Ledger(Scales.weigh(finished), manuscript));
                return ledger.get().problems().isEmpty();
            });
            if (!light) {
                console.report(new Findings(ledger.get().problems(), List.of()));
                console.kept(target);
                return Main.CONTENT_HAS_ERRORS;
            }
        } catch (TemplateFault fault) {
            console.complain("say.template", fault.getMessage());
            console.complain("say.template-fix");
            console.kept(target);
            return Main.CONTENT_HAS_ERRORS;
        } catch (Press.Refused refused) {
            return refused(refused, target, console);
        }
        ledger.get().print(console, weights);
        announce(draft, target, Duration.ofNanos(System.nanoTime() - start), console);
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

    private static void announce(Draft draft, Path target, Duration took, Console console) {
        long pages = draft.files().stream()
                .filter(file -> file.path().endsWith(".html"))
                .count();
        String seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
        console.say("say.built", draft.files().size(), pages, seconds, target);
        console.say("say.open", target.resolve("index.html").toUri());
    }
}
