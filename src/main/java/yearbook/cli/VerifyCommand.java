package yearbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yearbook.archive.AllowedSigners;
import yearbook.archive.Audit;
import yearbook.archive.Audit.Report;
import yearbook.archive.Check;
import yearbook.archive.Finding;
import yearbook.archive.Kept;
import yearbook.archive.Place;
import yearbook.archive.Seal;
import yearbook.archive.Vault;
import yearbook.history.GitRepository;

/** {@code verify}: whether every byte of the archive is as it was kept; says what is not, and changes nothing. */
@Command(name = "verify")
final class VerifyCommand extends Voice implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", descriptionKey = "yearToVerify", paramLabel = "YEAR")
    private Integer year;

    @Option(names = "--version", descriptionKey = "versionToVerify", paramLabel = "vN", converter = VersionReader.class)
    private Integer version;

    @Mixin
    private ArchiveOptions options;

    @Option(names = "--rebuild", descriptionKey = "rebuild")
    private boolean rebuild;

    @Option(names = "--repository", descriptionKey = "rebuildRepository", paramLabel = "DIR")
    private Path repository;

    @Option(names = "--signed", descriptionKey = "signed")
    private boolean signed;

    @Option(names = "--signers", descriptionKey = "signers", paramLabel = "FILE")
    private Path signers;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // Picocli asks for it; the usual help would bring its own --version along.
    private boolean help;

    private Console console;
    private AllowedSigners allowed = AllowedSigners.NOBODY;

    /** {@code v3} or {@code 3}. */
    static final class VersionReader implements CommandLine.ITypeConverter<Integer> {
        @Override
        public Integer convert(String name) {
            if (!name.matches("v?[1-9][0-9]{0,8}")) {
                throw new CommandLine.TypeConversionException(name);
            }
            return Integer.valueOf(name.replaceFirst("^v", ""));
        }
    }

    @Override
    Optional<Path> workspaceNamed() {
        return options.workspaceNamed();
    }

    @Override
    public Integer call() {
        console = console(options.lang());
        Optional<Place> place = options.place();
        if (place.isEmpty()) {
            console.complain("archive.nowhere");
            return Main.WRONG_USAGE;
        } else if (!place.get().isThere()) {
            console.complain("archive.none", place.get());
            console.complain("archive.none-fix");
            return Main.WRONG_USAGE;
        } else if (year == null && version != null) {
            console.complain("verify.which-year");
            return Main.WRONG_USAGE;
        }
        if (signers != null && !Files.isRegularFile(signers)) {
            console.complain("archive.signers-unreadable", signers);
            return Main.WRONG_USAGE;
        }
        allowed = Signers.of(options.workspace(), Optional.ofNullable(signers), console)
                .orElse(AllowedSigners.NOBODY);
        Optional<GitRepository> git = rebuild ? git() : Optional.empty();
        try {
            return verify(place.get(), checks(git));
        } finally {
            git.ifPresent(GitRepository::close);
        }
    }

    private int verify(Place place, List<Check> checks) {
        Report report = Audit.of(place, chosen(year), chosen(version), checks, () -> console.say("archive.queue"));
        if (isNothing(report)) {
            return refuse(place);
        }
        report.versions().stream().filter(report::isWhole).forEach(this::praise);
        report.findings().forEach(finding -> Damage.tell(finding, console));
        return conclude(report);
    }

    private int refuse(Place place) {
        try (Vault vault = Vault.read(place, () -> console.say("archive.queue"))) {
            Holdings holdings = new Holdings(vault, console);
            if (version == null) {
                holdings.withoutYear(year);
            } else {
                holdings.withoutVersion(year, version);
            }
        }
        return Main.WRONG_USAGE;
    }

    /** What else must hold for each version. */
    private List<Check> checks(Optional<GitRepository> git) {
        Check seal = new SealCheck(allowed, signed);
        return rebuild ? List.of(seal, new RebuildCheck(git, console)) : List.of(seal);
    }

    /** The repository with the commits: the one that is named, else the one around the workspace. */
    private Optional<GitRepository> git() {
        return repository == null
                ? GitRepository.around(options.workspace())
                : GitRepository.bare(repository).or(() -> GitRepository.around(repository));
    }

    private static OptionalInt chosen(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether what was asked about is not there at all. */
    private boolean isNothing(Report report) {
        return year != null
                && report.versions().isEmpty()
                && report.findings().stream()
                        .map(Finding::where)
                        .noneMatch(where -> where.year().equals(OptionalInt.of(year))
                                && (version == null || where.versions().contains(version)));
    }

    private void praise(Kept kept) {
        console.say(
                "verify.good",
                kept.memento().year(),
                kept.memento().name(),
                kept.files().size(),
                Size.of(kept.bytes(), console.lang()),
                kept.manifest().digest());
        console.say("verify.seal", Signers.say(Seal.of(kept, allowed), console));
    }

    private int conclude(Report report) {
        if (report.findings().isEmpty()) {
            console.say(
                    report.versions().isEmpty() ? "verify.empty-archive" : "verify.all-good",
                    report.versions().size());
            return Main.GOOD;
        }
        console.complain("verify.found", report.findings().size());
        return Main.CONTENT_HAS_ERRORS;
    }
}
