package yearbook.problem;

import java.util.Comparator;

/**
 * Where something stands: a file of the workspace, a line and a column.
 *
 * @param file path from the workspace, with {@code /}, such as {@code content/2024/bao-cao-nam/kpi.json}
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public Place {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("a place starts at 1:1, not " + line + ":" + column);
        }
    }

    /** The start of a file, for problems that concern it as a whole. */
    public static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
