package yearbook.page;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yearbook.content.Block;
import yearbook.content.Body;
import yearbook.content.Footnotes;
import yearbook.content.Inline;
import yearbook.content.Inlines;
import yearbook.page.QuotedWords.Piece;

/** The markup of one block, with the figures and the quoted words in it marked. Everything an author wrote is escaped. */
final class HtmlWriter {
    /** A number in the plain text of a block that is a figure's value; {@code open} and {@code close} go around it. */
    record Mark(int start, int end, String open, String close) {}

    /** What is marked in a block: its numbers, and the words that are quoted, which may overlap. */
    record Marked(List<Mark> numbers, List<QuotedWords> quotes) {
        static final Marked NOTHING = new Marked(List.of(), List.of());
    }

    /** What {@code [[kpi:id]]} shows, and where it leads; nowhere for a figure that has no value. */
    record Shown(Optional<String> href, Html value) {}

    /**
     * What the page knows of its text.
     *
     * @param resolve where a link of an author leads within the site, or nothing where it leads out of it
     * @param figure what {@code [[kpi:id]]} shows
     * @param table what a table is called, in the reader's language
     * @param back what the way from a footnote of this number back to the text is called, in the reader's language
     */
    record Setting(
            Function<String, Optional<String>> resolve,
            Function<String, Shown> figure,
            Footnotes footnotes,
            String table,
            IntFunction<String> back) {}

    /** A cell of more letters holds a phrase, which a narrow screen shall not break after every word. */
    private static final int LETTERS_OF_A_WORD = 12;

    /** Where an author may lead a reader outside the site. */
    private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?://|mailto:).+");

    private final Block block;

    private final Setting setting;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Deque<Mark> open = new ArrayDeque<>();
    private final Deque<Piece> quoted = new ArrayDeque<>();
    private boolean quoting;
    private boolean linked;

    /** Length of the plain text so far; white space is folded as {@link Block#plain()} folds it. */
    private int offset;

    private boolean afterSpace = true;

    private HtmlWriter(Block block, Marked marked, Setting setting) {
        this.block = block;
        this.setting = setting;
        marked.numbers().stream().sorted(Comparator.comparingInt(Mark::start)).forEach(marks::add);
        quoted.addAll(QuotedWords.pieces(marked.quotes(), marked.numbers()));
    }

    static Html write(Block block, Marked marked, Setting setting) {
        HtmlWriter writer = new HtmlWriter(block, marked, setting);
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
        int next = items.items().get(0).number();
        if (items.ordered() && next != 1) {
            out.append(" start=\"").append(next).append('"');
        }
        out.append('>');
        for (Body.Item item : items.items()) {
            boolean counted = !items.ordered() || item.number() == next;
            out.append(counted ? "<li>" : "<li value=\"%s\">".formatted(item.number()));
            tight(item.content());
            out.append("</li>");
            space();
            next = item.number() + 1;
        }
        out.append("</").append(name).append('>');
    }

    /** An item of a close list is its words, without a paragraph around them unless there are several. */
    private void tight(List<Body> item) {
        boolean one = item.stream().filter(Body.Paragraph.class::isInstance).count() == 1;
        for (Body body : item) {
            if (one && body instanceof Body.Paragraph paragraph) {
                inlines(paragraph.content());
            } else {
                body(body);
            }
            space();
        }
    }

    private void table(Body.Table table) {
        out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%s\"><table class=\"table\">"
                .formatted(Html.escape(name(table))));
        List<String> columns = IntStream.range(0, table.columns().size())
                .mapToObj(column -> look(table, column))
                .toList();
        element("thead", () -> table.head().forEach(row -> row(row, columns, true)));
        element("tbody", () -> table.rows().forEach(row -> row(row, columns, false)));
        out.append("</table></div>");
    }

    /** A table that is wider than the screen is scrolled by keyboard too, and told apart by what stands at the head of it. */
    private String name(Body.Table table) {
        String columns = table.head().stream()
                .flatMap(List::stream)
                .map(Inlines::words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? setting.table() : setting.table() + ": " + columns;
    }

    /** The attribute that says which side the cells of a column keep to, and whether any holds a phrase. */
    private static String look(Body.Table table, int column) {
        boolean phrases = table.rows().stream()
                .filter(row -> column < row.size())
                .anyMatch(row -> Inlines.words(row.get(column)).length() > LETTERS_OF_A_WORD);
        String side =
                switch (table.columns().get(column)) {
                    case START -> "";
                    case CENTER -> "center";
                    case END -> "end";
                };
        String classes = (side + (phrases ? " phrases" : "")).strip();
        return classes.isEmpty() ? "" : " class=\"%s\"".formatted(classes);
    }

    private void row(List<List<Inline>> cells, List<String> columns, boolean head) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            // A column that bears no name has no head.
            String name = head && !isBlank(cells.get(i)) ? "th" : "td";
            out.append('<').append(name).append(name.equals("th") ? " scope=\"col\"" : "");
            out.append(i < columns.size() ? columns.get(i) : "").append('>');
            inlines(cells.get(i));
            out.append("</").append(name).append('>');
            space();
        }
        out.append("</tr>");
    }

    private static boolean isBlank(List<Inline> cell) {
        return cell.stream()
                .allMatch(piece ->
                        piece instanceof Inline.Text text && text.text().isBlank());
    }

    private void footnote(Body.Footnote footnote) {
        int number = setting.footnotes().number(footnote.label()).orElseThrow();
        out.append("<div class=\"footnote\" id=\"fn-%s\">".formatted(number));
        out.append(
                setting.footnotes().isReferredTo(footnote)
                        ? "<a class=\"footnote-number\" href=\"#fnref-%s\" aria-label=\"%s\">%s</a> "
                                .formatted(number, Html.escape(setting.back().apply(number)), number)
                        : "<span class=\"footnote-number\">%s</span> ".formatted(number));
        element("div", () -> bodies(footnote.content()));
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
            figure(setting.figure().apply(reference.id()));
        } else if (inline instanceof Inline.Picture picture) {
            // A chart alone in its paragraph is drawn by TextView; elsewhere at least its words are shown.
            out.append(Html.escape(picture.description()));
        } else if (inline instanceof Inline.FootnoteRef note) {
            footnoteRef(note);
        } else if (inline instanceof Inline.LineBreak) {
            out.append("<br>");
            space();
        }
    }

    /** Only ways out that do no harm become links: never {@code javascript:} and its like. */
    private void link(Inline.Link link) {
        Optional<String> inside = setting.resolve().apply(link.target());
        if (inside.isPresent()) {
            anchor("href=\"%s\"".formatted(Html.escape(inside.get())), () -> inlines(link.content()));
        } else if (OUTSIDE.matcher(link.target()).matches()) {
            anchor("href=\"%s\" rel=\"external\"".formatted(Html.escape(link.target())), () -> inlines(link.content()));
        } else {
            inlines(link.content());
        }
    }

    /** Marks and references inside a link stay plain, as a link may not hold another. */
    private void anchor(String attributes, Runnable content) {
        out.append("<a ").append(attributes).append('>');
        linked = true;
        content.run();
        linked = false;
        out.append("</a>");
    }

    /** In the plain text the reference stands as it was typed. */
    private void figure(Shown shown) {
        int end = block.plain().text().indexOf("]]", offset);
        openQuoted();
        if (end >= 0) {
            offset = end + 2;
            afterSpace = false;
        }
        if (linked || shown.href().isEmpty()) {
            out.append(shown.value().markup());
        } else {
            String href = Html.escape(shown.href().get());
            out.append("<a class=\"figure\" href=\"%s\">%s</a>".formatted(href, shown.value()));
        }
        closeQuoted();
    }

    private void footnoteRef(Inline.FootnoteRef reference) {
        Optional<Integer> known = setting.footnotes().number(reference.label());
        if (known.isEmpty()) {
            // The block of a footnote may be missing where a text is translated in parts.
            out.append(Html.escape("[^" + reference.label() + "]"));
            return;
        }
        int number = known.get();
        String id = setting.footnotes().isFirst(reference) ? " id=\"fnref-%s\"".formatted(number) : "";
        String text = linked
                ? String.valueOf(number)
                : "<a href=\"#fn-%s\" role=\"doc-noteref\">%s</a>".formatted(number, number);
        out.append("<sup%s>%s</sup>".formatted(id, text));
    }

    private void element(String name, Runnable content) {
        out.append('<').append(name).append('>');
        content.run();
        out.append("</").append(name).append('>');
    }

    private void text(String text) {
        int end = offset + folded(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            if (!(space && afterSpace)) {
                openQuoted();
                openMark(end);
                offset++;
                afterSpace = space;
            }
            out.append(Html.escape(String.valueOf(c)));
            if (!open.isEmpty() && open.peek().end() == offset) {
                out.append(open.pop().close());
            }
            if (quoting && quoted.peek().end() == offset) {
                closeQuoted();
            }
        }
        closeQuoted();
    }

    /** Opens the quoted words that begin here, or go on here after other markup. */
    private void openQuoted() {
        while (!quoted.isEmpty() && quoted.peek().end() <= offset) {
            quoted.pop();
        }
        if (!quoting && !quoted.isEmpty() && quoted.peek().start() <= offset) {
            out.append("<span class=\"quoted-words\" data-quote=\"")
                    .append(Html.escape(quoted.peek().keys()))
                    .append("\">");
            quoting = true;
        }
    }

    private void closeQuoted() {
        if (quoting) {
            out.append("</span>");
            quoting = false;
        }
    }

    /** Opens the mark that starts here, unless it would run out of this piece of text or lie in a link. */
    private void openMark(int end) {
        while (!marks.isEmpty() && marks.peek().start() <= offset) {
            Mark mark = marks.pop();
            if (mark.start() == offset && mark.end() <= end && !linked) {
                out.append(mark.open());
                open.push(mark);
            }
        }
    }

    /** How far a piece of text leads in the plain text. */
    private int folded(String text) {
        int length = 0;
        boolean after = afterSpace;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            length += space && after ? 0 : 1;
            after = space;
        }
        return length;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void space() {
        if (!afterSpace) {
            offset++;
            afterSpace = true;
        }
    }
}
