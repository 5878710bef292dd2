package yearbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import yearbook.history.Past;
import yearbook.history.Published;

/** Where earlier states of a workspace are: the repository it stands in, or the one that is named. */
final class Earlier {
    @Option(names = "--repository", descriptionKey = "repository", paramLabel = "DIR")
    private Path repository;

    Optional<Past> of(Path workspace) {
        return repository == null ? Past.of(workspace) : Past.in(repository, workspace);
    }

    /** Whether a repository was named that is none. */
    boolean isLost(Path workspace) {
        if (repository == null) {
            return false;
        }
        Optional<Past> past = of(workspace);
        past.ifPresent(Past::close);
        return past.isEmpty();
    }

    void complain(Console console) {
        console.complain("say.no-repository", repository);
    }

    Optional<Published> published(Path workspace) {
        return published(of(workspace));
    }

    /** Whether the command line names a repository. */
    boolean isNamed() {
        return repository != null;
    }

    /** What was last published from a repository that need not hold the workspace. */
    static Optional<Published> published(Path repository, Path workspace) {
        return published(Past.in(repository, workspace));
    }

    private static Optional<Published> published(Optional<Past> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Past past = found.get()) {
            return past.published();
        }
    }
}
