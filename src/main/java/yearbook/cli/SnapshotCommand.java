package yearbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.Yearbook.Terms;
import yearbook.archive.Finding;
import yearbook.archive.Kept;
import yearbook.archive.Manifest;
import yearbook.archive.Place;
import yearbook.archive.Refused;
import yearbook.archive.Vault;
import yearbook.chart.Studio;
import yearbook.check.Rigour;
import yearbook.content.Controls;
import yearbook.content.Manuscript;
import yearbook.history.Commit;
import yearbook.history.GitRepository;
import yearbook.page.TemplateFault;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/** {@code snapshot}: a year as it is now, kept in the archive as a new version of it. */
@Command(name = "snapshot", mixinStandardHelpOptions = true)
final class SnapshotCommand extends Voice implements Callable<Integer> {
    @Parameters(index = "0", descriptionKey = "year", paramLabel = "YEAR")
    private int year;

    @Mixin
    private ArchiveOptions options;

    @Option(names = "-m", required = true, descriptionKey = "reason", paramLabel = "TEXT")
    private String reason;

    @Mixin
    private SigningOptions signing;

    @Option(names = "--author", descriptionKey = "author", paramLabel = "NAME")
    private String author;

    @Option(
            names = "--now",
            descriptionKey = "now",
            paramLabel = "INSTANT",
            converter = TermsOptions.InstantReader.class)
    private Instant now;

    @Option(names = "--uncommitted", descriptionKey = "uncommitted")
    private boolean uncommitted;

    /** It stands in lists beside others, and in every version after it. */
    private static final int LONGEST_REASON = 2000;

    private Console console;

    @Override
    Optional<Path> workspaceNamed() {
        return options.workspaceNamed();
    }

    @Override
    public Integer call() {
        Path workspace = options.workspace();
        console = console();
        if (!Files.isDirectory(workspace.resolve("content"))) {
            NoWorkspace.tell(workspace, console);
            return Main.WRONG_USAGE;
        }
        Optional<Place> place = options.place();
        if (place.isEmpty()) {
            console.complain("archive.nowhere");
            return Main.WRONG_USAGE;
        }
        if (PushedCommits.READ.stream().map(workspace::resolve).anyMatch(place.get()::liesIn)) {
            throw new Refused("archive.in-content", place.get());
        } else if (Controls.isUnseen(reason) || reason.length() > LONGEST_REASON) {
            throw new Refused(Controls.isUnseen(reason) ? "archive.no-reason" : "archive.long-reason", LONGEST_REASON);
        } else if (Questions.isNoText(reason)) {
            throw new Refused("archive.reason-control");
        } else if (!signing.isReady(console)) {
            return Main.WRONG_USAGE;
        }
        Optional<GitRepository> git = uncommitted ? Optional.empty() : GitRepository.around(workspace);
        try {
            return snapshot(workspace, place.get(), git);
        } finally {
            git.ifPresent(GitRepository::close);
        }
    }

    private int snapshot(Path workspace, Place place, Optional<GitRepository> git) {
        Optional<Commit> commit = git.flatMap(repository -> repository.headWith(workspace.resolve("content")));
        List<String> loose = git.map(repository -> repository.uncommitted(workspace, PushedCommits.READ))
                .orElse(List.of());
        if (commit.isPresent() && !loose.isEmpty()) {
            console.complain("archive.uncommitted", String.join(", ", loose));
            console.complain("archive.uncommitted-fix");
            return Main.CONTENT_HAS_ERRORS;
        }
        Instant asOf = (now == null ? Instant.now() : now).truncatedTo(ChronoUnit.SECONDS);
        Draft draft = Yearbook.check(workspace, new Terms(asOf, Rigour.USUAL, Optional.empty()));
        console = console(draft.reading());
        console.report(Findings.of(draft.reading(), draft.problems()));
        if (!draft.isPrintable()) {
            return Main.CONTENT_HAS_ERRORS;
        }
        List<String> years = years(draft.reading().manuscript().orElseThrow().outAt(asOf));
        if (!years.contains(String.valueOf(year))) {
            return refuse(years);
        }
        try (Studio studio = Studio.open(Charts.choice())) {
            return snapshot(place, draft, studio, asOf, before -> memento(before, asOf, commit, git));
        } catch (Refused refused) {
            return Faults.tell(refused, console);
        } catch (TemplateFault fault) {
            console.report(Findings.of(List.of(fault.problem())));
            return Main.CONTENT_HAS_ERRORS;
        }
    }

    private static List<String> years(Manuscript manuscript) {
        return manuscript.reports().stream()
                .map(report -> String.valueOf(report.key().year()))
                .distinct()
                .sorted()
                .toList();
    }

    private int refuse(List<String> years) {
        console.complain("archive.no-report", year);
        if (!years.isEmpty()) {
            console.complain("archive.no-report-fix", String.join(", ", years));
        }
        return Main.CONTENT_HAS_ERRORS;
    }

    /** What somebody else added meanwhile is compared with, too. */
    private int snapshot(
            Place place, Draft draft, Studio studio, Instant asOf, Function<Optional<Memento>, Memento> following) {
        while (true) {
            Optional<Kept> before = newest(place);
            if (before.isPresent() && isSame(before.get(), draft, asOf, studio)) {
                console.say("archive.unchanged", year, before.get().memento().name());
                return Main.GOOD;
            }
            signing.refuseOutOfTime(asOf, options.workspace(), console);
            Optional<Kept> kept = keep(place, before, draft, studio, following.apply(before.map(Kept::memento)));
            if (kept.isPresent()) {
                return tell(kept.get());
            }
            console.say("archive.overtaken");
        }
    }

    /** Opened to be added to, so that nobody builds for long what cannot be kept then; what is built keeps nobody out. */
    private Optional<Kept> newest(Place place) {
        try (Vault vault = open(place)) {
            heedDamage(vault);
            return vault.newest(year);
        }
    }

    private Vault open(Place place) {
        return Vault.open(place, () -> console.say("archive.queue"));
    }

    /** That of the year itself stops the snapshot: a version shares files with those before it, and would not be whole. */
    private void heedDamage(Vault vault) {
        List<Finding> own = vault.damage(year);
        new Damage(own, console).tell();
        Vault.refuseDamaged(year, own);
        Damage others = new Damage(vault.damage(), console);
        if (!others.isNone()) {
            others.sum("archive.others-damaged");
        }
    }

    /** Whether the newest version is what would come out today; it is built as if it were that version once more. */
    private boolean isSame(Kept newest, Draft draft, Instant asOf, Studio studio) {
        SortedMap<String, String> kept = newest.manifest().digests();
        Memento again = newest.memento().asOf(asOf);
        Path workspace = options.workspace();
        return kept.entrySet()
                        .containsAll(Manifest.of(Capture.source(draft, workspace, again))
                                .digests()
                                .entrySet())
                && Rebuild.differing(
                                kept,
                                Manifest.of(Capture.of(draft, workspace, studio, again))
                                        .digests())
                        .isEmpty();
    }

    private Memento memento(
            Optional<Memento> before, Instant asOf, Optional<Commit> commit, Optional<GitRepository> git) {
        Instant taken = Optional.ofNullable(now)
                .or(() -> commit.map(Commit::when))
                .filter(moment ->
                        before.filter(last -> !moment.isAfter(last.taken())).isEmpty())
                .orElse(asOf)
                .truncatedTo(ChronoUnit.SECONDS);
        return new Memento(
                year,
                before.map(Memento::version).orElse(0) + 1,
                taken,
                Optional.ofNullable(author).or(() -> commit.map(Commit::author)).orElseGet(Publisher::name),
                reason,
                commit.map(
                        made -> new Memento.Origin(made.id(), git.orElseThrow().inside(options.workspace()))),
                Version.program(),
                Program.digest(),
                asOf);
    }

    /** Builds all of it, then has the archive alone; nothing if a version came in between that was not compared with. */
    private Optional<Kept> keep(Place place, Optional<Kept> before, Draft draft, Studio studio, Memento memento) {
        String address = draft.reading().manuscript().orElseThrow().site().baseUrl() + year + "/";
        try (Scratch scratch = Scratch.open()) {
            List<SiteFile> made = scratch.put(Capture.of(draft, options.workspace(), studio, memento));
            try (Vault vault = open(place)) {
                return vault.newest(year).map(Kept::manifest).equals(before.map(Kept::manifest))
                        ? Optional.of(vault.keep(memento, address, made, signing))
                        : Optional.empty();
            }
        }
    }

    private int tell(Kept kept) {
        String name = kept.memento().name();
        console.say("archive.kept", year, name, kept.files().size(), Size.of(kept.bytes(), console.lang()));
        console.say("archive.digest", kept.manifest().digest());
        signing.tell(console, options.workspace());
        return Main.GOOD;
    }
}
