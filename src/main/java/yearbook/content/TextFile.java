package yearbook.content;

import java.util.Arrays;
import java.util.Optional;
import yearbook.problem.Place;

/** The text of one file, with the place of every character. Lines end in {@code \n}, letters are NFC. */
final class TextFile {
    private final String path;
    private final String text;
    private final int[] lineStarts;

    TextFile(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = startsOf(text);
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    Place at(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(path, line + 1, offset - lineStarts[line] + 1);
    }

    /** The offset of a line, counted from 1. */
    int startOf(int line) {
        return lineStarts[line - 1];
    }

    /** The first character beyond so many of a line, where there is one. */
    Optional<Place> lineBeyond(int most) {
        for (int line = 0; line < lineStarts.length; line++) {
            int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
            if (end - lineStarts[line] > most) {
                return Optional.of(new Place(path, line + 1, most + 1));
            }
        }
        return Optional.empty();
    }

    private static int[] startsOf(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }
}
