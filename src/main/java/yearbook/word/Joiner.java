package yearbook.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes paragraphs one after the other and joins those that become one when all changes are accepted. */
final class Joiner {
    private final LineReader lines;
    private final List<Piece> carried = new ArrayList<>();

    /** The last paragraph of those that are carried on. */
    private Optional<Xml> last = Optional.empty();

    Joiner(LineReader lines) {
        this.lines = lines;
    }

    /** The paragraphs in something, however deep, but for those in another paragraph. */
    List<Line> all(Xml holder) {
        List<Line> found = new ArrayList<>();
        each(holder, found);
        rest().ifPresent(found::add);
        return found;
    }

    private void each(Xml holder, List<Line> found) {
        for (Xml child : holder.children()) {
            if (child.is("w:p")) {
                next(child).ifPresent(found::add);
                continue;
            }
            boolean border = child.is("w:tbl") || child.is("w:tc");
            if (border) {
                rest().ifPresent(found::add);
            }
            each(child, found);
            if (border) {
                rest().ifPresent(found::add);
            }
        }
    }

    /** The next paragraph; nothing where it goes on in the one that follows. */
    Optional<Line> next(Xml paragraph) {
        boolean goesOn = isMarkDeleted(paragraph);
        Label label = goesOn ? Label.NONE : lines.label(paragraph);
        Line line = lines.read(paragraph);
        carried.addAll(line.pieces());
        last = Optional.of(paragraph);
        return goesOn ? Optional.empty() : Optional.of(taken(line.with(label)));
    }

    /** What is carried to a place where no paragraph follows: there its own mark stays, unless there are no words. */
    Optional<Line> rest() {
        return last.flatMap(paragraph -> {
            Line line = taken(lines.shape(paragraph));
            return line.isEmpty() ? Optional.empty() : Optional.of(line.with(lines.label(paragraph)));
        });
    }

    private Line taken(Line shape) {
        Line taken = shape.with(Line.joined(carried));
        carried.clear();
        last = Optional.empty();
        return taken;
    }

    /** Whether accepting all changes would join this paragraph with the next. */
    private static boolean isMarkDeleted(Xml paragraph) {
        return paragraph
                .child("w:pPr", "w:rPr")
                .filter(mark -> mark.child("w:del").isPresent()
                        || mark.child("w:moveFrom").isPresent())
                .isPresent();
    }
}
