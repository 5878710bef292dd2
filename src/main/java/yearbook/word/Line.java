package yearbook.word;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A paragraph as Word shows it.
 *
 * @param heading its level from 1 on where its style makes it a heading, else 0
 * @param title whether its style makes it the title of the document
 * @param align {@code right}, {@code center} or nothing, which matters in tables alone
 */
record Line(List<Piece> pieces, Label label, int heading, boolean title, String align) {
    Line {
        pieces = List.copyOf(pieces);
    }

    /** The text without its looks and without its label. */
    String text() {
        return pieces.stream()
                .map(piece -> piece instanceof Piece.Text text ? text.text() : "")
                .collect(Collectors.joining());
    }

    /** All a reader reads here, white space folded. */
    String words() {
        return folded(label.before(text()));
    }

    /** Whether there is nothing to show; a number alone is something, a bullet alone is not. */
    boolean isEmpty() {
        return label.text().isEmpty()
                && pieces.stream()
                        .allMatch(piece ->
                                piece instanceof Piece.Text text && text.text().isBlank());
    }

    boolean isBold() {
        return isAll(Piece.Text::bold);
    }

    /** Whether every letter looks so. */
    boolean isAll(Predicate<Piece.Text> look) {
        List<Piece.Text> texts = pieces.stream()
                .filter(Piece.Text.class::isInstance)
                .map(Piece.Text.class::cast)
                .filter(text -> !text.text().isBlank())
                .toList();
        return !texts.isEmpty() && texts.stream().allMatch(look);
    }

    Line with(List<Piece> others) {
        return new Line(others, label, heading, title, align);
    }

    Line with(Label other) {
        return new Line(pieces, other, heading, title, align);
    }

    static String folded(String words) {
        return words.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** Letters that look alike in one piece, composed, without white space at the ends. */
    static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        Piece.Text look = null;
        for (Piece piece : alike(pieces)) {
            if (piece instanceof Piece.Text text) {
                // A mark alone belongs to the letter before it, however it looks.
                int marks = look == null ? 0 : marksBefore(text.text());
                letters.append(text.text(), 0, marks);
                if (look != null && !look.looksLike(text) && marks < text.text().length()) {
                    joined.add(composed(look, letters));
                    look = text;
                }
                look = look == null ? text : look;
                letters.append(text.text(), marks, text.text().length());
            } else {
                if (look != null) {
                    joined.add(composed(look, letters));
                }
                look = null;
                joined.add(piece);
            }
        }
        if (look != null) {
            joined.add(composed(look, letters));
        }
        return trimmed(joined);
    }

    private static int marksBefore(String text) {
        int marks = 0;
        while (marks < text.length() && Character.getType(text.charAt(marks)) == Character.NON_SPACING_MARK) {
            marks++;
        }
        return marks;
    }

    /** Takes the letters: the next ones begin anew. */
    private static Piece composed(Piece.Text look, StringBuilder letters) {
        Piece composed = look.with(Normalizer.normalize(letters, Form.NFC));
        letters.setLength(0);
        return composed;
    }

    /** White space looks like what stands around it. */
    private static List<Piece> alike(List<Piece> pieces) {
        List<Piece> alike = new ArrayList<>(pieces);
        for (int i = 1; i + 1 < alike.size(); i++) {
            if (alike.get(i) instanceof Piece.Text space
                    && space.text().isBlank()
                    && alike.get(i - 1) instanceof Piece.Text before
                    && alike.get(i + 1) instanceof Piece.Text after
                    && before.looksLike(after)) {
                alike.set(i, before.with(space.text()));
            }
        }
        return alike;
    }

    private static List<Piece> trimmed(List<Piece> pieces) {
        int from = 0;
        int to = pieces.size();
        while (from < to && isBlank(pieces.get(from))) {
            from++;
        }
        while (from < to && isBlank(pieces.get(to - 1))) {
            to--;
        }
        List<Piece> trimmed = new ArrayList<>(pieces.subList(from, to));
        if (!trimmed.isEmpty() && trimmed.get(0) instanceof Piece.Text first) {
            trimmed.set(0, first.with(first.text().substring(blanks(first.text(), true))));
        }
        int last = trimmed.size() - 1;
        if (last >= 0 && trimmed.get(last) instanceof Piece.Text end) {
            trimmed.set(last, end.with(end.text().substring(0, end.text().length() - blanks(end.text(), false))));
        }
        return trimmed;
    }

    private static boolean isBlank(Piece piece) {
        return piece instanceof Piece.Text text
                && blanks(text.text(), true) == text.text().length();
    }

    /** How many blanks there are at one end. */
    private static int blanks(String text, boolean front) {
        int blanks = 0;
        while (blanks < text.length() && isBlank(text.charAt(front ? blanks : text.length() - 1 - blanks))) {
            blanks++;
        }
        return blanks;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
