package yearbook.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Templates, words and assets: those of the jar, each replaced by the workspace's own file of the same name where it has
 * one.
 */
public final class Theme {
    static final String TEMPLATES = "/yearbook/theme/templates/";
    private static final String ASSETS = "/yearbook/theme/assets/";

    private final Path workspace;

    private Theme(Path workspace) {
        this.workspace = workspace;
    }

    public static Theme of(Path workspace) {
        return new Theme(workspace.toAbsolutePath().normalize());
    }

    /** The workspace's own templates, if it has any. */
    Optional<Path> templates() {
        return Optional.of(workspace.resolve("templates")).filter(Files::isDirectory);
    }

    /** A file below {@code templates/}: the jar's, then the workspace's own, which may hold a part of it only. */
    List<byte[]> versions(String name) {
        Path own = workspace.resolve("templates").resolve(name);
        byte[] ours = resource(TEMPLATES + name);
        return Files.isRegularFile(own) ? List.of(ours, bytesOf(own)) : List.of(ours);
    }

    /** Every asset by its path below {@code assets/}. */
    public SortedMap<String, byte[]> assets() {
        SortedMap<String, byte[]> assets = new TreeMap<>();
        URL root = Theme.class.getResource(ASSETS);
        if (root != null) {
            within(root, folder -> collect(folder, assets));
        }
        Path own = workspace.resolve("assets");
        if (Files.isDirectory(own)) {
            collect(own, assets);
        }
        return assets;
    }

    private static void collect(Path folder, Map<String, byte[]> assets) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file ->
                            assets.put(folder.relativize(file).toString().replace('\\', '/'), bytesOf(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static void within(URL root, Consumer<Path> use) {
        try {
            URI uri = root.toURI();
            if (!uri.getScheme().equals("jar")) {
                use.accept(Path.of(uri));
                return;
            }
            // By its path, so that two builds in one program may have the jar open at once.
            Path file = Path.of(URI.create(uri.getSchemeSpecificPart().replaceFirst("!.*$", "")));
            try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
                use.accept(jar.getPath(ASSETS));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(root.toString(), e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
