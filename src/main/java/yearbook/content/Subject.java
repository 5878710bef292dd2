package yearbook.content;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a report somebody may speak of: one of its figures, counts, errata or blocks.
 *
 * @param id of a figure, an entry of the errata or a block; of a count {@code total} or its outcome
 * @param part which of a figure's values; absent of all else
 */
public record Subject(Kind kind, String id, Optional<Part> part) {
    /** The key that names it in {@code corrections.json}. */
    public enum Kind {
        FIGURE,
        OUTCOMES,
        ERRATA,
        BLOCK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A value of a figure; {@code FIGURE} is the whole of it. */
    public enum Part {
        PLAN,
        RESULT,
        OUTCOME,
        HISTORY,
        UNIT,
        FIGURE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Part> of(String key) {
            return Stream.of(values()).filter(part -> part.key().equals(key)).findFirst();
        }
    }

    public static Subject figure(String id, Part part) {
        return new Subject(Kind.FIGURE, id, Optional.of(part));
    }

    public static Subject count(String outcome) {
        return new Subject(Kind.OUTCOMES, outcome, Optional.empty());
    }

    public static Subject erratum(String id) {
        return new Subject(Kind.ERRATA, id, Optional.empty());
    }

    public static Subject block(String id) {
        return new Subject(Kind.BLOCK, id, Optional.empty());
    }

    public boolean isFigure(String figure) {
        return kind == Kind.FIGURE && id.equals(figure);
    }

    @Override
    public String toString() {
        return id + part.filter(p -> p != Part.FIGURE).map(p -> "." + p.key()).orElse("");
    }
}
