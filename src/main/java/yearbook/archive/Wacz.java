package yearbook.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.cdx.CdxFormat;
import org.netpreserve.jwarc.cdx.CdxWriter;
import yearbook.content.Json;
import yearbook.content.Sha256;
import yearbook.export.MediaTypes;
import yearbook.export.Zip;
import yearbook.site.Memento;
import yearbook.site.Memento.Origin;

/** What readers of a version saw, in a file of WACZ 1.1.1 that players of web archives replay and search. */
final class Wacz {
    private static final String INDEX = "index.html";
    private static final String WARC = "data.warc.gz";

    private final Kept kept;
    private final Memento memento;
    private final String base;
    /** Lines of the list by their addresses, so that the first page comes first. */
    private final SortedMap<String, String> pages = new TreeMap<>();

    private String title = "";

    private Wacz(Kept kept, String base) {
        this.kept = kept;
        this.memento = kept.memento();
        this.base = base;
    }

    /**
     * @param base where the site stood, such as {@code https://bao-cao.tinh.example/}
     * @param target beside which there is room to work in
     */
    static void write(Kept kept, Contents contents, String base, Path target) throws IOException {
        new Wacz(kept, base).write(contents, target);
    }

    private void write(Contents contents, Path target) throws IOException {
        Path records = target.resolveSibling(WARC);
        record(contents, records);
        Map<String, byte[]> texts = new LinkedHashMap<>();
        texts.put("indexes/index.cdxj", utf8(index(records)));
        texts.put("pages/pages.jsonl", utf8(list()));
        List<Json> resources = new ArrayList<>();
        resources.add(resource("archive/" + WARC, digest(records), Files.size(records)));
        texts.forEach((path, bytes) -> resources.add(resource(path, Sha256.hex(bytes), bytes.length)));
        byte[] about = utf8(about(resources).pretty());
        try (Zip zip = new Zip(new BufferedOutputStream(Files.newOutputStream(target)))) {
            zip.store("archive/" + WARC, records);
            for (Map.Entry<String, byte[]> text : texts.entrySet()) {
                zip.store(text.getKey(), text.getValue());
            }
            zip.store("datapackage.json", about);
            zip.store("datapackage-digest.json", utf8(digest(about).pretty()));
        }
    }

    private void record(Contents contents, Path records) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(records));
        try (Warc warc = new Warc(out, kept.manifest().digest(), memento.taken())) {
            warc.about(WARC, description());
            contents.site((path, bytes) -> record(warc, path, bytes));
        }
    }

    private Map<String, String> description() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("software", memento.generator());
        fields.put("format", "WARC File Format 1.1");
        fields.put("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/");
        fields.put("isPartOf", base + memento.year() + "/#" + memento.name());
        fields.put("operator", memento.by());
        fields.put("description", memento.reason());
        memento.origin().map(Origin::commit).ifPresent(commit -> fields.put("git-commit", commit));
        return fields;
    }

    private void record(Warc warc, String path, byte[] bytes) throws IOException {
        String type = MediaTypes.of(path);
        boolean folder = path.equals(INDEX) || path.endsWith("/" + INDEX);
        String url = base + encoded(folder ? path.substring(0, path.length() - INDEX.length()) : path);
        warc.response(url, type, bytes);
        if (folder) {
            // Links inside the site name the file, so that it works from disk; readers came to the folder as well.
            warc.again(url + INDEX, url, type, bytes);
            page(url, PageText.of(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private void page(String url, PageText page) {
        if (url.equals(base)) {
            title = page.title();
        }
        Json line = Json.object()
                .put("id", name(url))
                .put("url", url)
                .put("ts", memento.taken().toString())
                .put("title", page.title())
                .put("text", page.text());
        pages.put(url, line.compact());
    }

    private String name(String url) {
        byte[] name = utf8(kept.manifest().digest() + " page " + url);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private String list() {
        Json head = Json.object()
                .put("format", "json-pages-1.0")
                .put("id", "pages")
                .put("title", title)
                .put("hasText", true);
        return head.compact() + "\n" + String.join("\n", pages.values()) + "\n";
    }

    private static String index(Path records) throws IOException {
        StringWriter index = new StringWriter();
        try (CdxWriter writer = new CdxWriter(index);
                WarcReader reader = new WarcReader(records)) {
            writer.setFormat(CdxFormat.CDXJ);
            writer.setSort(true);
            writer.process(reader, WARC);
        }
        return index.toString();
    }

    private Json about(List<Json> resources) {
        return Json.object()
                .put("profile", "data-package")
                .put("wacz_version", "1.1.1")
                .put("title", title)
                .put("description", memento.reason())
                .put("created", memento.taken().toString())
                .put("software", memento.generator())
                .put("mainPageUrl", base)
                .put("mainPageDate", memento.taken().toString())
                .put("resources", resources);
    }

    private static Json resource(String path, String digest, long bytes) {
        return Json.object()
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("path", path)
                .put("hash", "sha256:" + digest)
                .put("bytes", bytes);
    }

    private static Json digest(byte[] about) {
        return Json.object().put("path", "datapackage.json").put("hash", "sha256:" + Sha256.hex(about));
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.hex(in);
        }
    }

    /** A path as it stands in a URL. */
    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
