package yearbook.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import yearbook.Yearbook.Terms;
import yearbook.check.Rigour;

/** {@code --now} and {@code --strict}; the only place where the clock is read. */
final class TermsOptions {
    @Option(names = "--now", descriptionKey = "now", paramLabel = "INSTANT", converter = InstantReader.class)
    private Instant now;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    Terms terms() {
        return new Terms(now == null ? Instant.now() : now, strict ? Rigour.STRICT : Rigour.USUAL);
    }

    /** {@code 2025-12-10T08:00+07:00}, or with a {@code Z} for UTC. */
    static final class InstantReader implements CommandLine.ITypeConverter<Instant> {
        @Override
        public Instant convert(String moment) {
            try {
                return OffsetDateTime.parse(moment).toInstant();
            } catch (DateTimeException e) {
                throw new CommandLine.TypeConversionException(moment);
            }
        }
    }
}
