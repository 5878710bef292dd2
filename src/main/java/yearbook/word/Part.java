package yearbook.word;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the text of a report is made of, in reading order. */
sealed interface Part {
    /** All a reader reads here. */
    String words();

    /** All its letters and notes, in reading order. */
    Stream<Piece> pieces();

    record Paragraph(Line line) implements Part {
        @Override
        public String words() {
            return line.words();
        }

        @Override
        public Stream<Piece> pieces() {
            return line.pieces().stream();
        }
    }

    record Table(List<List<Line>> rows) implements Part {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String words() {
            return Line.folded(
                    rows.stream().flatMap(List::stream).map(Line::words).collect(Collectors.joining(" ")));
        }

        @Override
        public Stream<Piece> pieces() {
            return rows.stream().flatMap(List::stream).flatMap(cell -> cell.pieces().stream());
        }
    }
}
