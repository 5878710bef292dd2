package yearbook.preview;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import yearbook.content.Bytes;

/** What the server answers: status, head lines, body. */
record Answer(int status, Map<String, String> head, Bytes body) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("zip", "application/zip"));

    Answer {
        head = Map.copyOf(head);
    }

    /** A file, of the type its name tells. */
    static Answer file(int status, String path, Bytes body) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new Answer(status, Map.of("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream")), body);
    }

    static Answer page(int status, String html) {
        return file(status, ".html", Bytes.of(html.getBytes(StandardCharsets.UTF_8)));
    }

    static Answer text(int status, String text) {
        return file(status, ".txt", Bytes.of((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    static Answer moved(String to) {
        return text(302, to).with("Location", to);
    }

    Answer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(head);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
