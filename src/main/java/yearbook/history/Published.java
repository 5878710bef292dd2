package yearbook.history;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.content.Manuscript;
import yearbook.content.Reading;

/**
 * What was last put before the public.
 *
 * @param tag that marks it, such as {@code published/20250110T010203Z-3fa7dc1}
 * @param reading its content, read only where the workspace's is another
 */
public record Published(String tag, Optional<Reading> reading) {
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX", Locale.ROOT);
    private static final Pattern MOMENT = Pattern.compile("published/(\\d{8}T\\d{6}Z)-.*");

    public Optional<Manuscript> manuscript() {
        return reading.flatMap(Reading::manuscript);
    }

    /** What readers saw of it: the reports that were out when it was published. */
    public Optional<Manuscript> seen() {
        return manuscript().map(all -> moment().map(all::outAt).orElse(all));
    }

    /** When it was published, where the tag is named as {@code publish} names it. */
    Optional<Instant> moment() {
        Matcher name = MOMENT.matcher(tag);
        try {
            return name.matches() ? Optional.of(NAMED.parse(name.group(1), Instant::from)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
