package yearbook.publish;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a page costs a reader before the first click, in bytes as compressed by {@code gzip -9}.
 *
 * @param path the page's file, such as {@code 2024/index.html}
 * @param html the page itself
 * @param charts whether it holds a drawing
 * @param rest every file it loads by itself, by its path
 */
public record PageWeight(String path, long html, boolean charts, Map<String, Long> rest) {
    public PageWeight {
        rest = Collections.unmodifiableMap(new TreeMap<>(rest));
    }

    /** The same page, compressed to this size. */
    PageWeight of(long size) {
        return new PageWeight(path, size, charts, rest);
    }

    public long total() {
        return html + rest.values().stream().mapToLong(Long::longValue).sum();
    }
}
