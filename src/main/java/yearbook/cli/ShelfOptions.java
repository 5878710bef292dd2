package yearbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import yearbook.archive.AllowedSigners;
import yearbook.archive.Damaged;
import yearbook.archive.Lending;
import yearbook.archive.Place;
import yearbook.content.Phrase;
import yearbook.content.Reader;
import yearbook.content.SiteInfo;
import yearbook.site.Shelf;

/** Which archive a site shows: {@code --archive}, else the one {@code site.yaml} names; none with {@code --without-archive}. */
final class ShelfOptions {
    @Option(names = "--archive", descriptionKey = "archive", paramLabel = "PLACE")
    private String archive;

    @Option(names = "--without-archive", descriptionKey = "withoutArchive")
    private boolean without;

    /**
     * What it holds, without damaged years, of which it tells; nothing where none is named.
     *
     * @param base where a relative place in {@code site.yaml} starts: the workspace, or the bare repository it comes from
     * @param strict whether a damaged year is as bad as an error
     */
    Shelf shelf(Path workspace, Path base, boolean strict, Console console) {
        if (without) {
            return Shelf.EMPTY;
        }
        return ArchiveOptions.place(archive, workspace, base)
                .map(there -> shelf(there, Signers.forSite(workspace, console), strict, console))
                .orElse(Shelf.EMPTY);
    }

    private static Shelf shelf(Place place, AllowedSigners signers, boolean strict, Console console) {
        Lending.Loan loan = Lending.of(place, signers, () -> console.say("archive.queue"));
        Damage damage = new Damage(loan.damage(), console);
        damage.tell();
        if (strict && !damage.isNone()) {
            throw new Damaged("archive.damaged-strict", damage.places());
        } else if (!damage.isNone()) {
            damage.sum("archive.left-out");
        }
        return loan.shelf();
    }

    /** What a check sees of it, which neither reads every page nor asks for what is far. */
    ArchiveGlance glance(Path workspace, Console console) {
        Optional<String> location = without
                ? Optional.empty()
                : Optional.ofNullable(archive).or(() -> Reader.settings(workspace)
                        .flatMap(SiteInfo::archive)
                        .map(Phrase::text));
        if (location.isEmpty()) {
            return ArchiveGlance.NONE;
        } else if (Place.isFar(location.get())) {
            return ArchiveGlance.unseen("archive.glance-far", location.get());
        }
        return ArchiveGlance.of(
                ArchiveOptions.place(location.get(), archive == null ? workspace : Path.of("")), console);
    }

    /** Whether the command line says which. */
    boolean isNamed() {
        return without || archive != null;
    }
}
