package yearbook.print;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import yearbook.page.Proofs.Plate;

/**
 * A chart that goes out on its own: with its title, its source and its address, on paper, in its own colours rather than
 * those of a page.
 */
final class PlatePicture {
    private static final int WIDTH = 680;
    private static final int MARGIN = 20;
    private static final int TITLE = 18;
    private static final int LINE = 11;
    private static final double LEADING = 1.5;
    private static final int SCALE = 2;
    private static final String PAPER = "#fffdf8";
    private static final String INK = "#1f1b16";
    private static final String MUTED = "#5c544a";
    private static final Pattern CLASSES = Pattern.compile(" class=\"[^\"]*\"");

    private final Plate plate;
    private final StringBuilder out = new StringBuilder();

    private PlatePicture(Plate plate) {
        this.plate = plate;
    }

    static PlatePicture of(Plate plate) {
        return new PlatePicture(plate);
    }

    byte[] svg() {
        return draw().getBytes(StandardCharsets.UTF_8);
    }

    /** Twice the size of the drawing. */
    byte[] png() {
        Element svg = SvgPainter.parse(draw());
        Canvas canvas =
                new Canvas(((int) SvgPainter.width(svg)) * SCALE, ((int) SvgPainter.height(svg)) * SCALE, PAPER);
        return canvas.scaled(SCALE, graphics -> SvgPainter.paint(svg, graphics)).png();
    }

    private String draw() {
        double[] box = SvgPainter.viewBox(plate.svg());
        int room = WIDTH - 2 * MARGIN;
        double scale = room / box[2];
        double y = MARGIN;
        StringBuilder body = new StringBuilder();
        for (String line : Lines.of(plate.title(), Face.SANS_BOLD, TITLE, room)) {
            y += TITLE * LEADING;
            body.append(text(line, y - TITLE * 0.4, TITLE, INK, true));
        }
        y += MARGIN / 2.0;
        body.append("<g transform=\"translate(%s %s) scale(%s)\">%s</g>"
                .formatted(MARGIN, number(y), number(scale), inside()));
        y += box[3] * scale + MARGIN;
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"1\" fill=\"#d9d2c5\"/>"
                .formatted(MARGIN, number(y), room));
        y += LINE * 0.6;
        for (String line : plate.lines().stream()
                .flatMap(words -> wrapped(words, room).stream())
                .toList()) {
            y += LINE * LEADING;
            body.append(text(line, y - LINE * 0.4, LINE, MUTED, false));
        }
        return whole((int) Math.ceil(y + MARGIN), body);
    }

    private static List<String> wrapped(String words, int room) {
        return Lines.of(words, Face.SANS, LINE, room);
    }

    private String whole(int height, StringBuilder body) {
        String start = plate.svg().substring(0, plate.svg().indexOf('>') + 1);
        String labels = start.replaceFirst("(?s).*(aria-labelledby=\"[^\"]*\").*", "$1");
        String names = plate.svg().substring(start.length(), plate.svg().indexOf("</desc>") + "</desc>".length());
        return out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" "
                        .formatted(WIDTH, height, WIDTH, height))
                .append("role=\"img\" ")
                .append(labels)
                .append(" font-family=\"'Liberation Sans', Arial, Helvetica, 'Noto Sans', sans-serif\">")
                .append(names)
                .append("<rect width=\"%s\" height=\"%s\" fill=\"%s\"/>".formatted(WIDTH, height, PAPER))
                .append(body)
                .append("</svg>\n")
                .toString();
    }

    /** The shapes, without the classes that would take a page's colours. */
    private String inside() {
        String svg = plate.svg();
        String shapes = svg.substring(svg.indexOf("</desc>") + "</desc>".length(), svg.lastIndexOf("</svg>"));
        return CLASSES.matcher(shapes).replaceAll("");
    }

    private static String text(String line, double y, int size, String colour, boolean bold) {
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\">%s</text>"
                .formatted(MARGIN, number(y), size, bold ? " font-weight=\"700\"" : "", colour, escaped(line));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
