package yearbook.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yearbook.history.Commit;
import yearbook.history.GitRepository;
import yearbook.history.LeftLocks;
import yearbook.history.PublishedTag;
import yearbook.problem.Call;
import yearbook.publish.Releases;

/**
 * {@code receive}: what the hooks of a bare repository call, with git's lines {@code OLD NEW REF} on standard input. Before
 * a push is taken in ({@code --before}) it says whether it may come in; after that it publishes it.
 */
@Command(name = "receive", mixinStandardHelpOptions = true, hidden = true)
final class ReceiveCommand extends Workspace implements Callable<Integer> {
    private static final Pattern NO_COMMIT = Pattern.compile("0+");

    @Option(names = "--to", required = true, descriptionKey = "to", paramLabel = "DIR")
    private Path to;

    @Option(names = "--branch", defaultValue = "main", descriptionKey = "branch", paramLabel = "NAME")
    private String branch;

    @Option(names = "--before")
    private boolean before;

    /** One line of git's: what a branch or tag was, and what it becomes. */
    private record Update(String before, String commit, String ref) {
        boolean deletes() {
            return NO_COMMIT.matcher(commit).matches();
        }
    }

    @Override
    public Integer call() throws IOException {
        if (FileNames.isRuined(folder.toAbsolutePath()) || FileNames.isRuined(to)) {
            console().complain("say.not-utf8");
            return Main.WRONG_USAGE;
        }
        List<Update> updates = updates();
        PushedCommits pushed = new PushedCommits(folder, to, branch, new ShelfOptions(), this::console, console());
        return before ? allowed(updates, pushed) : published(updates, pushed);
    }

    /** Who pushes sits at another machine. */
    @Override
    Call asCalled() {
        return Call.USUAL;
    }

    private static List<Update> updates() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(" ", 3))
                    .map(parts -> new Update(parts[0], parts[1], parts[2]))
                    .toList();
        }
    }

    private int allowed(List<Update> updates, PushedCommits pushed) {
        mendTag();
        LeftLocks.clear(folder.toAbsolutePath(), branch)
                .forEach(lock -> console().say("say.push-lock", lock));
        boolean good = true;
        for (Update update : updates) {
            good &= isAllowed(update, pushed);
        }
        return good ? Main.GOOD : Main.CONTENT_HAS_ERRORS;
    }

    /** The check compares with what is published: its newest tag must be there, even where a run was killed. */
    private void mendTag() {
        Releases.in(to).current().ifPresent(live -> GitRepository.bare(folder).ifPresent(git -> {
            try (git) {
                Publication.mendTag(live, git);
            }
        }));
    }

    private boolean isAllowed(Update update, PushedCommits pushed) {
        if (update.ref().startsWith(PublishedTag.PREFIX)) {
            console().complain("say.push-tag", update.ref());
            return false;
        } else if (!isPublished(update)) {
            return true;
        } else if (update.deletes()) {
            console().complain("say.push-delete", branch);
            return false;
        }
        return pushed.isGood(update.commit()) && isInTime(update);
    }

    /** Git refuses a push that another one has overtaken, in words nobody understands. */
    private boolean isInTime(Update update) {
        try (GitRepository git = GitRepository.bare(folder).orElseThrow()) {
            Optional<String> tip = git.tip(branch).map(Commit::id);
            if (tip.isEmpty() || tip.get().equals(update.before())) {
                return true;
            }
            console().complain("say.push-late", branch);
            console().complain("say.push-late-fix", branch);
            return false;
        }
    }

    private boolean isPublished(Update update) {
        return update.ref().equals("refs/heads/" + branch);
    }

    private int published(List<Update> updates, PushedCommits pushed) {
        if (updates.stream().noneMatch(this::isPublished)) {
            console().say("say.push-other", branch);
            return Main.GOOD;
        }
        return pushed.publish(false, Instant::now, Publisher.name(), Publication.Wish.NONE);
    }
}
