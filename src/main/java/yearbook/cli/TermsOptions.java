package yearbook.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yearbook.Yearbook.Terms;
import yearbook.check.Rigour;
import yearbook.publish.Releases;

/** {@code --now}, {@code --strict}, {@code --repository} and {@code --published}; the only place where the clock is read. */
final class TermsOptions {
    @Option(names = "--now", descriptionKey = "now", paramLabel = "INSTANT", converter = InstantReader.class)
    private Instant now;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Mixin
    private Earlier earlier = new Earlier();

    Terms terms(Path workspace) {
        Rigour rigour = strict ? Rigour.STRICT : Rigour.USUAL;
        return new Terms(now(), rigour, earlier.published(workspace));
    }

    /** The same for what is to be published into this folder. */
    Terms terms(Path workspace, Releases into) {
        Rigour rigour = strict ? Rigour.STRICT : Rigour.USUAL;
        return new Terms(now(), rigour, earlier.published(workspace, into));
    }

    /** Whether they lie in the workspace alone: no moment and no repository is given. */
    boolean isOfWorkspace() {
        return now == null && !earlier.isNamed();
    }

    /** Where the published state is, as it was told to this command. */
    Earlier earlier() {
        return earlier;
    }

    boolean isStrict() {
        return strict;
    }

    /** For a look at the content alone: as of now, held against nothing. */
    static Terms usual() {
        return new Terms(Instant.now(), Rigour.USUAL, Optional.empty());
    }

    Instant now() {
        return now == null ? Instant.now() : now;
    }

    /** Whether a repository was named that is none, or a folder where nothing was published. */
    boolean isLost(Path workspace) {
        return earlier.isLost(workspace);
    }

    void complain(Console console) {
        earlier.complain(console);
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
