package yearbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import yearbook.history.KeptContent;
import yearbook.history.Moment;
import yearbook.history.Past;
import yearbook.history.Published;
import yearbook.publish.Release;
import yearbook.publish.Releases;

/**
 * Where earlier states of a workspace are: the repository it stands in, or the one that is named; and the folder it is
 * published to, which is named.
 */
final class Earlier {
    @Option(names = "--repository", descriptionKey = "repository", paramLabel = "DIR")
    private Path repository;

    @Option(names = "--published", descriptionKey = "published", paramLabel = "DIR")
    private Path releases;

    Optional<Past> of(Path workspace) {
        return repository == null ? Past.of(workspace) : Past.in(repository, workspace);
    }

    /** The releases that the command line names. */
    Optional<Releases> releases() {
        return Optional.ofNullable(releases).map(Releases::in);
    }

    /** Whether a repository was named that is none, or a folder where no content of a release is kept. */
    boolean isLost(Path workspace) {
        return isRepositoryLost(workspace) || areReleasesLost();
    }

    private boolean isRepositoryLost(Path workspace) {
        if (repository == null) {
            return false;
        }
        Optional<Past> past = of(workspace);
        past.ifPresent(Past::close);
        return past.isEmpty();
    }

    private boolean areReleasesLost() {
        return releases != null && newest(Releases.in(releases)).isEmpty();
    }

    void complain(Console console) {
        if (!areReleasesLost()) {
            console.complain("say.no-repository", repository);
        } else if (Releases.in(releases).newestFirst().isEmpty()) {
            console.complain("say.no-releases", releases);
        } else {
            console.complain("say.no-source", releases);
        }
    }

    Optional<Published> published(Path workspace) {
        return newer(of(workspace), releases());
    }

    /** The same, or what was last published into this folder, whichever is newer. */
    Optional<Published> published(Path workspace, Releases into) {
        Optional<Published> found = published(workspace);
        return newest(into)
                .filter(kept -> isNewer(kept, found.map(Published::tag)))
                .map(kept -> read(kept, into))
                .or(() -> found);
    }

    /** Why there is nothing to compare with. */
    String notCompared(Path workspace) {
        return isShallow(workspace) ? "say.not-compared-shallow" : "say.not-compared";
    }

    private boolean isShallow(Path workspace) {
        return of(workspace)
                .map(past -> {
                    try (past) {
                        return past.isShallow();
                    }
                })
                .orElse(false);
    }

    /** The options that name them, for a command that is to be pasted. */
    String asTyped() {
        return typed("--repository", repository) + typed("--published", releases);
    }

    /** The same, naming this folder where what was last published into it is newer than any tag. */
    String asTyped(Path workspace, Path into) {
        Optional<String> tag = of(workspace).flatMap(past -> {
            try (past) {
                return past.lastPublished().map(Moment::name);
            }
        });
        boolean named = releases == null
                && newest(Releases.in(into)).filter(kept -> isNewer(kept, tag)).isPresent();
        return asTyped() + (named ? typed("--published", into) : "");
    }

    private static String typed(String option, Path place) {
        return place == null ? "" : " " + option + " " + Shell.quoted(place);
    }

    /** Whether the command line names a repository or a folder of releases. */
    boolean isNamed() {
        return repository != null || releases != null;
    }

    /** What was last published from a repository that need not hold the workspace, or else into this folder. */
    static Optional<Published> published(Path repository, Path workspace, Releases into) {
        return newer(Past.in(repository, workspace), Optional.of(into));
    }

    private static Optional<Published> newer(Optional<Past> found, Optional<Releases> releases) {
        Optional<Release> kept = releases.flatMap(Earlier::newest);
        if (found.isEmpty()) {
            return kept.map(release -> read(release, releases.get()));
        }
        try (Past past = found.get()) {
            return kept.filter(release -> isNewer(release, past.lastPublished().map(Moment::name)))
                    .map(release -> read(release, releases.get()))
                    .or(past::published);
        }
    }

    /** Tags and releases are named alike, by the time. */
    private static boolean isNewer(Release release, Optional<String> tag) {
        return tag.isEmpty() || nameOf(release).compareTo(tag.get()) > 0;
    }

    private static String nameOf(Release release) {
        return Published.PREFIX + release.name();
    }

    private static Optional<Release> newest(Releases releases) {
        return releases.newestFirst().stream()
                .filter(release -> releases.sourceOf(release).isPresent())
                .findFirst();
    }

    /** What a release was built of, which must be kept. */
    static Published read(Release release, Releases releases) {
        return KeptContent.read(releases.sourceOf(release).orElseThrow(), nameOf(release));
    }
}
