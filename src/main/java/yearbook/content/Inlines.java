package yearbook.content;

import java.util.List;
import java.util.function.Consumer;

/** A walk through every inline piece of a block, however deep. */
public final class Inlines {
    private Inlines() {}

    public static void in(Body body, Consumer<Inline> visit) {
        if (body instanceof Body.Heading heading) {
            each(heading.content(), visit);
        } else if (body instanceof Body.Paragraph paragraph) {
            each(paragraph.content(), visit);
        } else if (body instanceof Body.Item item) {
            item.content().forEach(child -> in(child, visit));
        } else if (body instanceof Body.Items items) {
            items.items().forEach(item -> in(item, visit));
        } else if (body instanceof Body.Quotation quotation) {
            quotation.content().forEach(child -> in(child, visit));
        } else if (body instanceof Body.Footnote footnote) {
            footnote.content().forEach(child -> in(child, visit));
        } else if (body instanceof Body.Table table) {
            table.head().forEach(row -> row.forEach(cell -> each(cell, visit)));
            table.rows().forEach(row -> row.forEach(cell -> each(cell, visit)));
        }
    }

    /** The words of these pieces as they are read aloud; what a figure or a footnote says is left out. */
    public static String words(List<Inline> inlines) {
        StringBuilder words = new StringBuilder();
        each(inlines, inline -> {
            if (inline instanceof Inline.Text text) {
                words.append(text.text());
            } else if (inline instanceof Inline.Code code) {
                words.append(code.text());
            } else if (inline instanceof Inline.Picture picture) {
                words.append(picture.description());
            } else if (inline instanceof Inline.LineBreak) {
                words.append(' ');
            }
        });
        return Prose.folded(words.toString());
    }

    private static void each(List<Inline> inlines, Consumer<Inline> visit) {
        for (Inline inline : inlines) {
            visit.accept(inline);
            if (inline instanceof Inline.Emphasis emphasis) {
                each(emphasis.content(), visit);
            } else if (inline instanceof Inline.Strong strong) {
                each(strong.content(), visit);
            } else if (inline instanceof Inline.Link link) {
                each(link.content(), visit);
            }
        }
    }
}
