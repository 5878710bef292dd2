package yearbook.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a story as Markdown, block by block, and has each block read back: where a mark would be misread it is left out,
 * and the words stay.
 */
final class MarkdownWriter {
    private static final int MOST_PIECES = 2_000;
    private static final Pattern TYPED_NUMBER = Pattern.compile("^(0|[1-9]\\d{0,8})\\.\\s+(?=\\S)");
    private static final Pattern TYPED_DASH = Pattern.compile("^([-+–•·])\\s+(?=\\S)");

    /** The ways to write a paragraph, from the fullest to the safest. */
    private static final List<UnaryOperator<List<Piece>>> WAYS =
            List.of(UnaryOperator.identity(), MarkdownWriter::plainSigns, MarkdownWriter::plain);

    private final Story story;
    private final Outline outline;
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> lines = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private int line = 1;

    /** The number of the part that is being written, or that refers to the note that is. */
    private int part;

    private int items;
    private int lastNumber = -1;
    private int lastDepth = -1;
    private int base;

    private MarkdownWriter(Story story, Outline outline) {
        this.story = story;
        this.outline = outline;
    }

    /**
     * What was written.
     *
     * @param lines the line on which each part of the story begins
     * @param words all a reader should see of it
     */
    record Written(String markdown, List<Integer> lines, String words, int items) {}

    static Written write(Story story, Outline outline) {
        MarkdownWriter writer = new MarkdownWriter(story, outline);
        for (int i = 0; i < story.parts().size(); i++) {
            writer.lines.add(writer.line + (i == 0 ? 0 : 1));
            writer.part(i);
        }
        story.notes().forEach(writer::note);
        String words = Line.folded(String.join(" ", writer.said));
        return new Written(writer.out.toString(), writer.lines, words, writer.items);
    }

    private void part(int number) {
        part = number;
        Part written = story.parts().get(number);
        if (written instanceof Part.Table table) {
            table(table);
        } else if (written instanceof Part.Paragraph paragraph) {
            int level = outline.level(number);
            Line line = paragraph.line();
            if (level > 0) {
                heading(level, line);
            } else if (line.label().bullet()) {
                bullet(line.label().depth(), line.pieces());
            } else {
                text(labelled(line));
            }
        }
    }

    /** A label that Word only draws becomes letters. */
    private static List<Piece> labelled(Line line) {
        String label = line.label().text();
        if (label.isEmpty()) {
            return line.pieces();
        }
        boolean bold = line.isBold();
        String before = label + (line.label().glued() || line.pieces().isEmpty() ? "" : " ");
        return Line.joined(Stream.concat(Stream.of(new Piece.Text(before, bold, false, "")), line.pieces().stream())
                .toList());
    }

    private void heading(int level, Line line) {
        // A heading is emphasised as a whole by being one.
        boolean italic = !line.isAll(Piece.Text::italic);
        List<Piece> pieces = labelled(line).stream()
                .map(piece -> piece instanceof Piece.Text text
                        ? new Piece.Text(text.text().replace('\n', ' '), false, italic && text.italic(), text.link())
                        : piece)
                .toList();
        String marks = "#".repeat(level) + " ";
        block(pieces, written -> marks + Escaper.heading(written), line.words(), true);
        leaveLists();
    }

    private void text(List<Piece> pieces) {
        String words = words(pieces);
        // No item begins with the reference to a note.
        String start = !pieces.isEmpty() && pieces.get(0) instanceof Piece.Text ? words : "";
        Matcher number = TYPED_NUMBER.matcher(start);
        Matcher dash = TYPED_DASH.matcher(start);
        if (number.find() && isNext(Integer.parseInt(number.group(1)))) {
            item(
                    Integer.parseInt(number.group(1)),
                    without(pieces, number.group(1).length() + 1),
                    words);
        } else if (dash.find()) {
            bullet(dash.group(1).equals("+") ? 1 : 0, without(pieces, 1));
        } else {
            block(pieces, Escaper::starts, words, false);
            leaveLists();
        }
    }

    /** Other programs than ours count by themselves: with them a number that is not the next one would become another. */
    private boolean isNext(int number) {
        return lastNumber < 0 || number == lastNumber + 1;
    }

    private void item(int number, List<Piece> pieces, String words) {
        String mark = number + ". ";
        block(pieces, written -> mark + indented(Escaper.starts(written), mark.length()), words, false);
        items++;
        lastDepth = -1;
        lastNumber = number;
    }

    private void bullet(int wanted, List<Piece> pieces) {
        if (lastDepth < 0 || wanted < base) {
            base = wanted;
        }
        int depth = Math.min(wanted - base, lastDepth + 1);
        String indent = "  ".repeat(depth);
        String words = words(pieces);
        String written = proven(pieces, text -> "- " + indented(Escaper.starts(text), 2), words, false);
        append(indent + indented(written, indent.length()), words);
        items++;
        lastNumber = -1;
        lastDepth = depth;
    }

    private void leaveLists() {
        lastNumber = -1;
        lastDepth = -1;
    }

    private static String indented(String lines, int width) {
        return lines.replace("\n", "\n" + " ".repeat(width));
    }

    private void note(int number, List<Line> paragraphs) {
        Piece.Note reference = new Piece.Note(number);
        part = IntStream.range(0, story.parts().size())
                .filter(at -> story.parts().get(at).pieces().anyMatch(reference::equals))
                .findFirst()
                .orElse(part);
        StringBuilder written = new StringBuilder("[^" + number + "]:");
        for (int i = 0; i < paragraphs.size(); i++) {
            List<Piece> pieces = labelled(paragraphs.get(i));
            String text = Escaper.inNote(proven(pieces, Escaper::starts, words(pieces), false));
            written.append(i == 0 ? " " : "\n\n    ").append(indented(text, 4));
            said.add(words(pieces));
        }
        append(written.toString(), "");
    }

    private void table(Part.Table table) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
        String words = table.words();
        String full = rows(table, columns, UnaryOperator.identity(), false);
        String plain = rows(table, columns, MarkdownWriter::plain, false);
        String written = Proof.holds(full, words)
                ? full
                : Proof.holds(plain, words) ? plain : rows(table, columns, MarkdownWriter::plain, true);
        if (!written.equals(full)) {
            story.lose("word-marks", part);
        }
        append(written, words);
        leaveLists();
    }

    private static String rows(Part.Table table, int columns, UnaryOperator<List<Piece>> way, boolean every) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < table.rows().size(); i++) {
            List<Line> row = table.rows().get(i);
            for (int column = 0; column < columns; column++) {
                List<Piece> cell =
                        column < row.size() ? way.apply(row.get(column).pieces()) : List.of();
                rows.append("| ")
                        .append(every ? Escaper.every(words(cell)) : Inlines.write(cell))
                        .append(' ');
            }
            rows.append("|\n").append(i == 0 ? rule(table, columns) : "");
        }
        return rows.toString().stripTrailing();
    }

    private static String rule(Part.Table table, int columns) {
        StringBuilder rule = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            int at = column;
            List<String> sides = table.rows().stream()
                    .skip(1)
                    .filter(row -> at < row.size() && !row.get(at).isEmpty())
                    .map(row -> row.get(at).align())
                    .distinct()
                    .toList();
            String side = sides.size() == 1 ? sides.get(0) : "";
            rule.append(side.equals("center") ? "| :---: " : side.matches("right|end") ? "| ---: " : "| --- ");
        }
        return rule + "|\n";
    }

    private void block(List<Piece> pieces, UnaryOperator<String> form, String words, boolean heading) {
        append(proven(pieces, form, words, heading), words);
    }

    /** The fullest way to write this that our reader reads as Word showed it. */
    private String proven(List<Piece> pieces, UnaryOperator<String> form, String words, boolean heading) {
        // No text changes its look thousands of times in one paragraph; the parser would take minutes over it.
        List<UnaryOperator<List<Piece>>> ways =
                pieces.size() > MOST_PIECES ? WAYS.subList(WAYS.size() - 1, WAYS.size()) : WAYS;
        for (UnaryOperator<List<Piece>> way : ways) {
            String written = form.apply(Inlines.write(way.apply(pieces)));
            if (Proof.holds(written, words)) {
                if (!way.apply(pieces).equals(pieces)) {
                    story.lose("word-marks", part);
                }
                return written;
            }
        }
        story.lose("word-marks", part);
        return form.apply(heading ? Escaper.every(words(pieces)) : safest(pieces));
    }

    private static String safest(List<Piece> pieces) {
        StringBuilder written = new StringBuilder();
        for (Piece piece : pieces) {
            written.append(
                    piece instanceof Piece.Text text
                            ? Escaper.every(text.text())
                            : "[^" + ((Piece.Note) piece).number() + "]");
        }
        return written.toString();
    }

    private void append(String block, String words) {
        String before = out.length() == 0 ? "" : "\n";
        if (!words.isEmpty()) {
            said.add(words);
        }
        out.append(before).append(block).append('\n');
        line += (int) (before + block).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Signs without a letter among them are what marks are misread at. */
    private static List<Piece> plainSigns(List<Piece> pieces) {
        return Line.joined(pieces.stream()
                .map(piece -> piece instanceof Piece.Text text
                                && text.text().codePoints().noneMatch(Character::isLetterOrDigit)
                        ? text.plain()
                        : piece)
                .toList());
    }

    private static List<Piece> plain(List<Piece> pieces) {
        return Line.joined(pieces.stream()
                .map(piece -> piece instanceof Piece.Text text ? text.plain() : piece)
                .toList());
    }

    private static String words(List<Piece> pieces) {
        return new Line(pieces, Label.NONE, 0, false, "").words();
    }

    /** Without its first letters and the white space after them. */
    private static List<Piece> without(List<Piece> pieces, int letters) {
        List<Piece> rest = new ArrayList<>();
        int left = letters;
        for (Piece piece : pieces) {
            if (left > 0 && piece instanceof Piece.Text text) {
                int taken = Math.min(left, text.text().length());
                left -= taken;
                rest.add(text.with(text.text().substring(taken)));
            } else {
                rest.add(piece);
            }
        }
        return Line.joined(rest);
    }
}
