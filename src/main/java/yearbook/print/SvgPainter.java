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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Paints the SVG of our own charts, which {@code chart.SvgCleaner} keeps to a dozen elements and attributes; whatever
 * else there is, is left out. Letters are painted as outlines of our own fonts, so that every machine paints the same.
 */
final class SvgPainter {
    private static final Pattern TRANSFORM = Pattern.compile("(translate|scale|rotate|matrix)\\(([^)]*)\\)");
    private static final Pattern BOX = Pattern.compile("^<svg[^>]* viewBox=\"([^\"]*)\"");
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
            return Xml.parse(svg).getDocumentElement();
        } catch (SAXException e) {
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
        return checkedBox(svg.getAttribute("viewBox"));
    }

    /** Of a drawing that is not parsed: where it begins, how wide and how high it is. */
    static double[] viewBox(String svg) {
        Matcher box = BOX.matcher(svg);
        return checkedBox(box.find() ? box.group(1) : "");
    }

    private static double[] checkedBox(String list) {
        double[] box = numbers(list);
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
        if (element.getNodeName().equals("g")) {
            children(element);
        } else {
            shape(element, outline(element));
        }
        canvas.setTransform(before);
    }

    /** Nothing, for an element that is not of our charts. */
    private static Shape outline(Element element) {
        return switch (element.getNodeName()) {
            case "path" -> SvgPath.of(element.getAttribute("d"));
            case "polygon" -> polygon(element, true);
            case "polyline" -> polygon(element, false);
            case "circle" -> circle(element);
            case "text" -> text(element);
            case "rect" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            default -> new Path2D.Double();
        };
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
        Matcher pattern = URL.matcher(element.getAttribute("fill"));
        if (pattern.matches() && patterns.containsKey(pattern.group(1))) {
            tile(patterns.get(pattern.group(1)), shape);
        }
        inks(element, shape).forEach(ink -> ink.on(canvas));
    }

    /** A shape in one colour. */
    private record Ink(Shape shape, Color colour) {
        void on(Graphics2D canvas) {
            canvas.setColor(colour);
            canvas.fill(shape);
        }
    }

    /** What an element fills and strokes in plain colours; a stroke as an outline, as it is scaled with the rest. */
    private static List<Ink> inks(Element element, Shape shape) {
        List<Ink> inks = new ArrayList<>();
        String fill = element.getAttribute("fill");
        if (!fill.equals("none") && !fill.startsWith("url")) {
            inks.add(new Ink(shape, fill.isEmpty() ? Color.BLACK : colour(fill)));
        }
        String stroke = element.getAttribute("stroke");
        if (!stroke.isEmpty() && !stroke.equals("none") && !stroke.startsWith("url")) {
            inks.add(new Ink(stroke(element).createStrokedShape(shape), colour(stroke)));
        }
        return inks;
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

    /** Fills a shape with a pattern, as drawings rather than as an image, so that print keeps its edges. */
    private void tile(Element pattern, Shape shape) {
        AffineTransform turn = transform(pattern.getAttribute("patternTransform"));
        Shape clip = canvas.getClip();
        AffineTransform before = canvas.getTransform();
        try {
            Rectangle2D within =
                    turn.createInverse().createTransformedShape(shape).getBounds2D();
            canvas.clip(shape);
            canvas.transform(turn);
            tiles(pattern, within);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalArgumentException("pattern without an extent", e);
        } finally {
            canvas.setTransform(before);
            canvas.setClip(clip);
        }
    }

    private void tiles(Element parent, Rectangle2D within) {
        Element pattern = parent.getNodeName().equals("pattern") ? parent : (Element) parent.getParentNode();
        double width = number(pattern, "width");
        double height = number(pattern, "height");
        elements(parent).forEach(child -> {
            if (child.getNodeName().equals("g")) {
                tiles(child, within);
            } else {
                inks(child, outline(child))
                        .forEach(ink -> new Ink(repeated(ink.shape(), width, height, within), ink.colour()).on(canvas));
            }
        });
    }

    /** Copies as far as the room goes; what reaches from edge to edge of a tile is drawn in one, not in pieces. */
    private static Shape repeated(Shape shape, double width, double height, Rectangle2D within) {
        Rectangle2D one = shape.getBounds2D();
        boolean across = one.getMinX() <= 0 && one.getMaxX() >= width;
        boolean along = one.getMinY() <= 0 && one.getMaxY() >= height;
        if (across && along) {
            return within;
        }
        Path2D copies = new Path2D.Double();
        double left = Math.floor(within.getMinX() / width) * width;
        double top = Math.floor(within.getMinY() / height) * height;
        for (double x = left; x < within.getMaxX(); x += width) {
            if (along) {
                copies.append(
                        new Rectangle2D.Double(one.getX() + x, within.getY(), one.getWidth(), within.getHeight()),
                        false);
                continue;
            }
            for (double y = top; y < within.getMaxY(); y += height) {
                AffineTransform place = AffineTransform.getTranslateInstance(x, y);
                copies.append(shape.getPathIterator(place), false);
            }
        }
        return copies;
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
