package yearbook.content;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.content.Body.Alignment;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** Markdown to {@link Prose}: CommonMark, tables, footnotes; raw HTML is text. */
final class MarkdownReader {
    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()))
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(Parser.HTML_BLOCK_PARSER, false);
    private static final Parser PARSER = Parser.builder(OPTIONS)
            .customInlineParserFactory(LeanInlineParser::new)
            // Whoever has a parser of their own must ask for what the library adds to its own.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();

    private static final int DEEPEST = 100;

    /** A book of a thousand pages has as many. */
    private static final int MOST_BLOCKS = 10_000;

    private final TextFile file;
    private final ReferenceRepository definitions;
    private final FootnoteRepository footnotes;

    private MarkdownReader(TextFile file, Document document) {
        this.file = file;
        this.definitions = Parser.REFERENCES.get(document);
        this.footnotes = FootnoteExtension.FOOTNOTES.get(document);
    }

    /** A report keeps all its headings in the text; a standing page gives its first one as title. */
    static Optional<Prose> read(TextFile file, Lang lang, boolean takeTitle, List<Problem> problems) {
        Optional<List<Block>> read = blocks(file, problems);
        if (read.isEmpty()) {
            problems.add(Problem.error("too-deep", Place.startOf(file.path())));
        } else if (read.get().size() > MOST_BLOCKS) {
            problems.add(
                    Problem.error("too-many-blocks", read.get().get(MOST_BLOCKS).at(), MOST_BLOCKS));
            return Optional.empty();
        }
        return read.map(blocks -> prose(file, lang, takeTitle, blocks));
    }

    private static Prose prose(TextFile file, Lang lang, boolean takeTitle, List<Block> blocks) {
        boolean titled = takeTitle && !blocks.isEmpty() && levelOf(blocks.get(0).body()) == 1;
        return titled
                ? new Prose(file.path(), lang, Optional.of(blocks.get(0)), blocks.subList(1, blocks.size()))
                : new Prose(file.path(), lang, Optional.empty(), blocks);
    }

    private static int levelOf(Body body) {
        return body instanceof Body.Heading heading
                ? heading.level()
                : body instanceof Body.Untranslated gap ? gap.level() : 0;
    }

    private static Optional<List<Block>> blocks(TextFile file, List<Problem> problems) {
        try {
            Document document = PARSER.parse(file.text());
            if (isTooDeep(document)) {
                return Optional.empty();
            }
            List<Block> blocks = new MarkdownReader(file, document).blocks(document);
            problems.addAll(MarkdownSlips.in(file, document));
            problems.addAll(LooseEnds.in(file, document, blocks.stream().anyMatch(Block::isUntranslated)));
            return Optional.of(blocks);
        } catch (StackOverflowError e) {
            // The library's patterns follow a line of ten thousand marks into the depth; no sense is lost with it.
            return Optional.empty();
        }
    }

    private static boolean isTooDeep(Node document) {
        for (Node node = document; node != null; node = next(node)) {
            if (node.getFirstChild() == null && depth(node) > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private static Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != null && up.getNext() == null) {
            up = up.getParent();
        }
        return up == null ? null : up.getNext();
    }

    private static int depth(Node node) {
        int depth = 0;
        for (Node up = node; up != null && depth <= DEEPEST; up = up.getParent()) {
            depth++;
        }
        return depth;
    }

    private List<Block> blocks(Node document) {
        BlockIds ids = new BlockIds();
        List<Block> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild();
                node != null && blocks.size() <= MOST_BLOCKS;
                node = node.getNext()) {
            if (node instanceof ListBlock list && standsApart(list)) {
                list.getChildren().forEach(item -> blocks.add(itemBlock((ListItem) item, ids)));
            } else if (!(node instanceof Reference)) {
                blocks.add(block(node, ids));
            }
        }
        return blocks;
    }

    private static boolean standsApart(ListBlock list) {
        return list.isLoose() || list.getFirstChild() == list.getLastChild();
    }

    private Block itemBlock(ListItem item, BlockIds ids) {
        PlainText plain = new PlainText(file, item.getStartOffset());
        Body body = item(item, plain);
        return block(body, plain.done(), item, ids);
    }

    private Block block(Node node, BlockIds ids) {
        PlainText plain = new PlainText(file, node.getStartOffset());
        Body body = body(node, plain);
        return block(body, plain.done(), node, ids);
    }

    private Block block(Body body, Plain plain, Node node, BlockIds ids) {
        boolean gap = plain.text().equals(Body.Untranslated.MARK)
                && !(body instanceof Body.Code)
                && node.getChars().indexOf("\\") < 0;
        Body kept = gap ? new Body.Untranslated(levelOf(body)) : body;
        return new Block(ids.next(body, plain), kept, plain, file.at(node.getStartOffset()));
    }

    private List<Body> bodies(Node parent, PlainText plain) {
        List<Body> bodies = new ArrayList<>();
        for (Node child : parent.getChildren()) {
            if (!(child instanceof Reference)) {
                bodies.add(body(child, plain));
                plain.space(child.getEndOffset());
            }
        }
        return bodies;
    }

    private Body body(Node node, PlainText plain) {
        if (node instanceof Heading heading) {
            return new Body.Heading(heading.getLevel(), words(node, plain));
        } else if (node instanceof ListBlock list) {
            return items(list, plain);
        } else if (node instanceof BlockQuote) {
            return new Body.Quotation(bodies(node, plain));
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            return code(node, plain);
        } else if (node instanceof TableBlock) {
            return table(node, plain);
        } else if (node instanceof ThematicBreak) {
            return new Body.Rule();
        } else if (node instanceof FootnoteBlock note) {
            return new Body.Footnote(labelOf(note), bodies(node, plain));
        }
        return new Body.Paragraph(words(node, plain));
    }

    /** A second footnote of the same label, to which nothing can refer, is still one of its own. */
    private String labelOf(FootnoteBlock note) {
        String label = note.getText().toString();
        boolean first = footnotes.get(footnotes.normalizeKey(label)) == note;
        return first ? label : label + "]" + note.getStartOffset();
    }

    private List<Inline> words(Node node, PlainText plain) {
        return new InlineReader(file, definitions, plain).read(node);
    }

    private Body items(ListBlock list, PlainText plain) {
        List<Body.Item> items = new ArrayList<>();
        for (Node item : list.getChildren()) {
            items.add(item((ListItem) item, plain));
            plain.space(item.getEndOffset());
        }
        return new Body.Items(list instanceof OrderedList, items);
    }

    /** CommonMark counts on from the first number of a list; in an official text each item has the number it was given. */
    private Body.Item item(ListItem item, PlainText plain) {
        BasedSequence mark = item.getOpeningMarker();
        int number = item.isOrderedItem() ? Integer.parseInt(mark, 0, mark.length() - 1, 10) : 0;
        return new Body.Item(item.isOrderedItem(), number, bodies(item, plain));
    }

    private static Body code(Node node, PlainText plain) {
        BasedSequence text = node instanceof FencedCodeBlock fenced
                ? fenced.getContentChars()
                : ((IndentedCodeBlock) node).getContentChars();
        plain.add(text, text::getIndexOffset);
        return new Body.Code(text.toString());
    }

    private Body table(Node table, PlainText plain) {
        List<List<List<Inline>>> head = new ArrayList<>();
        List<List<List<Inline>>> rows = new ArrayList<>();
        List<Alignment> columns = new ArrayList<>();
        for (Node part : table.getChildren()) {
            if (part instanceof TableHead || part instanceof TableBody) {
                for (Node row : part.getChildren()) {
                    (part instanceof TableHead ? head : rows).add(cells(row, plain));
                    if (part instanceof TableHead && columns.isEmpty()) {
                        row.getChildren().forEach(cell -> columns.add(alignment((TableCell) cell)));
                    }
                }
            }
        }
        rows.forEach(row -> {
            while (row.size() < columns.size()) {
                row.add(List.of());
            }
        });
        return new Body.Table(columns, head, rows);
    }

    private List<List<Inline>> cells(Node row, PlainText plain) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell : row.getChildren()) {
            cells.add(words(cell, plain));
            plain.space(cell.getEndOffset());
        }
        return cells;
    }

    private static Alignment alignment(TableCell cell) {
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            return Alignment.END;
        }
        return cell.getAlignment() == TableCell.Alignment.CENTER ? Alignment.CENTER : Alignment.START;
    }
}
