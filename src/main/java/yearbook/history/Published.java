package yearbook.history;

import java.util.Optional;
import yearbook.content.Manuscript;
import yearbook.content.Reading;

/**
 * What was last put before the public.
 *
 * @param tag that marks it, such as {@code published/20250110T010203Z-3fa7dc1}
 * @param reading its content, read only where the workspace's is another
 */
public record Published(String tag, Optional<Reading> reading) {
    public Optional<Manuscript> manuscript() {
        return reading.flatMap(Reading::manuscript);
    }
}
