package yearbook.word;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yearbook.content.Block;
import yearbook.content.Body;
import yearbook.content.Inline;
import yearbook.content.Prose;
import yearbook.content.Reader;
import yearbook.problem.Lang;

/** What our own reader makes of Markdown: the proof that it says what Word said. */
final class Proof {
    private Proof() {}

    /** Whether this Markdown is one block with these words, note for note. */
    static boolean holds(String markdown, String words) {
        String notes = Pattern.compile("\\[\\^(\\d+)]")
                .matcher(markdown)
                .results()
                .map(note -> "\n\n" + note.group() + ": x")
                .distinct()
                .collect(Collectors.joining());
        List<Block> blocks = blocks(markdown + notes);
        return !blocks.isEmpty()
                && seen(blocks.get(0).body()).equals(words)
                && blocks.stream().skip(1).allMatch(block -> block.body() instanceof Body.Footnote);
    }

    /** All a reader sees of a text, with the numbers of its items. */
    static String seen(String markdown) {
        return Line.folded(
                blocks(markdown).stream().map(block -> seen(block.body())).collect(Collectors.joining(" ")));
    }

    private static List<Block> blocks(String markdown) {
        Optional<Prose> prose = Reader.readBack(markdown, Lang.VI);
        return prose.map(Prose::blocks).orElse(List.of());
    }

    private static String seen(Body body) {
        StringBuilder words = new StringBuilder();
        body(body, words);
        return Line.folded(words.toString());
    }

    private static void body(Body body, StringBuilder words) {
        if (body instanceof Body.Heading heading) {
            inlines(heading.content(), words);
        } else if (body instanceof Body.Paragraph paragraph) {
            inlines(paragraph.content(), words);
        } else if (body instanceof Body.Item item) {
            words.append(item.ordered() ? item.number() + ". " : "");
            bodies(item.content(), words);
        } else if (body instanceof Body.Items items) {
            items.items().forEach(item -> body(item, words));
        } else if (body instanceof Body.Quotation quotation) {
            bodies(quotation.content(), words);
        } else if (body instanceof Body.Code code) {
            words.append(code.text());
        } else if (body instanceof Body.Table table) {
            table.head().forEach(row -> cells(row, words));
            table.rows().forEach(row -> cells(row, words));
        } else if (body instanceof Body.Footnote note) {
            bodies(note.content(), words);
        }
    }

    private static void bodies(List<Body> bodies, StringBuilder words) {
        for (Body body : bodies) {
            body(body, words);
            words.append(' ');
        }
    }

    private static void cells(List<List<Inline>> row, StringBuilder words) {
        for (List<Inline> cell : row) {
            inlines(cell, words);
            words.append(' ');
        }
    }

    /** No figure and no picture comes from Word: signs that were read as one are not as they were typed. */
    private static void inlines(List<Inline> inlines, StringBuilder words) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text text) {
                words.append(text.text());
            } else if (inline instanceof Inline.Code code) {
                words.append(code.text());
            } else if (inline instanceof Inline.Emphasis emphasis) {
                inlines(emphasis.content(), words);
            } else if (inline instanceof Inline.Strong strong) {
                inlines(strong.content(), words);
            } else if (inline instanceof Inline.Link link) {
                inlines(link.content(), words);
            } else if (inline instanceof Inline.LineBreak) {
                words.append(' ');
            }
        }
    }
}
