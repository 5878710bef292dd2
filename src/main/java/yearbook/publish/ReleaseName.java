package yearbook.publish;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a release is called: the second it was published at, in UTC, and the commit, such as {@code
 * 20251210T010000Z-1a2b3c4}; without git {@code 20251210T010000Z-nogit}. Names sort by time.
 */
public record ReleaseName(String value) implements Comparable<ReleaseName> {
    private static final Pattern SHAPE = Pattern.compile("\\d{8}T\\d{6}Z-([0-9a-f]{7}|nogit)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    public ReleaseName {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the name of a release: \"" + value + "\"");
        }
    }

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    static ReleaseName of(Instant time, Optional<String> commit) {
        String second = TIME.format(time.atOffset(ZoneOffset.UTC));
        return new ReleaseName(
                second + "-" + commit.map(id -> id.substring(0, 7)).orElse("nogit"));
    }

    public Instant time() {
        return LocalDateTime.parse(value.substring(0, value.indexOf('-')), TIME).toInstant(ZoneOffset.UTC);
    }

    /** A name of this moment, or of the next second where this one is already later: names never go back in time. */
    ReleaseName after(Instant moment, Optional<String> commit) {
        Instant earliest = time().plus(1, ChronoUnit.SECONDS);
        return of(moment.isBefore(earliest) ? earliest : moment, commit);
    }

    @Override
    public int compareTo(ReleaseName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
