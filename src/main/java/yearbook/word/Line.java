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
        for (Piece piece : alike(pieces)) {
            int last = joined.size() - 1;
            if (piece instanceof Piece.Text text && last >= 0 && joined.get(last) instanceof Piece.Text before) {
                // A mark alone belongs to the letter before it, however it looks.
                int marks = text.text().length()
                        - text.text().replaceFirst("^\\p{M}+", "").length();
                joined.set(last, before.with(before.text() + text.text().substring(0, marks)));
                before = (Piece.Text) joined.get(last);
                text = text.with(text.text().substring(marks));
                if (text.looksLike(before)) {
                    joined.set(last, before.with(before.text() + text.text()));
                } else if (!text.text().isEmpty()) {
                    joined.add(text);
                }
            } else {
                joined.add(piece);
            }
        }
        return trimmed(joined.stream().map(Line::composed).toList());
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

    private static Piece composed(Piece piece) {
        return piece instanceof Piece.Text text ? text.with(Normalizer.normalize(text.text(), Form.NFC)) : piece;
    }

    private static List<Piece> trimmed(List<Piece> pieces) {
        List<Piece> trimmed = new ArrayList<>(pieces);
        while (!trimmed.isEmpty() && trimmed.get(0) instanceof Piece.Text text) {
            String rest = text.text().replaceFirst("^[\\s\\p{Z}]+", "");
            trimmed.set(0, text.with(rest));
            if (!rest.isEmpty()) {
                break;
            }
            trimmed.remove(0);
        }
        int last = trimmed.size() - 1;
        while (last >= 0 && trimmed.get(last) instanceof Piece.Text text) {
            String rest = text.text().replaceFirst("[\\s\\p{Z}]+$", "");
            trimmed.set(last, text.with(rest));
            if (!rest.isEmpty()) {
                break;
            }
            trimmed.remove(last--);
        }
        return trimmed;
    }
}
