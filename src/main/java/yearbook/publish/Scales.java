package yearbook.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import yearbook.site.SiteFile;

/**
 * Weighs the pages of a site while they are made: each with the style sheets, scripts, icons and pictures it loads by
 * itself.
 */
public final class Scales {
    /** How the names of elements begin that load something; the pattern is asked at these places only. */
    private static final String BEGINNINGS = "li sc im so if vi au em";

    private static final Pattern TAG = Pattern.compile("<(link|script|img|source|iframe|video|audio|embed)\\b[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"#?]+)");
    private static final Pattern LOADED_LINK = Pattern.compile("\\brel=\"[^\"]*(?:stylesheet|icon|preload)");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*[\"']?([^\"')#?]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*");

    /** Bytes of head and foot around what was compressed. */
    private static final int GZIP_FRAME = 18;

    /** To get one ready costs as much as to compress a page. */
    private static final ThreadLocal<Deflater> DEFLATER =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_COMPRESSION, true));

    private final Predicate<String> chosen;
    private final Map<String, SiteFile> files = new HashMap<>();
    private final Map<String, Page> pages = new ConcurrentSkipListMap<>();

    /** All pages load the same few parts: each is read once. */
    private final Map<String, Long> partWeights = new HashMap<>();

    private final Map<String, Set<String>> inStyles = new HashMap<>();

    /** A page that was made, and the addresses it loads as they are written. */
    private record Page(long html, boolean charts, Set<String> loads) {}

    /** For pages chosen by their files, such as {@code 2024/index.html}. */
    public Scales(Predicate<String> chosen) {
        this.chosen = chosen;
    }

    /** The same files of a site, all of it; a page is weighed when it is made. */
    public List<SiteFile> watch(List<SiteFile> site) {
        site.forEach(file -> files.put(file.path(), file));
        return site.stream().map(this::watch).toList();
    }

    private SiteFile watch(SiteFile file) {
        boolean weighed = file.path().endsWith(".html") && chosen.test(file.path());
        return weighed ? new SiteFile(file.path(), () -> weigh(file)) : file;
    }

    private byte[] weigh(SiteFile file) {
        byte[] bytes = file.content().bytes();
        // One byte, one character: what is looked for is ASCII, and addresses are read as UTF-8 again.
        String html = new String(bytes, StandardCharsets.ISO_8859_1);
        pages.put(file.path(), new Page(zipped(bytes), html.contains("<svg"), loads(html)));
        return bytes;
    }

    private static Set<String> loads(String html) {
        Set<String> loads = new TreeSet<>();
        Matcher tag = TAG.matcher(html);
        for (int at = html.indexOf('<'); at >= 0 && at + 2 < html.length(); at = html.indexOf('<', at + 1)) {
            if (BEGINNINGS.contains(html.substring(at + 1, at + 3))
                    && tag.region(at, html.length()).lookingAt()
                    && (!tag.group(1).equals("link")
                            || LOADED_LINK.matcher(tag.group()).find())) {
                loads.addAll(found(ADDRESS, tag.group()));
            }
        }
        return loads;
    }

    private static Set<String> found(Pattern address, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = address.matcher(text);
        while (matcher.find()) {
            byte[] written = matcher.group(1).trim().getBytes(StandardCharsets.ISO_8859_1);
            found.add(new String(written, StandardCharsets.UTF_8));
        }
        return found;
    }

    /** Every page that was made, in the order of their paths. */
    public List<PageWeight> weights() {
        return pages.entrySet().stream().map(this::weight).toList();
    }

    private PageWeight weight(Entry<String, Page> made) {
        Page page = made.getValue();
        Map<String, Long> rest = new TreeMap<>();
        loaded(made.getKey(), page.loads())
                .forEach(part -> rest.put(part, partWeights.computeIfAbsent(part, this::weightOf)));
        return new PageWeight(made.getKey(), page.html(), page.charts(), rest);
    }

    private Set<String> loaded(String from, Set<String> addresses) {
        Set<String> loaded = new TreeSet<>();
        for (String address : addresses) {
            Optional<String> part = fileAt(from, address);
            if (part.filter(loaded::add).filter(file -> file.endsWith(".css")).isPresent()) {
                loaded.addAll(inStyles.computeIfAbsent(part.get(), this::inStyle));
            }
        }
        return loaded;
    }

    /** What a style sheet may load: pictures, and other style sheets. */
    private Set<String> inStyle(String sheet) {
        String css = new String(bytesOf(sheet), StandardCharsets.ISO_8859_1);
        Set<String> loaded = new TreeSet<>();
        found(IN_STYLE, css).forEach(address -> fileAt(sheet, address).ifPresent(loaded::add));
        return loaded;
    }

    /** The file of this site that an address in another one leads to. */
    private Optional<String> fileAt(String from, String address) {
        if (ELSEWHERE.matcher(address).matches()) {
            return Optional.empty();
        }
        String file =
                Path.of(from).resolveSibling(address).normalize().toString().replace('\\', '/');
        return Optional.of(file).filter(files::containsKey);
    }

    private long weightOf(String path) {
        return zipped(bytesOf(path));
    }

    private byte[] bytesOf(String path) {
        return files.get(path).content().bytes();
    }

    /** What {@code gzip -9} makes of it; pictures are compressed already, and a server sends them as they are. */
    private static long zipped(byte[] bytes) {
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] some = new byte[8192];
        while (!deflater.finished()) {
            deflater.deflate(some);
        }
        return Math.min(bytes.length, GZIP_FRAME + deflater.getBytesWritten());
    }
}
