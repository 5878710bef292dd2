package yearbook.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path data that our charts use: absolute or relative lines, curves and arcs. */
final class SvgPath {
    private static final Pattern PIECE =
            Pattern.compile("([MLHVCQAZmlhvcqaz])|(-?(?:\\d+\\.?\\d*|\\.\\d+)(?:e-?\\d+)?)");

    private final Path2D.Double path = new Path2D.Double();
    private final Deque<Double> numbers = new ArrayDeque<>();
    private double x;
    private double y;
    private double startX;
    private double startY;

    private SvgPath() {}

    static Path2D of(String data) {
        SvgPath reading = new SvgPath();
        char command = 0;
        Matcher piece = PIECE.matcher(data);
        while (piece.find()) {
            if (piece.group(1) != null) {
                reading.run(command);
                command = piece.group(1).charAt(0);
            } else {
                reading.numbers.add(Double.valueOf(piece.group(2)));
            }
        }
        reading.run(command);
        return reading.path;
    }

    /** A command goes on for as long as there are numbers; a move goes on with lines. */
    private void run(char command) {
        char next = command;
        do {
            boolean relative = Character.isLowerCase(next);
            step(Character.toUpperCase(next), relative ? x : 0, relative ? y : 0);
            next = next == 'M' ? 'L' : next == 'm' ? 'l' : next;
        } while (!numbers.isEmpty());
    }

    private void step(char command, double dx, double dy) {
        switch (command) {
            case 'M' -> {
                to(dx, dy);
                path.moveTo(x, y);
                startX = x;
                startY = y;
            }
            case 'L' -> {
                to(dx, dy);
                path.lineTo(x, y);
            }
            case 'H' -> {
                x = dx + numbers.remove();
                path.lineTo(x, y);
            }
            case 'V' -> {
                y = dy + numbers.remove();
                path.lineTo(x, y);
            }
            case 'Q' -> {
                double cx = dx + numbers.remove();
                double cy = dy + numbers.remove();
                to(dx, dy);
                path.quadTo(cx, cy, x, y);
            }
            case 'C' -> {
                double ax = dx + numbers.remove();
                double ay = dy + numbers.remove();
                double bx = dx + numbers.remove();
                double by = dy + numbers.remove();
                to(dx, dy);
                path.curveTo(ax, ay, bx, by, x, y);
            }
            case 'A' -> arc(dx, dy);
            case 'Z' -> {
                path.closePath();
                x = startX;
                y = startY;
                numbers.clear();
            }
            default -> numbers.clear();
        }
    }

    private void to(double dx, double dy) {
        x = dx + numbers.remove();
        y = dy + numbers.remove();
    }

    /** From two ends to a centre and two angles, as appendix B.2.4 of SVG 2 has it. */
    private void arc(double dx, double dy) {
        double rx = Math.abs(numbers.remove());
        double ry = Math.abs(numbers.remove());
        double tilt = Math.toRadians(numbers.remove());
        boolean large = numbers.remove() != 0;
        boolean sweep = numbers.remove() != 0;
        double fromX = x;
        double fromY = y;
        to(dx, dy);
        if (rx == 0 || ry == 0) {
            path.lineTo(x, y);
            return;
        }
        double halfX = (fromX - x) / 2;
        double halfY = (fromY - y) / 2;
        double px = Math.cos(tilt) * halfX + Math.sin(tilt) * halfY;
        double py = Math.cos(tilt) * halfY - Math.sin(tilt) * halfX;
        double grow = Math.sqrt(Math.max(1, (px * px) / (rx * rx) + (py * py) / (ry * ry)));
        rx *= grow;
        ry *= grow;
        double a = rx * rx * py * py + ry * ry * px * px;
        double k = a == 0 ? 0 : Math.sqrt(Math.max(0, (rx * rx * ry * ry - a) / a));
        double side = large == sweep ? -1 : 1;
        double cx = side * k * rx * py / ry;
        double cy = -side * k * ry * px / rx;
        double start = Math.atan2((py - cy) / ry, (px - cx) / rx);
        double extent = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - start;
        if (sweep && extent < 0) {
            extent += 2 * Math.PI;
        } else if (!sweep && extent > 0) {
            extent -= 2 * Math.PI;
        }
        Arc2D arc =
                new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -Math.toDegrees(start), -Math.toDegrees(extent), Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance((fromX + x) / 2, (fromY + y) / 2);
        place.rotate(tilt);
        place.translate(cx, cy);
        path.append(arc.getPathIterator(place), true);
    }
}
