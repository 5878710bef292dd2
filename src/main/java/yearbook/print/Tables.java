package yearbook.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Tables of a report on paper: a number stands on one line, in smaller type where its table has many columns. */
final class Tables {
    /** Points across a page between its margins, 165 mm, less what rounding takes. */
    private static final double ROOM = 464;

    /** The size of type in tables, in points. */
    private static final double SIZE = 10.5;

    /** No smaller type can be read. */
    private static final double LEAST = 5;

    /** Points beside a cell: 3 mm. */
    private static final double GAP = 8.5;

    /** What a column of words is left at least. */
    private static final double NARROW = 6 * SIZE;

    private Tables() {}

    static void fit(Document document) {
        NodeList tables = document.getElementsByTagName("table");
        for (int i = 0; i < tables.getLength(); i++) {
            fit((Element) tables.item(i));
        }
    }

    private static void fit(Element table) {
        List<Double> columns = new ArrayList<>();
        NodeList rows = table.getElementsByTagName("tr");
        for (int i = 0; i < rows.getLength(); i++) {
            List<Element> cells = cells(rows.item(i));
            for (int column = 0; column < cells.size(); column++) {
                if (column == columns.size()) {
                    columns.add(0.0);
                }
                columns.set(column, Math.max(columns.get(column), least(cells.get(column))));
            }
        }
        double gaps = GAP * columns.size();
        double words = columns.stream().mapToDouble(Double::doubleValue).sum();
        if (words + gaps > ROOM) {
            shrink(table, ROOM / (words + gaps));
        }
    }

    private static List<Element> cells(Node row) {
        List<Element> cells = new ArrayList<>();
        for (Node child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element cell) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The width a cell needs; where it holds a number and nothing else, it is told not to break it. */
    private static double least(Element cell) {
        if (cell.hasAttribute("colspan")) {
            return 0;
        }
        String text = cell.getTextContent().strip();
        if (isNumber(text)) {
            style(cell, "white-space: nowrap");
            return Face.SERIF.width(text, SIZE);
        }
        double longest = 0;
        for (String word : text.split("\\s+", -1)) {
            longest = Math.max(longest, Face.SERIF.width(word, SIZE));
        }
        return Math.min(longest, NARROW);
    }

    private static boolean isNumber(String text) {
        return text.chars().anyMatch(Character::isDigit)
                && text.chars().noneMatch(letter -> Character.isLetter(letter) || letter == '\n');
    }

    private static void shrink(Element table, double by) {
        double size = Math.max(LEAST, SIZE * by);
        style(table, String.format(Locale.ROOT, "font-size: %.2fpt", size));
        NodeList all = table.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element cell = (Element) all.item(i);
            if (cell.getTagName().equals("th") || cell.getTagName().equals("td")) {
                style(cell, String.format(Locale.ROOT, "padding-right: %.2fpt; font-size: %.2fpt", GAP * by, size));
            }
        }
    }

    private static void style(Element element, String rule) {
        String before = element.getAttribute("style");
        element.setAttribute("style", before.isEmpty() ? rule : before + "; " + rule);
    }
}
