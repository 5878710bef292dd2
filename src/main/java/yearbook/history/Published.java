package yearbook.history;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.content.Announced;
import yearbook.content.Manuscript;
import yearbook.content.Reading;
import yearbook.content.Release;
import yearbook.content.ReportKey;

/**
 * What was last put before the public.
 *
 * @param tag that marks it, such as {@code published/20250110T010203Z-3fa7dc1}; without git the release is named so
 * @param reading its content, read only where the workspace's is another
 * @param held when reports come out that the reading has nothing of
 */
public record Published(String tag, Optional<Reading> reading, Map<ReportKey, Release> held) {
    /** What the name of a release follows in that of its tag. */
    public static final String PREFIX = "published/";

    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX", Locale.ROOT);
    private static final Pattern MOMENT = Pattern.compile("published/(\\d{8}T\\d{6}Z)-.*");

    public Published {
        held = Map.copyOf(held);
    }

    public Published(String tag, Optional<Reading> reading) {
        this(tag, reading, Map.of());
    }

    private Optional<Manuscript> manuscript() {
        return reading.flatMap(Reading::manuscript);
    }

    /** The moments that were told, of reports that are out and of those that are not. */
    public Map<ReportKey, Release> announced() {
        Map<ReportKey, Release> moments = new HashMap<>(held);
        manuscript().ifPresent(all -> moments.putAll(Announced.of(all.reports())));
        return moments;
    }

    /** What readers saw of it: the reports that were out when it was published. */
    public Optional<Manuscript> seen() {
        return manuscript().map(all -> moment().map(all::outAt).orElse(all));
    }

    /**
     * The same where the content may be that of the workspace, which then was not read once more; without a moment in
     * its name what is out now was seen.
     */
    public Optional<Manuscript> seen(Reading same, Instant now) {
        return reading.orElse(same).manuscript().map(all -> all.outAt(moment().orElse(now)));
    }

    /** When it was published, where the tag is named as {@code publish} names it. */
    public Optional<Instant> moment() {
        Matcher name = MOMENT.matcher(tag);
        try {
            return name.matches() ? Optional.of(NAMED.parse(name.group(1), Instant::from)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
