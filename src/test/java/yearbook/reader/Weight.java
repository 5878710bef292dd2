package yearbook.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How many bytes a page costs a reader before the first click, as compressed by {@code gzip -9}. */
record Weight(SitePage page, long html, long rest) {
    private static final long KB = 1024;

    /** A page and all it asked a browser for, and its icons, which a browser without a window does not ask for. */
    static Weight of(BuiltSite site, SitePage page, String home, List<String> requests) {
        var own = site.root().resolve(page.path());
        var icons = page.html().select("link[rel~=icon]").stream()
                .flatMap(link -> page.addressOf(link.attr("href")).stream());
        var loaded =
                requests.stream().filter(url -> url.startsWith(home)).map(url -> decoded(url.substring(home.length())));
        var files = Stream.concat(icons, loaded)
                .flatMap(address -> site.file(address).stream())
                .filter(file -> !file.equals(own))
                .distinct();
        return new Weight(page, zipped(own), files.mapToLong(Weight::zipped).sum());
    }

    long total() {
        return html + rest;
    }

    /** What is too heavy, in words: reports may weigh 100 KB, other pages 35 KB, and 10 KB of it HTML if they have no chart. */
    List<String> faults(boolean report) {
        var most = report ? 100 : 35;
        var whole = Stream.of("%s, more than %d KB".formatted(this, most)).filter(fault -> total() > most * KB);
        var markup = Stream.of("%s, more than 10 KB of HTML".formatted(this))
                .filter(fault -> !report && !page.hasChart() && html > 10 * KB);
        return Stream.concat(whole, markup).toList();
    }

    @Override
    public String toString() {
        return "%6.1f KB (%5.1f KB HTML)  /%s".formatted(total() / 1024.0, html / 1024.0, page.address());
    }

    private static String decoded(String address) {
        return URI.create(address).getPath();
    }

    static long zipped(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var zipped = new ByteArrayOutputStream();
            try (var gzip = new BestGzip(zipped)) {
                gzip.write(bytes);
            }
            // Fonts and images are compressed already; a server sends them as they are.
            return Math.min(bytes.length, zipped.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
