package yearbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yearbook.publish.SiteFolder;

/** The sample report with its schemas, as the jar holds it, made into a workspace. */
final class Sample {
    private static final String CONTENT = "/yearbook/sample/content";
    private static final String SCHEMA = "/yearbook/schema";
    private static final Map<String, String> BESIDE = Map.of(
            ".gitignore",
            """
            target/
            .yearbook/
            """,
            ".editorconfig",
            """
            root = true

            [*]
            charset = utf-8
            end_of_line = lf
            insert_final_newline = true
            indent_style = space
            indent_size = 2

            [*.md]
            trim_trailing_whitespace = false

            [van-ban-goc.txt]
            insert_final_newline = unset
            """);

    private Sample() {}

    /** Whether a folder may become a workspace: it is not there yet, or there is nothing in it. */
    static boolean fits(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(target)) {
            return inside.findAny().isEmpty();
        }
    }

    /** The workspace, there in full or not at all. */
    static void writeTo(Path target) throws IOException {
        Path parent = Files.createDirectories(target.getParent());
        Path beside = free(parent, target.getFileName().toString());
        try {
            fill(beside);
            if (Files.isDirectory(target)) {
                moveInto(beside, target);
            } else {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            SiteFolder.delete(beside);
        }
    }

    private static Path free(Path parent, String name) throws IOException {
        for (int i = 1; ; i++) {
            Path folder = parent.resolve("." + name + ".new-" + i);
            if (Files.notExists(folder)) {
                return Files.createDirectory(folder);
            }
        }
    }

    private static void fill(Path workspace) throws IOException {
        copy(CONTENT, workspace.resolve("content"));
        copy(SCHEMA, workspace.resolve("content/schema"));
        for (Map.Entry<String, String> file : BESIDE.entrySet()) {
            Files.write(workspace.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** An empty folder stays the folder it is, such as the one the author stands in; what makes it a workspace comes last. */
    private static void moveInto(Path workspace, Path target) throws IOException {
        if (!fits(target)) {
            throw new DirectoryNotEmptyException(target.toString());
        }
        for (String name : BESIDE.keySet()) {
            Files.move(workspace.resolve(name), target.resolve(name));
        }
        Files.move(workspace.resolve("content"), target.resolve("content"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(String from, Path to) throws IOException {
        URL root = Sample.class.getResource(from);
        if (root == null) {
            throw new IllegalStateException("the jar lacks " + from);
        }
        try {
            URI uri = root.toURI();
            if (!uri.getScheme().equals("jar")) {
                copy(Path.of(uri), to);
                return;
            }
            Path jar = Path.of(URI.create(uri.getSchemeSpecificPart().replaceFirst("!.*$", "")));
            try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
                copy(inside.getPath(from), to);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(from, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            try (InputStream in = Files.newInputStream(file)) {
                Files.copy(in, target);
            }
        }
    }
}
