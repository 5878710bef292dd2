package yearbook.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tags {@code published/…} of a workspace's repository, read from git's own files: quick, but only good for telling change. */
public final class PublishedTags {
    private static final String TAGS = "refs/tags/published";

    private PublishedTags() {}

    /** Other whenever a tag was set, moved or taken away; empty where the workspace stands in no repository. */
    public static String of(Path workspace) {
        try {
            for (Path folder = workspace.toRealPath(); folder != null; folder = folder.getParent()) {
                Path git = folder.resolve(".git");
                if (Files.exists(git)) {
                    return String.join("\n", tags(common(git)));
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A work tree beside the first has a file that names its own folder, and that one names the one they share. */
    private static Path common(Path git) throws IOException {
        if (Files.isDirectory(git)) {
            return git;
        }
        Path own = git.resolveSibling(
                Files.readString(git, StandardCharsets.UTF_8).strip().replaceFirst("^gitdir: ", ""));
        Path shared = own.resolve("commondir");
        return Files.exists(shared)
                ? own.resolve(Files.readString(shared, StandardCharsets.UTF_8).strip())
                : own;
    }

    private static List<String> tags(Path git) throws IOException {
        List<String> tags = new ArrayList<>();
        Path packed = git.resolve("packed-refs");
        if (Files.exists(packed)) {
            Files.readAllLines(packed, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.contains(TAGS))
                    .forEach(tags::add);
        }
        Path loose = git.resolve(TAGS);
        if (Files.isDirectory(loose)) {
            try (Stream<Path> files = Files.walk(loose)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    tags.add(loose.relativize(file) + " " + Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return tags;
    }
}
