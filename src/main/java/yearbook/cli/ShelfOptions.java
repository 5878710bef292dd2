package yearbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import yearbook.archive.Lending;
import yearbook.site.Shelf;

/** Which archive a site shows: {@code --archive}, else the one {@code site.yaml} names; none with {@code --without-archive}. */
final class ShelfOptions {
    @Option(names = "--archive", descriptionKey = "archive", paramLabel = "PLACE")
    private String archive;

    @Option(names = "--without-archive", descriptionKey = "withoutArchive")
    private boolean without;

    /**
     * What it holds; nothing where none is named.
     *
     * @param base where a relative place in {@code site.yaml} starts: the workspace, or the bare repository it comes from
     */
    Shelf shelf(Path workspace, Path base, Console console) {
        if (without) {
            return Shelf.EMPTY;
        }
        return ArchiveOptions.place(archive, workspace, base)
                .map(there -> Lending.of(there, () -> console.say("archive.queue")))
                .orElse(Shelf.EMPTY);
    }

    /** Whether the command line says which. */
    boolean isNamed() {
        return without || archive != null;
    }
}
