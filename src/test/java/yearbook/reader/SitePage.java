package yearbook.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import yearbook.problem.Lang;

/** One page of a finished site: its file below the root, such as {@code en/2024/index.html}, and its HTML. */
record SitePage(String path, Document html) {
    private static final URI ROOT = URI.create("http://site/");

    static SitePage read(Path root, Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            var path = root.relativize(file).toString().replace('\\', '/');
            return new SitePage(path, Parser.htmlParser().setTrackPosition(true).parseInput(text, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that answers at an address. */
    static String pathOf(String address) {
        var file = address.replaceFirst("[?#].*$", "");
        return file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
    }

    /** What a reader sees in the address bar, below the base: {@code en/2024/}. */
    String address() {
        return path.replaceFirst("(^|/)index\\.html$", "$1");
    }

    Lang lang() {
        return path.startsWith("en/") ? Lang.EN : Lang.VI;
    }

    /** The address of the same page in the default language. */
    String inDefaultLanguage() {
        return address().replaceFirst("^en/", "");
    }

    /** Whether the server shows this page for an address that leads nowhere. */
    boolean isNotFound() {
        return path.endsWith("404.html");
    }

    Optional<String> canonical() {
        return Optional.ofNullable(html.selectFirst("link[rel=canonical]")).map(link -> link.attr("href"));
    }

    boolean hasChart() {
        return html.selectFirst("figure[data-chart]") != null;
    }

    /** Where a relative link leads, with its query and fragment; nothing if it is broken or climbs out of the site. */
    Optional<String> addressOf(String link) {
        try {
            var target = ROOT.resolve(path).resolve(new URI(link));
            if (!"site".equals(target.getHost()) || target.getPath().startsWith("/..")) {
                return Optional.empty();
            }
            var fragment = target.getRawFragment() == null ? "" : "#" + target.getFragment();
            return Optional.of(target.getPath().substring(1) + fragment);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A fault of this page, as {@code en/2024/index.html:12:5: what is wrong}. */
    String fault(Element at, String message) {
        var position = at.sourceRange().start();
        return "%s:%d:%d: %s".formatted(path, position.lineNumber(), position.columnNumber(), message);
    }

    String fault(String message) {
        return path + ": " + message;
    }
}
