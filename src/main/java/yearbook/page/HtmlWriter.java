package yearbook.page;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yearbook.content.Block;
import yearbook.content.Body;
import yearbook.content.Inline;

/** The markup of one block, with the figures in it marked. Everything an author wrote is escaped. */
final class HtmlWriter {
    /** A number in the plain text of a block that is a figure's value; {@code open} and {@code close} go around it. */
    record Mark(int start, int end, String open, String close) {}

    /** Where a link of an author leads, or nothing where it stays as written. */
    private final Function<String, Optional<String>> resolve;

    private final Function<String, Html> figure;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Mark> marks = new ArrayDeque<>();

    /** Length of the plain text so far; white space is folded as {@link Block#plain()} folds it. */
    private int offset;

    private boolean afterSpace = true;

    private HtmlWriter(Function<String, Optional<String>> resolve, Function<String, Html> figure, List<Mark> marks) {
        this.resolve = resolve;
        this.figure = figure;
        marks.stream().sorted(Comparator.comparingInt(Mark::start)).forEach(this.marks::add);
    }

    static Html write(
            Block block,
            List<Mark> marks,
            Function<String, Optional<String>> resolve,
            Function<String, Html> figure) {
        HtmlWriter writer = new HtmlWriter(resolve, figure, marks);
        if (block.body() instanceof Body.Item item) {
            writer.bodies(item.content());
        } else if (block.body() instanceof Body.Heading heading) {
            writer.inlines(heading.content());
        } else {
            writer.body(block.body());
        }
        return new Html(writer.out.toString());
    }

    private void bodies(List<Body> bodies) {
        for (Body body : bodies) {
            body(body);
            space();
        }
    }

    private void body(Body body) {
        if (body instanceof Body.Paragraph paragraph) {
            element("p", () -> inlines(paragraph.content()));
        } else if (body instanceof Body.Heading heading) {
            element("h" + Math.min(6, Math.max(2, heading.level())), () -> inlines(heading.content()));
        } else if (body instanceof Body.Items items) {
            items(items);
        } else if (body instanceof Body.Item item) {
            element("div", () -> bodies(item.content()));
        } else if (body instanceof Body.Quotation quotation) {
            element("blockquote", () -> bodies(quotation.content()));
        } else if (body instanceof Body.Code code) {
            element("pre", () -> element("code", () -> text(code.text())));
        } else if (body instanceof Body.Table table) {
            table(table);
        } else if (body instanceof Body.Footnote footnote) {
            footnote(footnote);
        } else {
            out.append("<hr>");
        }
    }

    private void items(Body.Items items) {
        String name = items.ordered() ? "ol" : "ul";
        out.append('<').append(name).append(items.ordered() ? " class=\"numbered\"" : " class=\"dashed\"");
        if (items.ordered() && items.start() != 1) {
            out.append(" start=\"").append(items.start()).append('"');
        }
        out.append('>');
        for (List<Body> item : items.items()) {
            element("li", () -> tight(item));
            space();
        }
        out.append("</").append(name).append('>');
    }

    /** An item of a close list is its words, without a paragraph around them. */
    private void tight(List<Body> item) {
        for (Body body : item) {
            if (body instanceof Body.Paragraph paragraph) {
                inlines(paragraph.content());
            } else {
                body(body);
            }
            space();
        }
    }

    private void table(Body.Table table) {
        out.append("<div class=\"scroll\"><table class=\"table\">");
        element("thead", () -> table.head().forEach(row -> row(row, table, "th")));
        element("tbody", () -> table.rows().forEach(row -> row(row, table, "td")));
        out.append("</table></div>");
    }

    private void row(List<List<Inline>> cells, Body.Table table, String name) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            boolean end = i < table.columns().size() && table.columns().get(i) == Body.Alignment.END;
            out.append('<').append(name).append(name.equals("th") ? " scope=\"col\"" : "");
            out.append(end ? " class=\"end\">" : ">");
            inlines(cells.get(i));
            out.append("</").append(name).append('>');
            space();
        }
        out.append("</tr>");
    }

    private void footnote(Body.Footnote footnote) {
        out.append("<div class=\"footnote\"><a class=\"footnote-number\" href=\"#fnref-")
                .append(footnote.number())
                .append("\">")
                .append(footnote.number())
                .append("</a> ");
        bodies(footnote.content());
        out.append("</div>");
    }

    private void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            text(text.text());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            element("em", () -> inlines(emphasis.content()));
        } else if (inline instanceof Inline.Strong strong) {
            element("strong", () -> inlines(strong.content()));
        } else if (inline instanceof Inline.Code code) {
            element("code", () -> text(code.text()));
        } else if (inline instanceof Inline.Link link) {
            link(link);
        } else if (inline instanceof Inline.FigureRef reference) {
            out.append(figure.apply(reference.id()).markup());
        } else if (inline instanceof Inline.FootnoteRef note) {
            out.append("<sup id=\"fnref-%d\"><a href=\"#fn-%d\">%d</a></sup>"
                    .formatted(note.number(), note.number(), note.number()));
        } else if (inline instanceof Inline.LineBreak) {
            out.append("<br>");
            space();
        }
    }

    private void link(Inline.Link link) {
        Optional<String> inside = resolve.apply(link.target());
        out.append("<a href=\"").append(Html.escape(inside.orElse(link.target()))).append('"');
        out.append(inside.isPresent() ? ">" : " rel=\"external\">");
        inlines(link.content());
        out.append("</a>");
    }

    private void element(String name, Runnable content) {
        out.append('<').append(name).append('>');
        content.run();
        out.append("</").append(name).append('>');
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!(space && afterSpace)) {
                if (!marks.isEmpty() && marks.peek().start() == offset) {
                    out.append(marks.peek().open());
                }
                offset++;
                afterSpace = space;
            }
            out.append(Html.escape(String.valueOf(c)));
            if (!marks.isEmpty() && marks.peek().end() == offset) {
                out.append(marks.pop().close());
            }
        }
    }

    private void space() {
        if (!afterSpace) {
            offset++;
            afterSpace = true;
        }
    }
}
