package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import yearbook.site.SiteFile;

/** What one year is built of, as the authors wrote it: its reports, the standing pages, the settings, the theme. */
final class SourceFiles {
    private SourceFiles() {}

    /**
     * By their paths in the workspace.
     *
     * @param held folders of reports that are not out yet: a version that is read by all holds nothing of them
     */
    static List<SiteFile> of(Path workspace, int year, List<String> held) {
        return Stream.of("content/site.yaml", "content/pages", "content/" + year, "templates", "assets")
                .map(workspace::resolve)
                .filter(Files::exists)
                .flatMap(SourceFiles::filesIn)
                .map(file -> new SiteFile(workspace.relativize(file).toString().replace('\\', '/'), () -> bytes(file)))
                .filter(file -> held.stream().noneMatch(folder -> file.path().startsWith(folder + "/")))
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
