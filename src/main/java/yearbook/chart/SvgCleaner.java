package yearbook.chart;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Raw SVG of ECharts to SVG that may stand in our pages: read strictly, rebuilt from a short list of allowed elements
 * and attributes, with a title and a description, no styles, and ids that no other chart has. ECharts does not escape
 * attribute values, so anything unexpected is refused rather than repaired.
 */
final class SvgCleaner {
    private static final Set<String> SHAPES = Set.of("path", "rect", "polygon", "polyline", "circle");
    private static final Set<String> FRAMES = Set.of("g", "defs", "pattern");

    /** One for each thread, as factories are not promised to be safe between them. */
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(SvgCleaner::factory);

    private final XMLStreamReader in;
    private final StringBuilder out;
    private final String prefix;
    private final Deque<String> open = new ArrayDeque<>();

    /** The start tag of the innermost element, not written before it is known whether anything is inside. */
    private String pending = "";

    private SvgCleaner(XMLStreamReader in, String prefix, int size) {
        this.in = in;
        this.prefix = prefix;
        this.out = new StringBuilder(size);
    }

    /**
     * The drawing for a page.
     *
     * @param prefix what all its ids begin with, and those of no other drawing
     */
    static String clean(String svg, String prefix, String title, String description) {
        try {
            XMLStreamReader in = FACTORY.get().createXMLStreamReader(new StringReader(svg));
            var cleaner = new SvgCleaner(in, prefix, svg.length());
            return cleaner.rebuild(SpecJson.readable(title), SpecJson.readable(description));
        } catch (XMLStreamException e) {
            throw new Refused("not well-formed: " + e.getMessage());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private String rebuild(String title, String description) throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(title, description);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.END_DOCUMENT -> {}
                default -> throw new Refused("event " + in.getEventType());
            }
        }
        return out.toString();
    }

    private void start(String title, String description) {
        flush();
        String name = in.getLocalName();
        if (open.isEmpty()) {
            root(name, title, description);
        } else if (name.equals("text")) {
            pending = SvgAttributes.ofText(in);
        } else if (SHAPES.contains(name)) {
            pending = SvgAttributes.ofShape(in, prefix);
        } else if (FRAMES.contains(name)) {
            pending = SvgAttributes.ofFrame(in, prefix);
        } else {
            throw new Refused("element " + name);
        }
        open.push(name);
    }

    private void root(String name, String title, String description) {
        if (!name.equals("svg")) {
            throw new Refused("root element " + name);
        }
        out.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" viewBox="%s" role="img" \
                aria-labelledby="%s-t %s-d" font-family="%s"><title id="%s-t">%s</title><desc id="%s-d">%s</desc>"""
                        .formatted(
                                SvgAttributes.viewBox(in),
                                prefix,
                                prefix,
                                SvgAttributes.FONT_FAMILY,
                                prefix,
                                escaped(title),
                                prefix,
                                escaped(description)));
    }

    private void text() {
        if (in.getText().isBlank() && !"text".equals(open.peek())) {
            return;
        }
        if (!"text".equals(open.peek())) {
            throw new Refused("text outside a text element: " + in.getText());
        }
        flush();
        out.append(escaped(in.getText()));
    }

    private void end() {
        String name = open.pop();
        if (pending.equals(SvgAttributes.INVISIBLE)) {
            pending = "";
        } else if (!pending.isEmpty()) {
            out.append('<').append(pending).append("/>");
            pending = "";
        } else {
            out.append("</").append(name).append('>');
        }
    }

    private void flush() {
        if (pending.equals(SvgAttributes.INVISIBLE)) {
            throw new Refused("something inside an invisible shape");
        }
        if (!pending.isEmpty()) {
            out.append('<').append(pending).append('>');
            pending = "";
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The SVG holds something that has no business there. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super("refused in SVG: " + what);
        }
    }
}
