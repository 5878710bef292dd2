package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.archive.Kept;
import yearbook.chart.Studio;
import yearbook.page.Theme;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/** What a version of a year holds: the site that readers see, and the source it was built of. */
final class Capture {
    private Capture() {}

    /** Nothing where the draft could not even be read. */
    static List<SiteFile> of(Draft draft, Path workspace, Studio studio, Memento memento) {
        if (draft.reading().manuscript().isEmpty()) {
            return List.of();
        }
        Stream<SiteFile> site = Yearbook.kept(draft, Theme.of(workspace), studio, memento).stream()
                .map(file -> new SiteFile(Kept.SITE + file.path(), file.content()));
        return Stream.concat(site, source(workspace, memento.year()).stream()).toList();
    }

    /** As the authors wrote it: the reports of the year, the standing pages, the settings, the theme. */
    static List<SiteFile> source(Path workspace, int year) {
        return Stream.of("content/site.yaml", "content/pages", "content/" + year, "templates", "assets")
                .map(workspace::resolve)
                .filter(Files::exists)
                .flatMap(Capture::filesIn)
                .map(file -> new SiteFile(
                        Kept.SOURCE + workspace.relativize(file).toString().replace('\\', '/'), () -> bytes(file)))
                .toList();
    }

    private static Stream<Path> filesIn(Path place) {
        try (Stream<Path> all = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
