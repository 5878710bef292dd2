package yearbook.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A finished site on disk, every page of it read. */
record BuiltSite(Path root, List<SitePage> pages) {
    BuiltSite {
        pages = List.copyOf(pages);
    }

    /** The site that {@code mvn package} built, or the one named by {@code -Dsite=FOLDER}. */
    static BuiltSite finished() {
        var root = Path.of(System.getProperty("site", "target/site"));
        if (!Files.isRegularFile(root.resolve("index.html"))) {
            throw new AssertionError("no finished site in %s: run mvn package first, or name one with -Dsite=FOLDER"
                    .formatted(root.toAbsolutePath()));
        }
        return at(root);
    }

    static BuiltSite at(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            var pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(file -> SitePage.read(root, file))
                    .toList();
            return new BuiltSite(root, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page at an address such as {@code en/2024/}, with or without {@code index.html}. */
    Optional<SitePage> page(String address) {
        return pages.stream()
                .filter(page -> page.path().equals(SitePage.pathOf(address)))
                .findFirst();
    }

    /** This site as if it had one page. */
    BuiltSite only(String address) {
        return new BuiltSite(root, page(address).stream().toList());
    }

    /** The file a browser would get at an address; a folder answers with its index.html. */
    Optional<Path> file(String address) {
        return Optional.of(root.resolve(SitePage.pathOf(address))).filter(Files::isRegularFile);
    }

    /** Where the site will live, such as {@code https://example.vn/bao-cao/}: what home says of itself. */
    Optional<String> base() {
        return page("").flatMap(SitePage::canonical);
    }

    /** The address on this site of a link as written: relative, or absolute under the base. */
    Optional<String> addressOf(SitePage from, String link) {
        if (base().isPresent() && link.startsWith(base().get())) {
            return Optional.of(link.substring(base().get().length()));
        }
        return from.addressOf(link);
    }

    /** The pages that introduce a report: those whose folder holds the report's data package. */
    List<SitePage> reports() {
        return pages.stream().filter(this::isReport).toList();
    }

    boolean isReport(SitePage page) {
        try (Stream<Path> folders = Files.list(root.resolve(page.inDefaultLanguage()))) {
            return page.path().endsWith("/index.html")
                    && folders.anyMatch(folder -> Files.exists(folder.resolve("datapackage.json")));
        } catch (IOException e) {
            return false;
        }
    }
}
