package yearbook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.content.AddressWord;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Paste;

/** The Markdown file an import is to make: within the workspace, no link, and never over another by accident. */
final class ImportTarget {
    /** Where a report or a page is read, whatever its name. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("(content/\\d{4}/)([^/]+)(/report\\.(?:vi|en)\\.md)"),
            Pattern.compile("(content/pages/)([^/]+)(\\.(?:vi|en)\\.md)"));

    private final Path root;
    private final String typed;
    private final boolean force;

    ImportTarget(Path root, String typed, boolean force) {
        this.root = root;
        this.typed = typed;
        this.force = force;
    }

    /** The path from the workspace, with {@code /}. */
    String path() {
        return root.relativize(file()).toString().replace('\\', '/');
    }

    Path file() {
        return root.resolve(typed).normalize();
    }

    /** Whether Yearbook would ever read a file in this place. */
    boolean isRead() {
        return path().matches("content/(\\d{4}/[^/]+/report|pages/[^/]+)\\.(vi|en)\\.md");
    }

    /** The same place with words that can be an address, where it would be read but for its words. */
    private Optional<String> suggested() {
        return NAMED.stream()
                .map(form -> form.matcher(path()))
                .filter(Matcher::matches)
                .map(place -> place.group(1) + AddressWord.of(place.group(2)) + place.group(3))
                .filter(good -> !good.equals(path()))
                .findFirst();
    }

    /** The file that tells of the report; without it the text is not read. */
    String info() {
        return path().replaceFirst("[^/]+$", "report.yaml");
    }

    boolean lacksInfo() {
        return !path().startsWith("content/pages/") && !Files.exists(root.resolve(info()));
    }

    /** Why nothing may be written here, if so. */
    Optional<Problem> problem() {
        try {
            if (!file().startsWith(root)) {
                return refusal("word-target-outside");
            } else if (!file().getFileName().toString().endsWith(".md") || Files.isDirectory(file())) {
                return refusal("word-target-name");
            } else if (suggested().isPresent()) {
                return Optional.of(Problem.error(
                        "word-target-address",
                        Place.startOf(path()),
                        path(),
                        new Paste("--as " + suggested().get())));
            } else if (Files.isSymbolicLink(file())) {
                return refusal("word-target-link");
            } else if (!realFolder(file().getParent()).startsWith(root.toRealPath())) {
                return refusal("word-target-outside");
            }
        } catch (InvalidPathException | IOException impossible) {
            return refusal("word-target-name");
        }
        boolean taken = Files.exists(file(), LinkOption.NOFOLLOW_LINKS) && !force;
        return taken ? refusal("word-target-exists") : Optional.empty();
    }

    /** Where the nearest folder that is there already leads. */
    private static Path realFolder(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        return there.toRealPath();
    }

    /** Writes beside the place and moves in: whole or not at all. */
    Optional<Problem> write(String markdown) {
        Path part = file().resolveSibling("." + file().getFileName() + ".part");
        try {
            Files.createDirectories(file().getParent());
        } catch (IOException taken) {
            return refusal("word-target-unwritable");
        }
        try {
            Files.deleteIfExists(part);
            Files.write(part, markdown.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            if (force) {
                Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(part, file());
            }
            return Optional.empty();
        } catch (FileAlreadyExistsException meanwhile) {
            return refusal("word-target-exists");
        } catch (IOException unwritable) {
            return refusal("word-target-unwritable");
        } finally {
            clear(part);
        }
    }

    private static void clear(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException ignored) {
            // Whatever hinders this has been told already.
        }
    }

    private Optional<Problem> refusal(String code) {
        String shown = typed.isBlank() ? "--as" : typed.replace('\\', '/');
        return Optional.of(Problem.error(code, Place.startOf(shown), shown));
    }
}
