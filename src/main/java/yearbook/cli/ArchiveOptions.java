package yearbook.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import yearbook.archive.Place;
import yearbook.archive.Refused;
import yearbook.content.Reader;
import yearbook.content.SiteInfo;
import yearbook.problem.Lang;

/** Where the archive lies, and the workspace it belongs to. */
final class ArchiveOptions {
    @Option(names = "--archive", descriptionKey = "archive", paramLabel = "PLACE")
    private String archive;

    @Option(names = "--workspace", defaultValue = ".", descriptionKey = "folder", paramLabel = "DIR")
    private Path workspace;

    Optional<Path> workspaceNamed() {
        return Optional.of(workspace);
    }

    Path workspace() {
        return workspace.toAbsolutePath().normalize();
    }

    /** The workspace's first language; Vietnamese where there is no workspace. */
    Lang lang() {
        return Reader.settings(workspace()).map(SiteInfo::defaultLang).orElse(Lang.VI);
    }

    /** What the command line says, else {@code site.yaml}; nothing where neither does. */
    Optional<Place> place() {
        if (FileNames.areRuinedIn(workspace())) {
            throw new Refused("say.not-utf8");
        }
        return place(archive, workspace(), workspace());
    }

    /** The one that is named, else that of {@code site.yaml}, seen from {@code base}. */
    static Optional<Place> place(String named, Path workspace, Path base) {
        if (named != null) {
            return Optional.of(place(named, Path.of("")));
        }
        return Reader.settings(workspace).flatMap(SiteInfo::archive).map(place -> place(place.text(), base));
    }

    /** That of this name, unless the machine cannot so much as name it. */
    static Place place(String name, Path base) {
        try {
            return Place.named(name, base);
        } catch (Refused refused) {
            boolean ruined = refused.getCause() instanceof InvalidPathException && !FileNames.areUtf8();
            throw ruined ? (Refused) new Refused("say.not-utf8").initCause(refused) : refused;
        }
    }
}
