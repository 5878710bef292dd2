package yearbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.Yearbook.Terms;
import yearbook.content.Kpi;
import yearbook.content.Manuscript;
import yearbook.content.Memory;
import yearbook.content.Reading;
import yearbook.content.TranslationStatus;
import yearbook.page.Theme;

/** {@code check}: all problems, nothing written. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends Workspace implements Callable<Integer> {
    @Option(
            names = "--format",
            descriptionKey = "format",
            paramLabel = "text|json|sarif|github",
            defaultValue = "text",
            converter = FindingsFormat.Reader.class)
    private FindingsFormat format;

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Mixin
    private TermsOptions options;

    @Mixin
    private ShelfOptions archive;

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
        if (options.isLost(workspace.get())) {
            options.complain(console());
            return Main.WRONG_USAGE;
        }
        ArchiveGlance kept = archive.glance(workspace.get(), console(workspace.get()));
        Terms terms = kept.on(options.terms(workspace.get()));
        Theme theme = Theme.of(workspace.get());
        Draft draft = kept.over(Yearbook.check(workspace.get(), terms, theme, new Memory()));
        Reading reading = draft.reading();
        Console console = console(reading);
        tell(Findings.of(reading, draft.problems()), theme.ownTemplates(), console);
        if (terms.published().isEmpty() && format == FindingsFormat.TEXT) {
            console.say(options.earlier().notCompared(workspace.get()));
        }
        if (!draft.isPrintable()) {
            return Main.CONTENT_HAS_ERRORS;
        }
        if (format == FindingsFormat.TEXT) {
            reading.manuscript().ifPresent(manuscript -> {
                praise(manuscript, console);
                unguarded(manuscript, console);
                Embargo.tell(manuscript, terms.now(), console);
            });
            kept.tell(console);
        }
        return options.isStrict() && kept.isDamaged() ? Main.CONTENT_HAS_ERRORS : Main.GOOD;
    }

    /** Templates of the workspace's own are not tried: that would take as long as a build. */
    private void tell(Findings findings, List<String> untried, Console console) {
        if (format != FindingsFormat.TEXT) {
            console.hand(format.write(findings.butFor(untried), prefix(folder), console.lang()));
            return;
        } else if (all) {
            console.reportAll(findings);
        } else {
            console.report(findings);
        }
        if (!untried.isEmpty()) {
            console.say("say.untried", String.join(", ", untried));
        }
    }

    /** What leads from where the command was run to the workspace, as code hosts want paths from their root. */
    private static String prefix(Path folder) {
        String path = folder.normalize().toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
    }

    /** One hint, and no warnings, to those who never accepted a translation. */
    private static void unguarded(Manuscript manuscript, Console console) {
        long texts = TranslationStatus.in(manuscript)
                .filter(status -> !status.guarded() && status.text().isPresent())
                .count();
        if (texts > 0) {
            console.say("say.translate.unguarded", texts);
        }
    }

    private static void praise(Manuscript manuscript, Console console) {
        console.say(
                "say.good",
                manuscript.reports().size(),
                manuscript.reports().stream()
                        .flatMap(report -> report.text().values().stream())
                        .mapToInt(text -> text.blocks().size())
                        .sum(),
                manuscript.reports().stream()
                        .flatMap(report -> report.kpi().stream())
                        .flatMap(Kpi::all)
                        .count(),
                manuscript.reports().stream()
                        .flatMap(report -> report.tasks().stream())
                        .mapToInt(list -> list.tasks().size())
                        .sum());
    }
}
