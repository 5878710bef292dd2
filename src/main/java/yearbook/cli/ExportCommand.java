package yearbook.cli;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yearbook.archive.AllowedSigners;
import yearbook.archive.Finding;
import yearbook.archive.Kept;
import yearbook.archive.Parcel;
import yearbook.archive.Place;
import yearbook.archive.Refused;
import yearbook.archive.Seal;
import yearbook.archive.Vault;
import yearbook.problem.Problem.Paste;
import yearbook.publish.SiteFolder;
import yearbook.site.Signature;

/** {@code export}: a version out of the archive, as a folder, a zip, a bag or a web archive. */
@Command(name = "export")
final class ExportCommand extends Voice implements Callable<Integer> {
    @Parameters(index = "0", descriptionKey = "export.year", paramLabel = "YEAR")
    private int year;

    // Not the version of the program, which the other commands tell.
    @Option(
            names = "--version",
            descriptionKey = "export.version",
            paramLabel = "vN",
            converter = VerifyCommand.VersionReader.class)
    private Integer version;

    @Option(names = "--to", required = true, descriptionKey = "export.to", paramLabel = "X")
    private String to;

    @Mixin
    private ArchiveOptions options;

    private Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    void help(boolean asked) {
        // Picocli answers; only where `--version` is the program's does it bring this option along.
    }

    @Override
    Optional<Path> workspaceNamed() {
        return options.workspaceNamed();
    }

    @Override
    public Integer call() {
        console = console(options.lang());
        Optional<Place> place = options.place();
        Path target = Path.of(to).toAbsolutePath().normalize();
        if (place.isEmpty()) {
            console.complain("archive.nowhere");
        } else if (!place.get().isThere()) {
            console.complain("archive.none", place.get());
            console.complain("archive.none-fix");
        } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            console.complain("archive.export-taken", target);
            console.complain("archive.export-taken-fix");
        } else if (Parcel.isOther(to)) {
            console.complain("archive.export-form", target);
            console.complain("archive.export-form-fix");
        } else if (place.get().holds(target)) {
            console.complain("archive.export-inside", target);
            console.complain("archive.export-inside-fix");
        } else if (isRead(SiteFolder.real(target))) {
            console.complain("archive.export-in-content", target);
            console.complain("archive.export-in-content-fix", SiteFolder.real(options.workspace()));
        } else {
            return export(place.get(), target);
        }
        return Main.WRONG_USAGE;
    }

    /** Whether a build would take it for what an author wrote. */
    private boolean isRead(Path target) {
        return PushedCommits.READ.stream()
                .map(options.workspace()::resolve)
                .map(SiteFolder::real)
                .anyMatch(target::startsWith);
    }

    private int export(Place place, Path target) {
        try (Vault vault = Vault.read(place, () -> console.say("archive.queue"))) {
            List<Kept> versions = vault.of(year);
            List<Finding> own = vault.damage().stream()
                    .filter(finding -> finding.where().isOf(year))
                    .toList();
            if (versions.isEmpty() && own.isEmpty()) {
                new Holdings(vault, console).withoutYear(year);
                return Main.WRONG_USAGE;
            }
            int wanted = version == null ? newest(versions, own) : version;
            Optional<Kept> found = versions.stream()
                    .filter(kept -> kept.memento().version() == wanted)
                    .findFirst();
            if (found.isEmpty()) {
                return refuse(wanted, versions, new Damage(own, console));
            }
            int code = export(found.get(), target);
            Damage damage = new Damage(vault.damage(), console);
            if (code == Main.GOOD && !damage.isNone()) {
                damage.sum("archive.others-damaged");
            }
            return code;
        }
    }

    /** One that is damaged counts: an older one is not taken for it. */
    private static int newest(List<Kept> versions, List<Finding> damage) {
        return Stream.concat(
                        versions.stream().map(kept -> kept.memento().version()),
                        damage.stream().flatMap(finding -> finding.where().versions().stream()))
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    private int refuse(int wanted, List<Kept> versions, Damage damage) {
        String names = versions.stream().map(kept -> kept.memento().name()).collect(Collectors.joining(", "));
        if (damage.isNone()) {
            console.complain("archive.export-no-version", year, "v" + wanted, names);
            return Main.WRONG_USAGE;
        }
        damage.tell();
        boolean closed = versions.isEmpty() && version == null;
        console.complain(closed ? "archive.export-closed" : "archive.export-unreadable", year, "v" + wanted);
        console.complain("archive.export-damaged-fix", year);
        if (!versions.isEmpty()) {
            console.complain("archive.export-readable", names);
        }
        return Main.CONTENT_HAS_ERRORS;
    }

    private int export(Kept kept, Path target) {
        String name = kept.memento().name();
        try {
            Parcel form = Parcel.named(to);
            form.write(kept, target);
            console.say("archive.exported", year, name, target);
            tell(kept, form, target);
            return Main.GOOD;
        } catch (FileAlreadyExistsException taken) {
            console.complain("archive.export-taken", taken.getFile());
            console.complain("archive.export-taken-fix");
            return Main.WRONG_USAGE;
        } catch (Parcel.Damaged damaged) {
            console.complain("archive.export-damaged", year, name, damaged.getMessage());
            console.complain("archive.export-damaged-fix", year);
        } catch (Parcel.Unaddressed unaddressed) {
            console.complain("archive.export-no-address");
            console.complain("archive.export-no-address-fix");
        } catch (Refused refused) {
            return Faults.tell(refused, console);
        }
        return Main.CONTENT_HAS_ERRORS;
    }

    private void tell(Kept kept, Parcel form, Path target) {
        AllowedSigners signers =
                Signers.of(options.workspace(), Optional.empty(), console).orElse(AllowedSigners.NOBODY);
        console.say("archive.digest", kept.manifest().digest());
        Signature seal = Seal.of(kept, signers);
        console.print(Signers.say(seal, console));
        switch (form) {
            case FOLDER -> {
                console.say("archive.export-check-folder", new Paste(Shell.quoted(target)));
                if (seal.state() == Signature.State.GOOD) {
                    console.say(
                            "archive.export-check-seal",
                            new Paste(Signers.command(seal, kept.memento().asOf(), options.workspace())));
                }
            }
            case ZIP -> console.say("archive.export-check-zip");
            case BAG -> console.say("archive.export-check-bag");
            case WACZ -> console.say("archive.export-check-wacz");
        }
    }
}
