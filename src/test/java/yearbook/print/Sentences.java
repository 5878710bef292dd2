package yearbook.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yearbook.content.Body;
import yearbook.content.Footnotes;
import yearbook.content.Inline;
import yearbook.content.Prose;

/** The sentences of a text, each in one paragraph, item, heading, cell or note. */
final class Sentences {
    private final List<String> found = new ArrayList<>();

    private final Footnotes notes;

    private Sentences(Footnotes notes) {
        this.notes = notes;
    }

    static List<String> of(Prose text) {
        Sentences sentences = new Sentences(Footnotes.in(text.blocks()));
        text.blocks().forEach(block -> sentences.body(block.body()));
        return sentences.found;
    }

    private void body(Body body) {
        if (body instanceof Body.Heading heading) {
            line(heading.content());
        } else if (body instanceof Body.Paragraph paragraph) {
            line(paragraph.content());
        } else if (body instanceof Body.Item item) {
            item.content().forEach(this::body);
        } else if (body instanceof Body.Items items) {
            items.items().forEach(this::body);
        } else if (body instanceof Body.Quotation quotation) {
            quotation.content().forEach(this::body);
        } else if (body instanceof Body.Code code) {
            split(code.text());
        } else if (body instanceof Body.Footnote footnote) {
            footnote.content().forEach(this::body);
        } else if (body instanceof Body.Table table) {
            Stream.concat(table.head().stream(), table.rows().stream()).forEach(row -> row.forEach(this::line));
        }
    }

    private void line(List<Inline> pieces) {
        StringBuilder words = new StringBuilder();
        pieces.forEach(piece -> words(piece, words));
        split(words.toString());
    }

    private void words(Inline piece, StringBuilder words) {
        if (piece instanceof Inline.Text text) {
            words.append(text.text());
        } else if (piece instanceof Inline.Code code) {
            words.append(code.text());
        } else if (piece instanceof Inline.Emphasis emphasis) {
            emphasis.content().forEach(inner -> words(inner, words));
        } else if (piece instanceof Inline.Strong strong) {
            strong.content().forEach(inner -> words(inner, words));
        } else if (piece instanceof Inline.Link link) {
            link.content().forEach(inner -> words(inner, words));
        } else if (piece instanceof Inline.FootnoteRef note) {
            words.append(notes.number(note.label()).orElseThrow());
        } else if (piece instanceof Inline.LineBreak) {
            words.append('\n');
        }
    }

    private void split(String words) {
        Stream.of(words.split("(?<=[.;:!?])\\s+|\n"))
                .map(Printed::folded)
                .filter(sentence -> !sentence.isEmpty())
                .forEach(found::add);
    }
}
