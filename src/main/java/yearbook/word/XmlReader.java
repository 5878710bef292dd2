package yearbook.word;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one part of a Word file, element by element or as a tree; no entities, nothing from outside, all of it bounded. */
final class XmlReader implements AutoCloseable {
    private static final int DEEPEST = 300;

    /** What is looked into again and again is short in any file that is meant to be read. */
    private static final Pattern LOOKS = Pattern.compile("w:(style|lvl|num|abstractNum|[a-zA-Z]+Pr)");

    private static final int MOST_LOOKS = 200;
    private static final Map<String, String> PREFIXES = prefixes();

    /** How many elements one Word file may have in all its parts: a thousand pages have fewer than a million. */
    static final class Budget {
        private int left = 1_500_000;

        private void spend(String part) {
            if (--left < 0) {
                throw new Refused("word-too-large", part, "64");
            }
        }
    }

    private final String part;
    private final Budget budget;
    private final XMLStreamReader in;

    XmlReader(String part, byte[] bytes, Budget budget) {
        this.part = part;
        this.budget = budget;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            this.in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException damaged) {
            throw refusal(damaged);
        }
    }

    /** The tree of the whole part. */
    Optional<Xml> whole() {
        return nextStart() ? Optional.of(tree(0)) : Optional.empty();
    }

    /** Goes on to the start of the first element of this name; whether there is one. */
    boolean goTo(String name) {
        while (nextStart()) {
            if (name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The next child of the element that was gone to, as a tree. */
    Optional<Xml> nextChild() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return Optional.empty();
            }
            event = next();
        }
        return Optional.of(tree(0));
    }

    private boolean nextStart() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private int next() {
        try {
            int event = in.hasNext() ? in.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                // Word never writes one; who does wants something else than to be read.
                throw new Refused("word-damaged");
            }
            return event;
        } catch (XMLStreamException damaged) {
            throw refusal(damaged);
        }
    }

    private Xml tree(int depth) {
        budget.spend(part);
        if (depth > DEEPEST) {
            throw new Refused("word-too-large", part, "64");
        }
        String name = name();
        Map<String, String> attributes = attributes();
        List<Xml> children = new ArrayList<>(0);
        StringBuilder text = new StringBuilder(0);
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                add(tree(depth + 1), children);
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.SPACE
                    || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
        }
        if (children.size() > MOST_LOOKS && LOOKS.matcher(name).matches()) {
            throw new Refused("word-too-large", part, "64");
        }
        return new Xml(name, attributes, children, children.isEmpty() ? text.toString() : "");
    }

    /** Of two ways to say the same, the first stands for both: it is the newer one, and the words are in either. */
    private static void add(Xml child, List<Xml> children) {
        if (child.is("mc:AlternateContent")) {
            child.child("mc:Choice")
                    .or(() -> child.child("mc:Fallback"))
                    .ifPresent(chosen -> children.addAll(chosen.children()));
        } else {
            children.add(child);
        }
    }

    private Map<String, String> attributes() {
        int count = in.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String prefix = prefix(in.getAttributeNamespace(i));
            attributes.put(prefix + in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return attributes;
    }

    private String name() {
        return (prefix(in.getNamespaceURI()) + in.getLocalName()).intern();
    }

    private static String prefix(String space) {
        return space == null || space.isEmpty() ? "" : PREFIXES.getOrDefault(space, "other:");
    }

    /** The name spaces of every Word since 2007, and of the "strict" form of the standard. */
    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new HashMap<>();
        for (String base : List.of("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")) {
            String year = base.contains("purl") ? "/" : "/2006/";
            prefixes.put(base + "wordprocessingml" + year + "main", "w:");
            prefixes.put(base + "officeDocument" + year + "relationships", "r:");
            prefixes.put(base + "officeDocument" + year + "math", "m:");
            prefixes.put(base + "drawingml" + year + "main", "a:");
            prefixes.put(base + "drawingml" + year + "wordprocessingDrawing", "wp:");
            prefixes.put(base + "drawingml" + year + "picture", "pic:");
            prefixes.put(base + "drawingml" + year + "chart", "c:");
            prefixes.put(base + "drawingml" + year + "diagram", "dgm:");
        }
        prefixes.put("http://schemas.openxmlformats.org/package/2006/relationships", "rel:");
        prefixes.put("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:");
        prefixes.put("http://schemas.microsoft.com/office/drawing/2014/chartex", "c:");
        prefixes.put("urn:schemas-microsoft-com:vml", "v:");
        prefixes.put("urn:schemas-microsoft-com:office:office", "o:");
        return prefixes;
    }

    private static Refused refusal(XMLStreamException cause) {
        Refused refused = new Refused("word-damaged");
        refused.initCause(cause);
        return refused;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (XMLStreamException ignored) {
            // It reads from memory: nothing can be lost.
        }
    }
}
