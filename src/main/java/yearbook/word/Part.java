package yearbook.word;

import java.util.List;
import java.util.stream.Collectors;

/** What the text of a report is made of, in reading order. */
sealed interface Part {
    /** All a reader reads here. */
    String words();

    record Paragraph(Line line) implements Part {
        @Override
        public String words() {
            return line.words();
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
    }
}
