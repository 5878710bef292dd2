package yearbook.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The theme the program brings along: the files below {@code templates/} and {@code assets/} as they lie in its jar. */
final class DefaultTheme {
    static final String FOLDER = "/yearbook/theme/";

    private DefaultTheme() {}

    /** The jar is looked through once, when somebody asks. */
    private static final class Names {
        private static final SortedSet<String> ALL = Collections.unmodifiableSortedSet(all());

        private static SortedSet<String> all() {
            URL root = DefaultTheme.class.getResource(FOLDER);
            if (root == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER);
            }
            try {
                URI uri = root.toURI();
                return uri.getScheme().equals("jar") ? inJar(uri) : Theme.namesBelow(Path.of(uri));
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException(root.toString(), e);
            }
        }

        // Not as a file system, which makes a tree of all the jar first: that takes a tenth of a second.
        private static SortedSet<String> inJar(URI root) throws IOException {
            String place = root.getSchemeSpecificPart();
            URI file = URI.create(place.substring(0, place.lastIndexOf("!/")));
            String folder = FOLDER.substring(1);
            try (ZipFile jar = new ZipFile(Path.of(file).toFile())) {
                return jar.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.startsWith(folder) && !name.endsWith("/"))
                        .map(name -> name.substring(folder.length()))
                        .filter(Theme::isShown)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
    }

    /** The paths of all files below a folder such as {@code assets/}, told from there. */
    static SortedSet<String> namesIn(String folder) {
        return Names.ALL.stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file such as {@code assets/css/site.css}. */
    static byte[] bytes(String path) {
        try (InputStream in = DefaultTheme.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
