package yearbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.archive.Kept;
import yearbook.chart.Studio;
import yearbook.content.OwnFiles;
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
        return Stream.concat(site, source(draft, workspace, memento).stream()).toList();
    }

    /**
     * As the authors wrote it: the reports of the year, the standing pages, the settings, the theme. A report that is not
     * out yet is left out: a version stands on the web with its source.
     */
    static List<SiteFile> source(Draft draft, Path workspace, Memento memento) {
        List<String> held = draft.reading().manuscript().stream()
                .flatMap(manuscript -> manuscript.reports().stream())
                .filter(report -> !report.isOut(memento.asOf()))
                .map(report -> Kept.SOURCE + report.folder() + "/")
                .toList();
        return Stream.of("content/site.yaml", "content/pages", "content/" + memento.year(), "templates", "assets")
                .flatMap(place -> OwnFiles.at(workspace.resolve(place), workspace).entrySet().stream())
                .map(file -> SiteFile.lying(Kept.SOURCE + file.getKey(), file.getValue()))
                .filter(file -> held.stream().noneMatch(folder -> file.path().startsWith(folder)))
                .toList();
    }
}
