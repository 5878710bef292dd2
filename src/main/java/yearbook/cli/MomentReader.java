package yearbook.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine;

/** A moment with its offset, such as {@code 2025-12-10T08:00+07:00} or {@code 2025-12-10T01:00:00Z}. */
final class MomentReader implements CommandLine.ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new CommandLine.TypeConversionException(text);
        }
    }
}
