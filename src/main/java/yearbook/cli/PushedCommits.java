package yearbook.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import yearbook.Timings;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.check.Rigour;
import yearbook.cli.Publication.Warnings;
import yearbook.content.Reading;
import yearbook.history.Commit;
import yearbook.history.Export;
import yearbook.history.GitRepository;
import yearbook.problem.Problem;
import yearbook.publish.Release;
import yearbook.publish.Releases;
import yearbook.publish.Stage;
import yearbook.publish.Workbench;
import yearbook.site.Shelf;

/** What is pushed to a bare repository: checked before it is taken in, published after. */
final class PushedCommits {
    /** What a build reads of a workspace; nothing else of a commit is written out. */
    static final List<String> READ = List.of("content", "templates", "assets");

    private final Path repository;
    private final Path root;
    private final String branch;
    private final ShelfOptions archive;
    private final Function<Reading, Console> voice;
    private final Console console;

    PushedCommits(
            Path repository,
            Path root,
            String branch,
            ShelfOptions archive,
            Function<Reading, Console> voice,
            Console console) {
        this.repository = repository.toAbsolutePath().normalize();
        this.root = root.toAbsolutePath().normalize();
        this.branch = branch;
        this.archive = archive;
        this.voice = voice;
        this.console = console;
    }

    /** Whether a commit that git still holds in quarantine may come in; if not, why has been told. */
    boolean isGood(String commit) {
        try (Workbench bench = Workbench.in(root);
                GitRepository git = GitRepository.inQuarantine(repository, System.getenv());
                Studio studio = Studio.open(Charts.choice(), Keeping.cache(Keeping.in(root)))) {
            Commit pushed = git.commit(commit).orElseThrow();
            List<Problem> unsafe = export(git, pushed, bench.folder());
            Terms terms = terms(bench.folder(), Instant.now());
            SiteBuild build = SiteBuild.of(bench.folder(), studio, terms, Timings.untaken(), voice);
            if (unsafe.isEmpty() && !Files.isDirectory(bench.folder().resolve("content"))) {
                build.console().complain("say.push-no-content", pushed.shortId());
                return false;
            }
            build.console().report(Findings.of(unsafe));
            if (unsafe.isEmpty() && build.print(Rehearsal.in(bench.folder())::print)) {
                build.console().say("say.push-good", pushed.shortId());
                return true;
            }
            build.console().complain("say.push-refused", pushed.shortId());
            build.console().complain("say.push-refused-fix");
            return false;
        } catch (InvalidPathException ruined) {
            console.complain("say.not-utf8");
            return false;
        }
    }

    /** A pushed state is held against what was last published from the same repository. */
    private Terms terms(Path workspace, Instant now) {
        return new Terms(now, Rigour.USUAL, Earlier.published(repository, workspace, Releases.in(root)));
    }

    private static List<Problem> export(GitRepository git, Commit commit, Path folder) {
        return Export.write(git, commit.id(), READ, folder);
    }

    /**
     * Publishes what the branch holds now, which may be newer than what this push brought; not again what is live already,
     * unless {@code again}. The exit code.
     */
    int publish(boolean again, Supplier<Instant> clock, String by, Publication.Wish wish) {
        try (Stage stage = Stage.enter(root, () -> console.say("say.queue"));
                GitRepository git = GitRepository.bare(repository).orElseThrow()) {
            Optional<Commit> tip = git.tip(branch);
            if (tip.isEmpty()) {
                console.complain("say.no-branch", branch, repository);
                return Main.WRONG_USAGE;
            }
            if (!again && isLive(tip.get(), stage)) {
                console.say("say.push-live", tip.get().shortId());
                return Main.GOOD;
            }
            return publish(
                    tip.get(),
                    new Publication(stage, root, tip, by, clock, wish, again ? Warnings.TO_TELL : Warnings.TOLD),
                    git);
        }
    }

    private static boolean isLive(Commit commit, Stage stage) {
        return stage.releases()
                .current()
                .flatMap(Release::origin)
                .filter(origin -> origin.id().equals(commit.id()))
                .isPresent();
    }

    private int publish(Commit tip, Publication publication, GitRepository git) {
        int code = Main.OUR_FAULT;
        try (Workbench bench = Workbench.in(root)) {
            List<Problem> unsafe = export(git, tip, bench.folder());
            if (unsafe.isEmpty() && Files.isDirectory(bench.folder().resolve("content"))) {
                code = publish(bench.folder(), publication, git);
            } else {
                console.report(Findings.of(unsafe));
                code = Main.CONTENT_HAS_ERRORS;
            }
            return code;
        } finally {
            if (code != Main.GOOD) {
                console.complain("say.push-failed", tip.shortId());
                console.complain("say.push-failed-fix");
            }
        }
    }

    private int publish(Path workspace, Publication publication, GitRepository git) {
        Shelf shelf = archive.shelf(workspace, repository, false, console);
        return publication.of(
                workspace, () -> terms(workspace, publication.clock().get()).with(shelf), voice, Optional.of(git));
    }
}
