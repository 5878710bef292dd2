package yearbook.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table: one that holds facts becomes a table; one that only sets words side by side becomes paragraphs. */
final class TableReader {
    /** More no Word makes. */
    private static final int MOST_COLUMNS = 63;

    private static final int MOST_CELLS = 100_000;
    private static final int MOST_LAYOUT_COLUMNS = 2;
    private static final int MOST_LAYOUT_ROWS = 4;

    private final Book book;
    private final Story story;
    private final LineReader lines;

    /** What one table turned out to have that ours cannot. */
    private boolean merged;

    private boolean manyLines;
    private boolean nested;

    TableReader(Book book, Story story, LineReader lines) {
        this.book = book;
        this.story = story;
        this.lines = lines;
    }

    /** Whether a table is there for its looks alone: no lines, and no more cells than the head of a letter has. */
    boolean isLayout(Xml table) {
        List<Xml> rows = all(table, "w:tr");
        int columns =
                rows.stream().mapToInt(row -> all(row, "w:tc").size()).max().orElse(0);
        if ((rows.size() == 1 && columns == 1) || columns > MOST_COLUMNS) {
            return true;
        }
        Optional<Xml> look = table.child("w:tblPr");
        String style = look.flatMap(own -> own.value("w:tblStyle")).orElse("");
        Optional<Xml> own = look.filter(found -> found.child("w:tblBorders").isPresent());
        boolean lined = own.map(Styles::hasLines).orElseGet(() -> book.styles().drawsLines(style))
                || rows.stream().anyMatch(Styles::hasLines);
        return !lined && columns <= MOST_LAYOUT_COLUMNS && rows.size() <= MOST_LAYOUT_ROWS;
    }

    void read(Xml table) {
        List<List<Line>> rows = new ArrayList<>();
        int count = 0;
        for (Xml row : all(table, "w:tr")) {
            if (row.child("w:trPr", "w:del").isPresent()) {
                story.leaveWords("word-deleted", lines.words(row));
            } else {
                rows.add(cells(row));
                count += rows.get(rows.size() - 1).size();
                if (count > MOST_CELLS) {
                    throw new Refused("word-too-large", book.main(), "64");
                }
            }
        }
        Part.Table read = new Part.Table(rows);
        if (!read.words().isEmpty()) {
            tell();
            story.add(read);
        }
    }

    private void tell() {
        if (merged) {
            story.leave("word-merged-cells");
        }
        if (manyLines) {
            story.leave("word-cell-lines");
        }
        if (nested) {
            story.leave("word-nested-table");
        }
    }

    private List<Line> cells(Xml row) {
        List<Line> cells = new ArrayList<>();
        fill(
                cells,
                row.child("w:trPr").flatMap(look -> look.number("w:gridBefore")).orElse(0));
        for (Xml cell : all(row, "w:tc")) {
            Optional<Xml> look = cell.child("w:tcPr");
            int span = look.flatMap(own -> own.number("w:gridSpan")).orElse(1);
            merged |= span > 1 || look.flatMap(own -> own.child("w:vMerge")).isPresent();
            cells.add(cell(cell));
            fill(cells, span - 1);
        }
        return cells;
    }

    private static void fill(List<Line> cells, int empty) {
        for (int i = 0; i < empty && cells.size() < MOST_COLUMNS; i++) {
            cells.add(new Line(List.of(), Label.NONE, 0, false, ""));
        }
    }

    /** All paragraphs of a cell in one line. */
    private Line cell(Xml cell) {
        List<Piece> pieces = new ArrayList<>();
        String align = "";
        nested |= holdsTable(cell);
        for (Line line : lines.lines(cell)) {
            if (!line.isEmpty()) {
                manyLines |= !pieces.isEmpty();
                if (!pieces.isEmpty()) {
                    pieces.add(new Piece.Text(" ", false, false, ""));
                }
                String label = line.label().before("");
                if (!label.isEmpty()) {
                    pieces.add(new Piece.Text(label + (line.label().glued() ? "" : " "), false, false, ""));
                }
                pieces.addAll(line.pieces());
                align = line.align();
            }
        }
        return new Line(Line.joined(onOneLine(pieces)), Label.NONE, 0, false, align);
    }

    private static List<Piece> onOneLine(List<Piece> pieces) {
        return pieces.stream()
                .map(piece ->
                        piece instanceof Piece.Text text ? text.with(text.text().replace('\n', ' ')) : piece)
                .toList();
    }

    private static boolean holdsTable(Xml holder) {
        return holder.children().stream()
                .anyMatch(child -> child.is("w:tbl") || (!child.is("w:p") && holdsTable(child)));
    }

    /** Rows of a table or cells of a row, also those in a wrapping, but not those of a table within. */
    static List<Xml> all(Xml holder, String name) {
        List<Xml> found = new ArrayList<>();
        for (Xml child : holder.children()) {
            if (child.is(name)) {
                found.add(child);
            } else if (!child.is("w:tc") && !child.is("w:tbl")) {
                found.addAll(all(child, name));
            }
        }
        return found;
    }
}
