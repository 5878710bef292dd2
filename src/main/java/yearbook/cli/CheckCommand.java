package yearbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.content.Kpi;
import yearbook.content.Manuscript;
import yearbook.content.Reading;

/** {@code check}: all problems, nothing written. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends Workspace implements Callable<Integer> {
    @Override
    public Integer call() {
        Optional<Path> workspace = workspace();
        if (workspace.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        Draft draft = Yearbook.check(workspace.get());
        Reading reading = draft.reading();
        Console console = console(reading);
        console.report(draft.problems());
        if (!reading.unread().isEmpty()) {
            console.complain("say.unread", String.join(", ", reading.unread()));
        }
        console.more(draft.problems());
        if (!draft.isPrintable()) {
            return Main.CONTENT_HAS_ERRORS;
        }
        reading.manuscript().ifPresent(manuscript -> praise(manuscript, console));
        return Main.GOOD;
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
