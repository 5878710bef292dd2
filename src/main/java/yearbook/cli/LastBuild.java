package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Sha256;
import yearbook.history.PublishedTags;
import yearbook.problem.Lang;
import yearbook.problem.Wording;

/**
 * What the last build into a folder was made of, and what it left there: where both are as they were, the next one would
 * change nothing. Sources are held against it byte by byte, the site by the sizes and times of its files.
 */
final class LastBuild {
    private static final List<String> SOURCES = List.of("content", "templates", "assets");

    private final Path note;
    private final Path site;
    private final String made;

    private LastBuild(Path note, Path site, String made) {
        this.note = note;
        this.site = site;
        this.made = made;
    }

    /** How many files and pages a site has, and what language its authors are spoken to in. */
    record Outcome(int files, long pages, Lang lang) {
        /** That the next build would change nothing, and where the site is. */
        String told(Wording words, Path site) {
            return words.say("say.as-it-was", files, pages, site) + "\n"
                    + words.say("say.open", site.resolve("index.html").toUri()) + "\n";
        }
    }

    /**
     * The one into this folder.
     *
     * @param keeping where notes are kept
     * @param strict whether warnings of translations are errors
     */
    static LastBuild into(Path site, Path workspace, Keeping keeping, boolean strict) {
        String name = "build-" + Sha256.hex(site.toString()).substring(0, 16);
        Path kept = keeping.folder();
        String terms = keeping.maker() + " " + strict + "\n" + PublishedTags.of(workspace);
        return new LastBuild(
                kept.resolve(name),
                site,
                Sha256.hex(terms + "\n" + neighbours(workspace, site) + "\n" + sources(workspace)));
    }

    /** What else stands in the workspace, by name: a build warns of a folder that is misspelt. */
    private static String neighbours(Path workspace, Path site) {
        try (Stream<Path> all = Files.list(workspace)) {
            return all.filter(path -> !site.startsWith(path))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources(Path workspace) {
        return SOURCES.stream()
                .map(workspace::resolve)
                .flatMap(folder -> files(folder).stream())
                .map(Found::file)
                .toList()
                .parallelStream()
                .map(file -> workspace.relativize(file) + " " + digest(file))
                .collect(Collectors.joining("\n"));
    }

    /** A file, or a link, as the walk through the folder found it: to ask again takes as long. */
    private record Found(Path file, BasicFileAttributes is) {}

    private static List<Found> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Found> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    files.add(new Found(file, is));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(Found::file));
        return files;
    }

    /** Of what cannot be read, a link that leads nowhere for instance, that it cannot: the build will say so. */
    private static String digest(Path file) {
        try {
            return Files.isRegularFile(file) ? Sha256.hex(Files.readAllBytes(file)) : "no file";
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** What stands there, where it is what a build would make now. */
    Optional<Outcome> unchanged() {
        try {
            if (!Files.exists(note) || !Files.isDirectory(site)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(note, StandardCharsets.UTF_8);
            boolean same = lines.size() == 5
                    && lines.get(0).equals(made)
                    && lines.get(1).equals(left());
            return same
                    ? Optional.of(new Outcome(
                            Integer.parseInt(lines.get(2)),
                            Long.parseLong(lines.get(3)),
                            Lang.of(lines.get(4)).orElseThrow()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException | NoSuchElementException unreadable) {
            return Optional.empty();
        }
    }

    /** Notes a build that left nothing to be told again. */
    void note(Outcome outcome) {
        String size = outcome.files() + "\n" + outcome.pages();
        WholeFile.write(String.join("\n", made, left(), size, outcome.lang().code()) + "\n", note);
    }

    void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String left() {
        return Sha256.hex(files(site).stream().map(this::look).collect(Collectors.joining("\n")));
    }

    private String look(Found found) {
        BasicFileAttributes is = found.is();
        return site.relativize(found.file()) + " " + is.isRegularFile() + " " + is.size() + " "
                + is.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
