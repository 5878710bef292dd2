package yearbook.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * One version of a year as the archive keeps it. What RFC 7089 calls a memento: what a year was at a moment.
 *
 * @param version from 1
 * @param taken the moment it stands for: that of its commit, unless another one was given
 * @param by who answers for it
 * @param reason why it was taken
 * @param origin the commit it was built of
 * @param generator the program that built it, such as {@code Yearbook 0.1.0}
 * @param program the SHA-256 of that program's jar, such as {@code sha256:…}
 * @param asOf the moment it was built as of: reports that were not out then are not in it
 */
public record Memento(
        int year,
        int version,
        Instant taken,
        String by,
        String reason,
        Optional<Origin> origin,
        String generator,
        Optional<String> program,
        Instant asOf) {

    /**
     * Where its content came from.
     *
     * @param commit all 40 digits of its id
     * @param folder where the workspace stands in the repository, such as {@code reports/}; empty at its top
     */
    public record Origin(String commit, String folder) {}

    /** RFC 1123, always in English and in GMT, as HTTP writes a moment. */
    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** {@code Tue, 19 Nov 2024 01:02:03 GMT}. */
    public String datetime() {
        return HTTP.format(taken.atOffset(ZoneOffset.UTC));
    }

    /** {@code v1}. */
    public String name() {
        return "v" + version;
    }

    /** The same, built as of another moment. */
    public Memento asOf(Instant moment) {
        return new Memento(year, version, taken, by, reason, origin, generator, program, moment);
    }
}
