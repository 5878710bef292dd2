package yearbook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import yearbook.Timings;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.content.Manuscript;
import yearbook.content.Reading;
import yearbook.content.SiteInfo;
import yearbook.history.Commit;
import yearbook.history.GitRepository;
import yearbook.history.KeptContent;
import yearbook.history.PublishedTag;
import yearbook.publish.FolderCache;
import yearbook.publish.Keep;
import yearbook.publish.Release;
import yearbook.publish.Release.Origin;
import yearbook.publish.ReleaseName;
import yearbook.publish.Stage;

/**
 * Builds a workspace and puts it live in the folder that one run has for itself.
 *
 * @param commit what the workspace holds, where that is a commit
 * @param by who publishes
 * @param clock read when the site is finished
 * @param wish how many old releases stay, where the command line says so
 * @param warnings whether whoever publishes has been told of them
 */
record Publication(
        Stage stage,
        Path root,
        Optional<Commit> commit,
        String by,
        Supplier<Instant> clock,
        Wish wish,
        Warnings warnings) {

    /** Before a push is taken in, its warnings are told; after that they are not told again. */
    enum Warnings {
        TO_TELL,
        TOLD
    }

    /**
     * What the command line asks for; how many releases are kept is else for {@code site.yaml} to say.
     *
     * @param losing whether addresses of the archive that are live may go
     */
    record Wish(Optional<Integer> releases, Optional<Integer> days, boolean losing) {
        static final Wish NONE = new Wish(Optional.empty(), Optional.empty(), false);

        Keep over(SiteInfo.Keep settings) {
            return new Keep(releases.orElse(settings.releases()), days.orElse(settings.days()));
        }
    }

    /** The exit code; what came of it has been told. */
    int of(Path workspace, Supplier<Terms> terms, Function<Reading, Console> voice, Optional<GitRepository> git) {
        // First, as the terms hold what is built against the newest tag.
        git.ifPresent(repository -> mendTag(stage, repository));
        long start = System.nanoTime();
        Optional<Release> live = stage.releases().current();
        Optional<Keeping> keeping = Keeping.in(root);
        try (Studio studio = Studio.open(Charts.choice(), Keeping.cache(keeping))) {
            KeptContent content = KeptContent.of(workspace);
            Terms asked = terms.get();
            SiteBuild build = SiteBuild.of(workspace, studio, asked, Timings.untaken(), voice);
            Console console = build.console();
            if (live.isPresent() && build.isPrintable() && losesAddresses(build)) {
                console.kept(root.resolve("current"));
                return Main.CONTENT_HAS_ERRORS;
            }
            if (!print(build, content, asked.now())) {
                console.kept(root.resolve("current"));
                return Main.CONTENT_HAS_ERRORS;
            }
            Release now = stage.releases().current().orElseThrow();
            if (live.equals(Optional.of(now))) {
                console.say("say.unchanged", now.name());
                return Main.GOOD;
            }
            git.ifPresent(repository -> mendTag(stage, repository));
            keeping.map(Keeping::cache).ifPresent(FolderCache::settle);
            announce(now, build, Duration.ofNanos(System.nanoTime() - start));
            prune(build);
            return Main.GOOD;
        }
    }

    private boolean print(SiteBuild build, KeptContent content, Instant asOf) {
        ReleaseName name = stage.nextName(clock.get(), commit.map(Commit::id));
        Stage.Source source = file -> {
            Manuscript read = build.manuscript();
            content.write(read.outAt(asOf), read.heldAt(asOf), file);
        };
        try {
            SiteBuild.Printer printer = (files, gate) -> stage.publish(name, files, source, part -> Optional.of(part)
                            .filter(finished -> gate.getAsBoolean())
                            .map(finished -> release(name, finished, build)))
                    .isPresent();
            return warnings == Warnings.TOLD ? build.printToldAlready(printer) : build.print(printer);
        } catch (KeptContent.Changed changed) {
            build.console().complain("say.changed-meanwhile", changed.getMessage());
            return false;
        }
    }

    /** Whether it must not go live, as addresses of the archive would be gone that are permanent. */
    private boolean losesAddresses(SiteBuild build) {
        PermanentAddresses lost = PermanentAddresses.lost(root.resolve("current"), build.paths());
        if (lost.isNone()) {
            return false;
        }
        lost.tell(wish.losing() ? "archive.addresses-given-up" : "archive.addresses-lost", build.console());
        return !wish.losing();
    }

    /** The live release's tag, where a run was killed before it could set it. */
    static void mendTag(Stage stage, GitRepository git) {
        stage.releases().current().ifPresent(live -> mendTag(live, git));
    }

    static void mendTag(Release live, GitRepository git) {
        live.origin()
                .filter(origin -> git.commit(origin.id()).isPresent())
                .ifPresent(origin -> PublishedTag.set(git, live.name().value(), origin.id(), live.by(), live.at()));
    }

    private Release release(ReleaseName name, Path finished, SiteBuild build) {
        TreeDigest digest = TreeDigest.of(finished);
        return new Release(
                name,
                clock.get().truncatedTo(ChronoUnit.SECONDS),
                by,
                Version.program(),
                digest.value(),
                digest.files(),
                build.manuscript().site().defaultLang(),
                commit.map(made -> new Origin(made.id(), made.author(), made.when(), made.subject())));
    }

    private void announce(Release release, SiteBuild build, Duration took) {
        Console console = build.console();
        console.say("say.published", release.name(), release.files(), build.pages(), console.seconds(took, 1));
        console.say("say.published-at", root.resolve("current"));
    }

    private void prune(SiteBuild build) {
        List<Release> gone = stage.prune(wish.over(build.manuscript().site().keep()), clock.get());
        if (!gone.isEmpty()) {
            build.console()
                    .say(
                            "say.pruned",
                            gone.size(),
                            gone.stream().map(old -> old.name().value()).collect(Collectors.joining(", ")));
        }
    }
}
