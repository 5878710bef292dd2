package yearbook.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Weighs the pages of a finished site: each with the style sheets, scripts, icons and pictures it loads by itself. */
public final class Scales {
    private static final Pattern TAG = Pattern.compile("<(link|script|img|source|iframe|video|audio|embed)\\b[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"#?]+)");
    private static final Pattern LOADED_LINK = Pattern.compile("\\brel=\"[^\"]*(?:stylesheet|icon|preload)");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*[\"']?([^\"')#?]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*");

    private final Path site;
    private final Map<Path, Long> known = new ConcurrentHashMap<>();
    private final Map<Path, Set<Path>> inStyles = new ConcurrentHashMap<>();

    private Scales(Path site) {
        this.site = site;
    }

    /** Every page of the site in this folder, in the order of their paths. */
    public static List<PageWeight> weigh(Path site) {
        return weigh(site, page -> true);
    }

    /** The same, of pages chosen by their files such as {@code 2024/index.html}. */
    public static List<PageWeight> weigh(Path site, Predicate<String> chosen) {
        Scales scales = new Scales(site);
        try (Stream<Path> files = Files.walk(site)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> chosen.test(scales.pathOf(file)))
                    .sorted()
                    .toList();
            return pages.parallelStream().map(scales::page).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(site.toString(), e);
        }
    }

    private PageWeight page(Path file) {
        String html = new String(bytesOf(file), StandardCharsets.UTF_8);
        Set<Path> loaded = new TreeSet<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            if (!tags.group(1).equals("link")
                    || LOADED_LINK.matcher(tags.group()).find()) {
                Matcher address = ADDRESS.matcher(tags.group());
                while (address.find()) {
                    load(file, address.group(1), loaded);
                }
            }
        }
        Map<String, Long> rest = new TreeMap<>();
        loaded.forEach(part -> rest.put(pathOf(part), known.computeIfAbsent(part, Scales::zipped)));
        return new PageWeight(pathOf(file), zipped(file), html.contains("<svg"), rest);
    }

    private void load(Path from, String address, Set<Path> loaded) {
        if (ELSEWHERE.matcher(address).matches()) {
            return;
        }
        Path file = from.resolveSibling(address).normalize();
        if (file.startsWith(site) && Files.isRegularFile(file) && loaded.add(file)) {
            loaded.addAll(inStyles.computeIfAbsent(file, this::inStyle));
        }
    }

    /** What a style sheet may load: pictures, and other style sheets. */
    private Set<Path> inStyle(Path file) {
        Set<Path> loaded = new TreeSet<>();
        if (file.toString().endsWith(".css")) {
            Matcher address = IN_STYLE.matcher(new String(bytesOf(file), StandardCharsets.UTF_8));
            while (address.find()) {
                Path part = file.resolveSibling(address.group(1).trim()).normalize();
                if (part.startsWith(site) && Files.isRegularFile(part)) {
                    loaded.add(part);
                }
            }
        }
        return loaded;
    }

    private String pathOf(Path file) {
        return site.relativize(file).toString().replace('\\', '/');
    }

    /** Pictures are compressed already; a server sends them as they are. */
    private static long zipped(Path file) {
        byte[] bytes = bytesOf(file);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return Math.min(bytes.length, zipped.size());
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
