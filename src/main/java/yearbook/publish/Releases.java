package yearbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder a site is served from, to look at: {@code current} is a link to the release that is live, {@code
 * releases/NAME/} is the site of one, {@code releases/NAME.json} what is noted about it, {@code
 * releases/NAME.content.zip} what it was built of; what was switched, when and by whom is in {@code switches.jsonl}.
 */
public final class Releases {
    static final String FOLDER = "releases";
    static final String CURRENT = "current";
    static final String NOTE = ".json";
    static final String SOURCE = ".content.zip";

    private final Path root;

    private Releases(Path root) {
        this.root = root;
    }

    public static Releases in(Path root) {
        return new Releases(root);
    }

    /** The releases that have been live and are kept. */
    public List<Release> newestFirst() {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(ReleaseName::isOne)
                    .map(ReleaseName::new)
                    .flatMap(name -> noteOf(name).stream())
                    .sorted(Comparator.comparing(Release::name).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /** The one that is live. */
    public Optional<Release> current() {
        return currentName().flatMap(this::noteOf);
    }

    /** The kept one before the one that is live: where a roll-back goes. */
    public Optional<Release> beforeCurrent() {
        return currentName().flatMap(live -> newestFirst().stream()
                .filter(release -> release.name().compareTo(live) < 0)
                .findFirst());
    }

    public Optional<Release> named(String name) {
        return newestFirst().stream()
                .filter(release -> release.name().value().equals(name))
                .findFirst();
    }

    /** What a release was built of; nothing of one that was made before sources were kept. */
    public Optional<Path> sourceOf(Release release) {
        return Optional.of(root.resolve(FOLDER).resolve(release.name() + SOURCE))
                .filter(Files::isRegularFile);
    }

    Optional<ReleaseName> currentName() {
        try {
            Path target = Files.readSymbolicLink(root.resolve(CURRENT));
            return Optional.ofNullable(target.getFileName())
                    .map(Path::toString)
                    .filter(ReleaseName::isOne)
                    .map(ReleaseName::new);
        } catch (IOException notLink) {
            return Optional.empty();
        }
    }

    private Optional<Release> noteOf(ReleaseName name) {
        Path note = root.resolve(FOLDER).resolve(name + NOTE);
        try {
            return Files.isRegularFile(note) ? Optional.of(Release.read(Files.readString(note))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(note.toString(), e);
        }
    }
}
