package yearbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
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
import yearbook.history.Published;
import yearbook.page.Theme;
import yearbook.page.Words;
import yearbook.problem.Nearest;
import yearbook.publish.Release;
import yearbook.publish.Releases;
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

    @Option(names = "--against", descriptionKey = "diff.against", paramLabel = "REF")
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
        if (earlier.isLost(workspace.get())) {
            earlier.complain(console);
            return Main.WRONG_USAGE;
        }
        return earlier.releases()
                .map(releases -> againstRelease(releases, now))
                .orElseGet(() -> againstCommit(workspace.get(), now));
    }

    /** One that is kept, by its name; else the newest. */
    private int againstRelease(Releases releases, Reading now) {
        List<Release> kept = releases.newestFirst().stream()
                .filter(release -> releases.sourceOf(release).isPresent())
                .toList();
        Optional<Release> meant = kept.stream()
                .filter(release -> against == null
                        || against.replaceFirst("^" + Published.PREFIX, "")
                                .equals(release.name().value()))
                .findFirst();
        if (meant.isEmpty()) {
            complain("release", kept.stream().map(release -> release.name().value()));
            return Main.WRONG_USAGE;
        }
        Published then = Earlier.read(meant.get(), releases);
        against = then.tag();
        return compare(then.reading().orElseThrow(), now, Optional.empty());
    }

    private int againstCommit(Path workspace, Reading now) {
        if (against == null) {
            CommandLine line = spec.commandLine();
            throw new CommandLine.ParameterException(line, "--against", spec.findOption("--against"), "");
        }
        Optional<Past> found = earlier.of(workspace);
        if (found.isEmpty()) {
            console.complain("diff.no-repository", workspace);
            return Main.WRONG_USAGE;
        }
        try (Past past = found.get()) {
            Optional<Moment> moment = past.at(against);
            if (moment.isEmpty()) {
                if (past.names().isEmpty()) {
                    console.complain("diff.commit-none", against);
                } else {
                    complain("commit", past.names().stream());
                }
                if (past.isShallow()) {
                    console.complain("diff.commit-shallow");
                }
                return Main.WRONG_USAGE;
            }
            Optional<Reading> then = past.read(moment.get());
            if (then.isEmpty()) {
                console.complain("diff.no-content", against);
                return Main.WRONG_USAGE;
            }
            return compare(then.get(), now, moment.map(Moment::commit));
        }
    }

    private void complain(String what, Stream<String> names) {
        List<String> known = names.toList();
        Optional<String> near = Nearest.to(against, known);
        if (near.isPresent()) {
            console.complain("diff." + what + "-near", against, near.get());
        } else {
            String some = known.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            console.complain("diff." + what, against, some);
        }
    }

    private int compare(Reading then, Reading now, Optional<String> commit) {
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
        DiffText text = new DiffText(touched, Words.in(console.lang(), Theme.of(folder)));
        switch (format) {
            case json ->
                out.print(DiffJson.of(differences, touched, against, commit).pretty());
            case markdown -> out.print(text.markdown(differences, against));
            case text -> out.print(text.text(differences, against));
        }
        out.flush();
        return Main.GOOD;
    }
}
