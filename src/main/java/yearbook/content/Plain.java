package yearbook.content;

import java.util.List;
import java.util.Objects;
import yearbook.problem.Place;

/** The words of a block without Markdown marks, white space folded, each with its place in the file. */
public final class Plain {
    private final String text;
    private final List<Run> runs;

    /** From this offset of the plain text on, letters stand one beside the other in the file from {@code at}. */
    record Run(int offset, Place at) {}

    Plain(String text, List<Run> runs) {
        this.text = text;
        this.runs = List.copyOf(runs);
    }

    public String text() {
        return text;
    }

    /** Where in the file the character at this offset of {@link #text()} stands. */
    public Place at(int offset) {
        Run found = runs.get(runAt(offset));
        Place at = found.at();
        return new Place(at.file(), at.line(), at.column() + offset - found.offset());
    }

    /** The last run that begins at this offset or before it. */
    private int runAt(int offset) {
        int low = 0;
        int high = runs.size();
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (runs.get(middle).offset() <= offset) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plain plain && text.equals(plain.text) && runs.equals(plain.runs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, runs);
    }

    @Override
    public String toString() {
        return text;
    }
}
