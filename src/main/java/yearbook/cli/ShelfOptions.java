package yearbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import yearbook.archive.Lending;
import yearbook.archive.Place;
import yearbook.archive.Refused;
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
                .map(there -> shelf(there, strict, console))
                .orElse(Shelf.EMPTY);
    }

    private static Shelf shelf(Place place, boolean strict, Console console) {
        Lending.Loan loan = Lending.of(place, () -> console.say("archive.queue"));
        Damage damage = new Damage(loan.damage(), console);
        damage.tell();
        if (strict && !damage.isNone()) {
            throw new Refused("archive.damaged-strict", damage.places());
        } else if (!damage.isNone()) {
            damage.sum("archive.left-out");
        }
        return loan.shelf();
    }

    /** Whether the command line says which. */
    boolean isNamed() {
        return without || archive != null;
    }
}
