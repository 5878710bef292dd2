package yearbook.print;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import yearbook.content.Controls;
import yearbook.content.PrintLetters;
import yearbook.content.PrintLetters.Position;
import yearbook.page.TemplateFault;

/**
 * The XHTML of an edition made ready for print: every character has a glyph, every link and every chart says in words
 * what it is, as PDF/UA asks.
 */
final class Sheets {
    private static final Pattern OPEN = Pattern.compile("<(br|hr|meta|link|col|wbr|img)((?:\\s[^<>]*?)?)\\s*/?>");

    private static final Set<String> INLINE = Set.of("a", "b", "code", "data", "em", "i", "span", "strong", "sup");

    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** A word with letters that are made of others, as far as it need not be broken. */
    private static final Pattern MADE = Pattern.compile("[^\\s%1$s]{0,20}[%1$s][^\\s]{0,20}"
            .formatted(PrintLetters.made().keySet().stream()
                    .map("\\x{%X}"::formatted)
                    .sorted()
                    .collect(Collectors.joining())));

    /** Where a template tells of characters that no font of ours has; it stands only where there are any. */
    private static final String LOST = "data-lost";

    private final Document document;
    private final Set<Integer> lost = new TreeSet<>();
    private final Set<Position> made = EnumSet.noneOf(Position.class);

    private Sheets(Document document) {
        this.document = document;
    }

    static Sheets of(byte[] xhtml) {
        Sheets sheets = new Sheets(parse(new String(xhtml, StandardCharsets.UTF_8)));
        Element body = (Element) sheets.document.getElementsByTagName("body").item(0);
        sheets.visit(body);
        sheets.tellLost();
        Tables.fit(sheets.document);
        sheets.order(body);
        return sheets;
    }

    Document document() {
        return document;
    }

    /** Where letters stand that are made of others; there are faces for these. */
    Set<Position> made() {
        return made;
    }

    LocalDate issued() {
        NodeList metas = document.getElementsByTagName("meta");
        for (int i = 0; i < metas.getLength(); i++) {
            Element meta = (Element) metas.item(i);
            if (meta.getAttribute("name").equals("date")) {
                return LocalDate.parse(meta.getAttribute("content"));
            }
        }
        throw new IllegalStateException("the edition has no date");
    }

    /** Templates are HTML, where some elements are never closed. */
    private static Document parse(String html) {
        String xml = OPEN.matcher(legal(html)).replaceAll("<$1$2/>");
        try {
            return Xml.parse(xml.strip());
        } catch (SAXException e) {
            throw TemplateFault.in("print.ftl", e.getMessage(), e);
        }
    }

    /** What XML does not allow becomes the sign for what is missing, before the parser meets it. */
    private static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll(Character.toString(Face.MISSING));
    }

    /** What is not painted, such as what a drawing shows in words, keeps every letter. */
    private void visit(Node node) {
        if (node instanceof Element element) {
            name(element);
            if (element.getTagName().equals("svg")) {
                loseIn(element.getElementsByTagName("text"));
                return;
            }
        }
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child.getNodeType() == Node.TEXT_NODE) {
                print((Text) child);
            } else {
                visit(child);
            }
            child = next;
        }
    }

    private void loseIn(NodeList drawn) {
        for (int i = 0; i < drawn.getLength(); i++) {
            printable(drawn.item(i).getTextContent());
        }
    }

    /** Words with a letter that is made of another stay together: where it is set apart, the printer might break the line. */
    private void print(Text text) {
        String words = printable(text.getData());
        if (words.codePoints().noneMatch(PrintLetters::isMade)) {
            text.setData(words);
            return;
        }
        Matcher word = MADE.matcher(words);
        int done = 0;
        while (word.find()) {
            before(text, words.substring(done, word.start()));
            Element whole = span("white-space: nowrap");
            text.getParentNode().insertBefore(whole, text);
            make(word.group(), whole);
            done = word.end();
        }
        text.setData(words.substring(done));
    }

    private void before(Text text, String words) {
        text.getParentNode().insertBefore(document.createTextNode(words), text);
    }

    private void make(String word, Element whole) {
        StringBuilder run = new StringBuilder();
        Optional<Position> position = Optional.empty();
        for (int i = 0; i < word.length(); i++) {
            Optional<Position> next = PrintLetters.made(word.charAt(i)).map(PrintLetters.Made::position);
            if (!next.equals(position)) {
                set(run, position, whole);
                position = next;
            }
            run.append(word.charAt(i));
        }
        set(run, position, whole);
    }

    /** Takes the letters: the next ones begin anew. */
    private void set(StringBuilder letters, Optional<Position> position, Element whole) {
        Node holder = whole;
        if (position.isPresent()) {
            made.add(position.get());
            holder = whole.appendChild(span(Made.style(position.get())));
        }
        holder.appendChild(document.createTextNode(letters.toString()));
        letters.setLength(0);
    }

    private Element span(String style) {
        Element span = document.createElementNS(document.getDocumentElement().getNamespaceURI(), "span");
        span.setAttribute("style", style);
        return span;
    }

    /**
     * The printer paints the words of an element before those of the elements in it, so a program that reads the PDF from
     * start to end would find "8,7" after the sentence it stands in. Words beside an inline element get one of their own.
     */
    private void order(Element parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        boolean mixed = children.stream().anyMatch(Sheets::isInline);
        for (Node child : children) {
            if (child instanceof Element element) {
                order(element);
            } else if (mixed
                    && child.getNodeType() == Node.TEXT_NODE
                    && !child.getNodeValue().isEmpty()) {
                Node span = document.createElementNS(parent.getNamespaceURI(), "span");
                parent.replaceChild(span, child);
                span.appendChild(child);
            }
        }
    }

    private static boolean isInline(Node node) {
        return node instanceof Element element && INLINE.contains(element.getTagName());
    }

    private static void name(Element element) {
        boolean link = element.getTagName().equals("a") && element.hasAttribute("href");
        if (link && !element.hasAttribute("title")) {
            element.setAttribute("title", element.getTextContent().strip());
        } else if (element.getTagName().equals("svg") && !element.hasAttribute("alt")) {
            element.setAttribute("alt", described(element));
        }
    }

    private static String described(Element svg) {
        NodeList title = svg.getElementsByTagName("title");
        NodeList description = svg.getElementsByTagName("desc");
        return title.item(0).getTextContent() + ". " + description.item(0).getTextContent();
    }

    private String printable(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        PrintLetters.spelled(text)
                .codePoints()
                .forEach(letter -> printed.appendCodePoint(PrintLetters.isShown(letter) ? letter : lost(letter)));
        return printed.toString();
    }

    private int lost(int character) {
        lost.add(character);
        return Face.MISSING;
    }

    private void tellLost() {
        NodeList all = document.getElementsByTagName("p");
        for (int i = all.getLength() - 1; i >= 0; i--) {
            Element note = (Element) all.item(i);
            if (note.hasAttribute(LOST) && lost.isEmpty()) {
                note.getParentNode().removeChild(note);
            } else if (note.hasAttribute(LOST)) {
                note.appendChild(document.createTextNode(
                        lost.stream().map(Controls::named).collect(Collectors.joining(", ", " ", "."))));
            }
        }
    }
}
