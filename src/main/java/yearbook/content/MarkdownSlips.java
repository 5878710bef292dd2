package yearbook.content;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.problem.Problem;

/** What is Markdown, and yet hardly what its author meant. */
final class MarkdownSlips {
    private static final Pattern NUMBERED = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));");

    private final TextFile file;
    private final ReferenceRepository definitions;
    private final List<Problem> problems = new ArrayList<>();
    private int level = 1;

    private MarkdownSlips(TextFile file, Document document) {
        this.file = file;
        this.definitions = Parser.REFERENCES.get(document);
    }

    static List<Problem> in(TextFile file, Document document) {
        MarkdownSlips slips = new MarkdownSlips(file, document);
        document.getDescendants().forEach(slips::examine);
        return slips.problems;
    }

    private void examine(Node node) {
        if (node instanceof HtmlEntity entity) {
            reference(entity);
        } else if (node instanceof IndentedCodeBlock) {
            warn("code-indented", node);
        } else if (node instanceof TableBlock table) {
            cells(table);
        }
        if (node instanceof Heading heading) {
            level(heading);
        }
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            problems.addAll(ShownMarks.in(file, definitions, node));
        }
    }

    /** Who listens to a page goes from heading to heading, and would look for the one that was left out. */
    private void level(Heading heading) {
        if (heading.getLevel() > level + 1) {
            warn("heading-level", heading, heading.getLevel(), level, "#".repeat(level + 1) + " " + heading.getText());
        }
        level = heading.getLevel();
    }

    /** A value too much or too little moves those after it under the heads of other columns. */
    private void cells(TableBlock table) {
        List<TableRow> rows = new ArrayList<>();
        for (Node part : table.getChildren()) {
            if (part instanceof TableHead || part instanceof TableBody) {
                part.getChildren().forEach(row -> rows.add((TableRow) row));
            }
        }
        int columns = count(rows.get(0));
        rows.stream()
                .filter(row -> count(row) != columns)
                .forEach(row -> warn("table-cells", row, count(row), columns));
    }

    private static int count(TableRow row) {
        int cells = 0;
        for (Node cell : row.getChildren()) {
            cells += cell instanceof TableCell ? 1 : 0;
        }
        return cells;
    }

    private void warn(String code, Node node, Object... args) {
        problems.add(Problem.warning(code, file.at(node.getStartOffset()), args));
    }

    /** A letter written by its number, past the {@link Door}. */
    private void reference(HtmlEntity entity) {
        String written = entity.getChars().toString();
        Matcher numbered = NUMBERED.matcher(written);
        OptionalInt number = numbered.matches() ? OptionalInt.of(number(numbered)) : OptionalInt.empty();
        if (number.isPresent()
                && (Controls.isHarmful(number.getAsInt()) || number.getAsInt() > Character.MAX_CODE_POINT)) {
            problems.add(Controls.problem(file.at(entity.getStartOffset()), number.getAsInt(), written));
        }
    }

    private static int number(Matcher numbered) {
        return numbered.group(1) != null
                ? Integer.parseInt(numbered.group(1), 16)
                : Integer.parseInt(numbered.group(2), 10);
    }
}
