package yearbook.preview;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import yearbook.content.Bytes;
import yearbook.export.MediaTypes;

/** What the server answers: status, head lines, body. */
record Answer(int status, Map<String, String> head, Bytes body) {
    Answer {
        head = Map.copyOf(head);
    }

    /** A file, of the type its name tells. */
    static Answer file(int status, String path, Bytes body) {
        return new Answer(status, Map.of("Content-Type", MediaTypes.of(path)), body);
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
