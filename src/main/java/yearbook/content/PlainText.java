package yearbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Collects the plain words of a block piece by piece, folding white space, and remembers where each piece stood. */
final class PlainText {
    private final TextFile file;
    private final StringBuilder text = new StringBuilder();
    private final List<Plain.Run> runs = new ArrayList<>();

    PlainText(TextFile file, int start) {
        this.file = file;
        runs.add(new Plain.Run(0, file.at(start)));
    }

    /** Adds words that stand in the file from {@code offset} on, as they are written there. */
    void add(CharSequence words, int offset) {
        add(words, i -> offset + i);
    }

    /** Adds words, each letter of which stands somewhere in the file. */
    void add(CharSequence words, IntUnaryOperator offsets) {
        int expected = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space && endsInSpace()) {
                expected = -1;
                continue;
            }
            int offset = Math.min(offsets.applyAsInt(i), file.text().length());
            if (offset != expected) {
                runs.add(new Plain.Run(text.length(), file.at(offset)));
            }
            expected = c == '\n' ? -1 : offset + 1;
            text.append(space ? ' ' : c);
        }
    }

    void space(int offset) {
        add(" ", offset);
    }

    Plain done() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new Plain(text.substring(0, end), runs);
    }

    private boolean endsInSpace() {
        return text.length() == 0 || text.charAt(text.length() - 1) == ' ';
    }
}
