package yearbook.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import yearbook.site.SiteFile;

/**
 * Weighs the pages of a site while they are made: each with the style sheets, scripts, icons and pictures it loads by
 * itself. To compress a page as far as it goes takes a third of what it takes to make it, so that is done where it may
 * matter only: to those that may be the heaviest, and to those that are not surely light.
 */
public final class Scales {
    private static final String LINK = "link";
    private static final String DRAWING = "svg";

    /** What an address begins with that leads to the folder above. */
    private static final String UP = "../";

    /** Elements that load something. */
    private static final List<String> LOADING =
            List.of(LINK, "script", "img", "source", "iframe", "video", "audio", "embed");

    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"#?]+)");

    /** Those elements, and drawings, by their first letters. */
    private static final String[][] BY_INITIAL = byInitial();

    private static final List<String> LOADED = List.of("stylesheet", "icon", "preload");
    private static final Pattern LOADED_LINK = Pattern.compile("\\brel=\"[^\"]*(?:" + String.join("|", LOADED) + ")");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*[\"']?([^\"')#?]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*");

    /** Bytes of head and foot around what was compressed. */
    private static final int GZIP_FRAME = 18;

    /** To get one ready costs as much as to compress a page. */
    private static final ThreadLocal<Deflater> BEST =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_COMPRESSION, true));

    private static final ThreadLocal<Deflater> FAST =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));

    private final Predicate<String> chosen;
    private final Light light;
    private final Map<String, SiteFile> files = new HashMap<>();
    private final Map<String, PageWeight> pages = new ConcurrentSkipListMap<>();

    /** What the heaviest page weighs so far. */
    private final AtomicLong heaviest = new AtomicLong();

    /** All pages load the same few parts: each is read once. */
    private final Map<String, Long> partWeights = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> inStyles = new ConcurrentHashMap<>();

    /**
     * Up to how many bytes nobody asks what a page weighs.
     *
     * @param total with all it loads
     * @param html the page alone, where it has no charts
     */
    public record Light(long total, long html) {
        /** Whatever a page weighs is asked for. */
        public static final Light NONE = new Light(-1, -1);

        private boolean is(PageWeight atMost) {
            return atMost.total() <= total && (atMost.charts() || atMost.html() <= html);
        }
    }

    private static String[][] byInitial() {
        String[][] names = new String[Byte.MAX_VALUE + 1][];
        for (int letter = 0; letter < names.length; letter++) {
            String initial = String.valueOf((char) letter);
            names[letter] = Stream.concat(Stream.of(DRAWING), LOADING.stream())
                    .filter(name -> name.startsWith(initial))
                    .toArray(String[]::new);
        }
        return names;
    }

    /** For pages chosen by their files, such as {@code 2024/index.html}. */
    public Scales(Predicate<String> chosen, Light light) {
        this.chosen = chosen;
        this.light = light;
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
        Markup markup = Markup.of(bytes);
        Map<String, Long> rest = new TreeMap<>();
        loaded(file.path(), markup.loads())
                .forEach(part -> rest.put(part, partWeights.computeIfAbsent(part, this::weightOf)));
        PageWeight raw = new PageWeight(file.path(), bytes.length, markup.charts(), rest);
        if (matters(raw)) {
            PageWeight atMost = raw.of(fast(bytes));
            if (matters(atMost)) {
                PageWeight weight = raw.of(Math.min(atMost.html(), best(bytes)));
                heaviest.accumulateAndGet(weight.total(), Math::max);
                pages.put(file.path(), weight);
            }
        }
        return bytes;
    }

    private boolean matters(PageWeight atMost) {
        return !light.is(atMost) || atMost.total() >= heaviest.get();
    }

    /** What a page holds that weighs: whether drawings, and the addresses it loads as they are written. */
    private record Markup(boolean charts, Set<String> loads) {
        static Markup of(byte[] page) {
            Set<String> loads = new TreeSet<>();
            boolean charts = false;
            for (int at = 0; at < page.length; at++) {
                if (page[at] != '<') {
                    continue;
                }
                for (String name : namesLike(page, at + 1)) {
                    if (!opens(page, at, name)) {
                        continue;
                    }
                    if (name.equals(DRAWING)) {
                        charts = true;
                    } else {
                        loads.addAll(loadedBy(tag(page, at), name));
                    }
                }
            }
            return new Markup(charts, loads);
        }

        /** The names looked for that begin as the one here does: mostly none. */
        private static String[] namesLike(byte[] page, int at) {
            return at < page.length && page[at] > 0 ? BY_INITIAL[page[at]] : BY_INITIAL[0];
        }

        /** Whether an element of this name begins here. */
        private static boolean opens(byte[] page, int at, String name) {
            int end = at + 1 + name.length();
            if (end >= page.length) {
                return false;
            }
            for (int i = 0; i < name.length(); i++) {
                if (page[at + 1 + i] != name.charAt(i)) {
                    return false;
                }
            }
            return !Character.isLetterOrDigit(page[end]) && page[end] != '-';
        }

        /** One byte, one character: what is looked for is ASCII, and addresses are read as UTF-8 again. */
        private static String tag(byte[] page, int at) {
            int end = at;
            while (end < page.length && page[end] != '>') {
                end++;
            }
            return new String(page, at, end - at, StandardCharsets.ISO_8859_1);
        }

        private static Set<String> loadedBy(String tag, String name) {
            return name.equals(LINK) && !isLoaded(tag) ? Set.of() : found(ADDRESS, tag);
        }

        /** Most links are not; to see that takes less than to match them. */
        private static boolean isLoaded(String link) {
            for (String kind : LOADED) {
                if (link.contains(kind)) {
                    return LOADED_LINK.matcher(link).find();
                }
            }
            return false;
        }
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

    /** The heaviest page that was made and every one that is not light, in the order of their paths; among others. */
    public List<PageWeight> weights() {
        return List.copyOf(pages.values());
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
        Optional<String> straight = belowRoot(from, address);
        if (straight.isPresent()) {
            return straight.filter(files::containsKey);
        } else if (ELSEWHERE.matcher(address).matches()) {
            return Optional.empty();
        }
        String file =
                Path.of(from).resolveSibling(address).normalize().toString().replace('\\', '/');
        return Optional.of(file).filter(files::containsKey);
    }

    /** The file of an address that goes up to the root of the site and from there straight down: to see that takes little. */
    private static Optional<String> belowRoot(String from, String address) {
        int at = 0;
        for (int i = from.indexOf('/'); i >= 0; i = from.indexOf('/', i + 1)) {
            if (!address.startsWith(UP, at)) {
                return Optional.empty();
            }
            at += UP.length();
        }
        boolean straight = at > 0 && address.indexOf("./", at) < 0 && address.indexOf("//", at) < 0;
        return straight ? Optional.of(address.substring(at)) : Optional.empty();
    }

    private long weightOf(String path) {
        return zipped(bytesOf(path));
    }

    private byte[] bytesOf(String path) {
        return files.get(path).content().bytes();
    }

    /**
     * What gzip makes of it with its best level, or its fastest where that does better, which is rare; pictures are
     * compressed already, and a server sends them as they are.
     */
    private static long zipped(byte[] bytes) {
        return Math.min(fast(bytes), best(bytes));
    }

    private static long best(byte[] bytes) {
        return zipped(bytes, BEST.get());
    }

    private static long fast(byte[] bytes) {
        return zipped(bytes, FAST.get());
    }

    private static long zipped(byte[] bytes, Deflater deflater) {
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
