package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.Yearbook.Terms;
import yearbook.archive.Kept;
import yearbook.archive.Vault;
import yearbook.chart.Studio;
import yearbook.check.Rigour;
import yearbook.content.Manuscript;
import yearbook.content.Report;
import yearbook.content.Sha256;
import yearbook.history.Commit;
import yearbook.history.GitRepository;
import yearbook.page.TemplateFault;
import yearbook.page.Theme;
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

    private Console console;

    @Override
    public Integer call() {
        Path workspace = options.workspace();
        console = console();
        if (!Files.isDirectory(workspace.resolve("content"))) {
            console.complain("say.not-workspace", workspace);
            console.complain("say.not-workspace-fix");
            return Main.WRONG_USAGE;
        }
        Optional<Path> place = options.place();
        if (place.isEmpty()) {
            console.complain("archive.nowhere");
            return Main.WRONG_USAGE;
        }
        Optional<GitRepository> git = uncommitted ? Optional.empty() : GitRepository.around(workspace);
        try {
            return snapshot(workspace, place.get(), git);
        } finally {
            git.ifPresent(GitRepository::close);
        }
    }

    private int snapshot(Path workspace, Path place, Optional<GitRepository> git) {
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
        Manuscript manuscript = draft.reading().manuscript().orElseThrow();
        if (manuscript.outAt(asOf).reports().stream()
                .noneMatch(report -> report.key().year() == year)) {
            console.complain("archive.no-report", year);
            return Main.CONTENT_HAS_ERRORS;
        }
        try (Vault vault = Vault.open(place)) {
            return keep(vault, draft, memento(vault, asOf, commit, git, workspace));
        }
    }

    private Memento memento(
            Vault vault, Instant asOf, Optional<Commit> commit, Optional<GitRepository> git, Path workspace) {
        Optional<Memento> before = vault.newest(year).map(Kept::memento);
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
                        made -> new Memento.Origin(made.id(), git.orElseThrow().inside(workspace))),
                "Yearbook " + Version.number(),
                Program.jar().map(SnapshotCommand::digest),
                asOf);
    }

    private int keep(Vault vault, Draft draft, Memento memento) {
        try (Studio studio = Studio.open(Charts.choice())) {
            Theme theme = Theme.of(options.workspace());
            Stream<SiteFile> site =
                    Yearbook.kept(draft, theme, studio, memento).stream().map(file -> in(Kept.SITE, file));
            Stream<SiteFile> source = SourceFiles.of(options.workspace(), year, held(draft, memento)).stream()
                    .map(file -> in(Kept.SOURCE, file));
            String address = draft.reading().manuscript().orElseThrow().site().baseUrl() + year + "/";
            Kept kept = vault.keep(memento, address, Stream.concat(site, source).toList());
            console.say("archive.kept", year, memento.name(), kept.files().size(), kept.bytes() >> 10);
            console.say("archive.digest", kept.manifest().digest());
            return Main.GOOD;
        } catch (TemplateFault fault) {
            console.report(Findings.of(List.of(fault.problem())));
            return Main.CONTENT_HAS_ERRORS;
        }
    }

    private static List<String> held(Draft draft, Memento memento) {
        return draft.reading().manuscript().orElseThrow().reports().stream()
                .filter(report -> !report.isOut(memento.asOf()))
                .map(Report::folder)
                .toList();
    }

    private static SiteFile in(String folder, SiteFile file) {
        return new SiteFile(folder + file.path(), file.content());
    }

    private static String digest(Path jar) {
        try {
            return "sha256:" + Sha256.hex(Files.readAllBytes(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
