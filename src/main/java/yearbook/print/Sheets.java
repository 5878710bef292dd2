package yearbook.print;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
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

    /** Where a template tells of characters that no font of ours has; it stands only where there are any. */
    private static final String LOST = "data-lost";

    private final Document document;
    private final Set<Integer> lost = new TreeSet<>();
    private final BitSet known = new BitSet();

    private Sheets(Document document) {
        this.document = document;
    }

    static Sheets of(byte[] xhtml) {
        Sheets sheets = new Sheets(parse(new String(xhtml, StandardCharsets.UTF_8)));
        sheets.visit(sheets.document.getDocumentElement());
        sheets.tellLost();
        Tables.fit(sheets.document);
        sheets.order((Element) sheets.document.getElementsByTagName("body").item(0));
        return sheets;
    }

    Document document() {
        return document;
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

    private void visit(Node node) {
        if (node instanceof Element element) {
            name(element);
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                attribute.setValue(printable(attribute.getValue()));
            }
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(printable(node.getNodeValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            visit(child);
        }
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
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            printed.appendCodePoint(isPrintable(character) ? character : lost(character));
        }
        return printed.toString();
    }

    private boolean isPrintable(int character) {
        if (character < 0x7F || known.get(character)) {
            return true;
        }
        boolean has = Face.anyHas(character);
        known.set(character, has);
        return has;
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
                        lost.stream().map("U+%04X"::formatted).collect(Collectors.joining(", ", " ", "."))));
            }
        }
    }
}
