package yearbook.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.problem.Place;

/** How the text shown differs from the signed document, {@code errata.json}. */
public record Errata(List<Applied> applied, List<FormatChange> formatOnly, List<Noted> noted, Place at) {

    /** A correction made in the text. {@code line} is the line of the source file, such as {@code 20-22}. */
    public record Applied(
            String id, String line, String kind, String original, Phrase corrected, Bilingual reason, Place at) {}

    /** A change of form that leaves every word. */
    public record FormatChange(String id, String line, Bilingual change, Place at) {}

    /** A point noticed and left as printed. */
    public record Noted(
            String id, String line, Optional<String> asPrinted, Bilingual note, List<Phrase> blocks, Place at) {
        public Noted {
            blocks = List.copyOf(blocks);
        }
    }

    public Errata {
        applied = List.copyOf(applied);
        formatOnly = List.copyOf(formatOnly);
        noted = List.copyOf(noted);
    }

    /** The names of all its entries, and where they stand. */
    public Stream<Phrase> ids() {
        return Stream.of(
                        applied.stream().map(entry -> new Phrase(entry.id(), entry.at())),
                        formatOnly.stream().map(entry -> new Phrase(entry.id(), entry.at())),
                        noted.stream().map(entry -> new Phrase(entry.id(), entry.at())))
                .flatMap(ids -> ids);
    }
}
