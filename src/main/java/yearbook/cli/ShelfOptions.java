package yearbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import yearbook.archive.Lending;
import yearbook.content.Reader;
import yearbook.content.SiteInfo;
import yearbook.site.Shelf;

/** Which archive a site shows: {@code --archive}, else the one {@code site.yaml} names; none with {@code --without-archive}. */
final class ShelfOptions {
    @Option(names = "--archive", descriptionKey = "archive", paramLabel = "DIR")
    private String archive;

    @Option(names = "--without-archive", descriptionKey = "withoutArchive")
    private boolean without;

    /** An archive as long as the site it is shown on is being made; closing it is for whoever opened it. */
    record Opened(Optional<Lending> lending) implements AutoCloseable {
        static final Opened NONE = new Opened(Optional.empty());

        Shelf shelf() {
            return lending.map(Lending::shelf).orElse(Shelf.EMPTY);
        }

        @Override
        public void close() {
            lending.ifPresent(Lending::close);
        }
    }

    /**
     * Throws {@link Lending.Refused} where one is named and cannot be read.
     *
     * @param base where a relative place in {@code site.yaml} starts: the workspace, or the bare repository it comes from
     */
    Opened open(Path workspace, Path base) {
        return new Opened(place(workspace, base).filter(there -> !without).map(Lending::open));
    }

    private Optional<Path> place(Path workspace, Path base) {
        if (archive != null) {
            return Optional.of(Path.of(archive).toAbsolutePath().normalize());
        }
        return Reader.settings(workspace).flatMap(SiteInfo::archive).map(place -> base.resolve(place.text())
                .normalize());
    }

    static void complain(Lending.Refused refused, Console console) {
        console.complain(refused.isMissing() ? "archive.missing" : "archive.damaged", refused.getMessage());
        console.complain(refused.isMissing() ? "archive.missing-fix" : "archive.damaged-fix");
    }
}
