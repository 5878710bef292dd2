package yearbook.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Paints the SVG of our own charts, which {@code chart.SvgCleaner} keeps to a dozen elements and attributes; whatever
 * else there is, is left out. Letters are painted as outlines of our own fonts, so that every machine paints the same.
 */
final class SvgPainter {
    private static final Pattern TRANSFORM = Pattern.compile("(translate|scale|rotate|matrix)\\(([^)]*)\\)");
    private static final Pattern URL = Pattern.compile("url\\(#([^)]+)\\)");

    private final Graphics2D canvas;
    private final Map<String, Element> patterns = new HashMap<>();

    private SvgPainter(Graphics2D canvas) {
        this.canvas = canvas;
    }

    /** Paints at the size of the view box. */
    static void paint(Element svg, Graphics2D canvas) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        SvgPainter painter = new SvgPainter(canvas);
        painter.collect(svg);
        painter.children(svg);
    }

    static Element parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("not SVG: " + e.getMessage(), e);
        }
    }

    static double width(Element svg) {
        return viewBox(svg)[2];
    }

    static double height(Element svg) {
        return viewBox(svg)[3];
    }

    private static double[] viewBox(Element svg) {
        double[] box = numbers(svg.getAttribute("viewBox"));
        if (box.length != 4 || box[2] <= 0 || box[3] <= 0) {
            throw new IllegalArgumentException("SVG without a view box");
        }
        return box;
    }

    private void collect(Element parent) {
        elements(parent).forEach(child -> {
            if (child.getNodeName().equals("pattern")) {
                patterns.put(child.getAttribute("id"), child);
            }
            collect(child);
        });
    }

    private static Stream<Element> elements(Element parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private void children(Element parent) {
        elements(parent).forEach(this::element);
    }

    private void element(Element element) {
        AffineTransform before = canvas.getTransform();
        canvas.transform(transform(element.getAttribute("transform")));
        switch (element.getNodeName()) {
            case "g" -> children(element);
            case "path" -> shape(element, SvgPath.of(element.getAttribute("d")));
            case "polygon" -> shape(element, polygon(element, true));
            case "polyline" -> shape(element, polygon(element, false));
            case "rect" ->
                shape(
                        element,
                        new Rectangle2D.Double(
                                number(element, "x"),
                                number(element, "y"),
                                number(element, "width"),
                                number(element, "height")));
            case "circle" -> shape(element, circle(element));
            case "text" -> shape(element, text(element));
            default -> {}
        }
        canvas.setTransform(before);
    }

    private static Shape circle(Element element) {
        double r = number(element, "r");
        return new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
    }

    private static Shape polygon(Element element, boolean closed) {
        double[] points = numbers(element.getAttribute("points"));
        Path2D path = new Path2D.Double();
        for (int i = 0; i + 1 < points.length; i += 2) {
            if (i == 0) {
                path.moveTo(points[i], points[i + 1]);
            } else {
                path.lineTo(points[i], points[i + 1]);
            }
        }
        if (closed && points.length > 1) {
            path.closePath();
        }
        return path;
    }

    private static Shape text(Element element) {
        Face face = element.getAttribute("font-weight").equals("700") ? Face.SANS_BOLD : Face.SANS;
        double size = number(element, "font-size");
        String line = element.getTextContent();
        double share =
                switch (element.getAttribute("text-anchor")) {
                    case "middle" -> 0.5;
                    case "end" -> 1;
                    default -> 0;
                };
        return face.outline(line, size, number(element, "x") - share * face.width(line, size), number(element, "y"));
    }

    private void shape(Element element, Shape shape) {
        String fill = element.getAttribute("fill");
        Matcher pattern = URL.matcher(fill);
        if (pattern.matches() && patterns.containsKey(pattern.group(1))) {
            tile(patterns.get(pattern.group(1)), shape);
        } else if (!fill.equals("none")) {
            canvas.setColor(fill.isEmpty() ? Color.BLACK : colour(fill));
            canvas.fill(shape);
        }
        String stroke = element.getAttribute("stroke");
        if (!stroke.isEmpty() && !stroke.equals("none") && !stroke.startsWith("url")) {
            canvas.setColor(colour(stroke));
            // As a filled outline, so that a scaled stroke is scaled on every canvas.
            canvas.fill(stroke(element).createStrokedShape(shape));
        }
    }

    private static BasicStroke stroke(Element element) {
        String width = element.getAttribute("stroke-width");
        int join =
                switch (element.getAttribute("stroke-linejoin")) {
                    case "round" -> BasicStroke.JOIN_ROUND;
                    case "bevel" -> BasicStroke.JOIN_BEVEL;
                    default -> BasicStroke.JOIN_MITER;
                };
        return new BasicStroke(width.isEmpty() ? 1 : Float.parseFloat(width), BasicStroke.CAP_BUTT, join);
    }

    /** Fills a shape with copies of a pattern, as drawings rather than as an image, so that print keeps its edges. */
    private void tile(Element pattern, Shape shape) {
        double width = number(pattern, "width");
        double height = number(pattern, "height");
        AffineTransform turn = transform(pattern.getAttribute("patternTransform"));
        Shape clip = canvas.getClip();
        AffineTransform before = canvas.getTransform();
        try {
            Rectangle2D within = turn.createInverse().createTransformedShape(shape).getBounds2D();
            canvas.clip(shape);
            canvas.transform(turn);
            for (double x = Math.floor(within.getMinX() / width) * width; x < within.getMaxX(); x += width) {
                for (double y = Math.floor(within.getMinY() / height) * height; y < within.getMaxY(); y += height) {
                    canvas.translate(x, y);
                    children(pattern);
                    canvas.translate(-x, -y);
                }
            }
        } catch (NoninvertibleTransformException e) {
            throw new IllegalArgumentException("pattern without an extent", e);
        } finally {
            canvas.setTransform(before);
            canvas.setClip(clip);
        }
    }

    private static AffineTransform transform(String list) {
        AffineTransform whole = new AffineTransform();
        Matcher step = TRANSFORM.matcher(list);
        while (step.find()) {
            double[] n = numbers(step.group(2));
            switch (step.group(1)) {
                case "translate" -> whole.translate(n[0], n.length > 1 ? n[1] : 0);
                case "scale" -> whole.scale(n[0], n.length > 1 ? n[1] : n[0]);
                case "rotate" -> whole.rotate(Math.toRadians(n[0]), n.length > 2 ? n[1] : 0, n.length > 2 ? n[2] : 0);
                default -> whole.concatenate(new AffineTransform(n));
            }
        }
        return whole;
    }

    private static Color colour(String hex) {
        return new Color(Integer.parseInt(hex.substring(1), 16));
    }

    private static double number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static double[] numbers(String list) {
        return Stream.of(list.trim().split("[ ,]+"))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
