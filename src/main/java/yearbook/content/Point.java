package yearbook.content;

import java.util.Optional;
import yearbook.problem.Place;

/** One of the main points at the head of a report, bound to what it says in the report. */
public record Point(Bilingual text, Basis basis, Place at) {

    /** What a point rests on. */
    public sealed interface Basis {}

    /** A figure of the report, with the words it is quoted from. */
    public record OfFigure(Phrase id) implements Basis {}

    /** A whole block of the report. */
    public record OfBlock(Phrase id) implements Basis {}

    /** Words of the report. */
    public record OfWords(Source.Quote quote) implements Basis {}

    public Optional<Phrase> figure() {
        return basis instanceof OfFigure figure ? Optional.of(figure.id()) : Optional.empty();
    }

    public Optional<Phrase> block() {
        return basis instanceof OfBlock block ? Optional.of(block.id()) : Optional.empty();
    }

    public Optional<Source.Quote> quote() {
        return basis instanceof OfWords words ? Optional.of(words.quote()) : Optional.empty();
    }
}
