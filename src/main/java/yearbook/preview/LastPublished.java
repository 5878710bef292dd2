package yearbook.preview;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.check.Rulebook;
import yearbook.content.Reading;
import yearbook.history.Moment;
import yearbook.history.Past;
import yearbook.history.Published;
import yearbook.problem.Problem;

/**
 * What was last published, read once for each tag, and how the workspace differs from it without saying so. While one
 * writes that is worth knowing and no reason to keep the page back, so what {@code check} calls errors are warnings here.
 */
final class LastPublished {
    private final Path workspace;
    private Optional<Moment> moment = Optional.empty();
    private Optional<Published> published = Optional.empty();

    LastPublished(Path workspace) {
        this.workspace = workspace;
    }

    List<Problem> problemsOf(Reading reading) {
        Optional<Published> then = now();
        List<Problem> problems = new ArrayList<>();
        then.flatMap(Published::seen).ifPresent(seen -> problems.addAll(Rulebook.compare(reading, seen)));
        then.ifPresent(all -> problems.addAll(Rulebook.compareReleases(reading, all.announced())));
        return problems.stream().map(Problem::asWarning).toList();
    }

    private Optional<Published> now() {
        Optional<Past> found = Past.of(workspace);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Past past = found.get()) {
            Optional<Moment> newest = past.lastPublished();
            if (!newest.equals(moment)) {
                published = newest.flatMap(
                        at -> past.read(at).map(reading -> new Published(at.name(), Optional.of(reading))));
                moment = newest;
            }
            return published;
        } catch (UncheckedIOException unreadable) {
            // Git is at work in the repository, or it is damaged: the page is shown all the same, and check tells of
            // it.
            return published;
        }
    }
}
