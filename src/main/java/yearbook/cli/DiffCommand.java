package yearbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yearbook.content.Manuscript;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.history.Difference;
import yearbook.history.Differences;
import yearbook.history.Moment;
import yearbook.history.Past;
import yearbook.problem.Lang;
import yearbook.problem.Nearest;
import yearbook.site.Touched;

/** {@code diff}: what a change of the content changes for readers, for those who review it. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand extends Workspace implements Callable<Integer> {
    private static final int MOST_NAMES = 12;

    /** How the list is written. */
    enum Format {
        text,
        markdown,
        json
    }

    @Mixin
    private Earlier earlier;

    @Option(names = "--against", required = true, descriptionKey = "diff.against", paramLabel = "REF")
    private String against;

    @Option(
            names = "--format",
            descriptionKey = "diff.format",
            paramLabel = "text|markdown|json",
            defaultValue = "text")
    private Format format;

    private Console console;

    @Override
    public Integer call() {
        Optional<Path> workspace = workspace();
        if (workspace.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        Reading now = Reader.read(workspace.get());
        console = console(now);
        Optional<Past> found = earlier.of(workspace.get());
        if (found.isEmpty()) {
            console.complain("diff.no-repository", workspace.get());
            return Main.WRONG_USAGE;
        }
        try (Past past = found.get()) {
            Optional<Moment> moment = past.at(against);
            if (moment.isEmpty()) {
                complain(past.names());
                return Main.WRONG_USAGE;
            }
            Optional<Reading> then = past.read(moment.get());
            if (then.isEmpty()) {
                console.complain("diff.no-content", against);
                return Main.WRONG_USAGE;
            }
            return compare(then.get(), now, moment.get());
        }
    }

    private void complain(List<String> names) {
        Optional<String> near = Nearest.to(against, names);
        if (near.isPresent()) {
            console.complain("diff.unknown-near", against, near.get());
        } else {
            console.complain(
                    "diff.unknown", against, String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))));
        }
    }

    private int compare(Reading then, Reading now, Moment moment) {
        if (now.manuscript().isEmpty()
                || !now.unread().isEmpty()
                || then.manuscript().isEmpty()) {
            console.report(Findings.of(now, now.problems()));
            if (then.manuscript().isEmpty()) {
                console.complain("diff.no-content", against);
            }
            return Main.CONTENT_HAS_ERRORS;
        }
        if (!then.unread().isEmpty()) {
            console.complain("diff.unread", against, String.join(", ", then.unread()));
        }
        Manuscript manuscript = now.manuscript().get();
        List<Difference> differences = Differences.between(then.manuscript().get(), manuscript);
        Optional<Integer> newest =
                manuscript.reports().stream().map(report -> report.key().year()).max(Integer::compare);
        Touched touched = new Touched(manuscript.site(), newest);
        PrintWriter out = spec.commandLine().getOut();
        Lang lang = console.lang();
        switch (format) {
            case json -> out.print(DiffJson.of(differences, touched, moment).pretty());
            case markdown -> out.print(new DiffText(touched, lang).markdown(differences, against));
            case text -> out.print(new DiffText(touched, lang).text(differences, against));
        }
        out.flush();
        return Main.GOOD;
    }
}
