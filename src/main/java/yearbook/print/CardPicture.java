package yearbook.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import yearbook.page.Proofs.Card;
import yearbook.page.Proofs.Count;

/** The picture that stands for a report where a link to it is shared: who, what, when, and how it went. */
final class CardPicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 72;
    private static final int ROOM = WIDTH - 2 * MARGIN;
    private static final double LEADING = 1.36;
    private static final String PAPER = "#fffdf8";
    private static final Color INK = new Color(0x1F1B16);
    private static final Color MUTED = new Color(0x5C544A);
    private static final Color HAIRLINE = new Color(0xD9D2C5);
    private static final Color LACQUER = new Color(0x8F1D14);
    private static final Map<String, Color> OUTCOMES =
            Map.of("exceeded", new Color(0x1B6E3C), "met", new Color(0x2B5C8A), "missed", new Color(0xA8201A));

    private final Card card;
    private final Graphics2D canvas;

    private CardPicture(Card card, Graphics2D canvas) {
        this.card = card;
        this.canvas = canvas;
    }

    static byte[] of(Card card) {
        return new Canvas(WIDTH, HEIGHT, PAPER)
                .scaled(1, canvas -> new CardPicture(card, canvas).paint())
                .png();
    }

    private void paint() {
        canvas.setColor(LACQUER);
        canvas.fillRect(0, 0, WIDTH, 14);
        double y = MARGIN + 40.0;
        String publisher = ellipsis(card.publisher(), Face.SERIF_BOLD, 30, ROOM);
        line(publisher, Face.SERIF_BOLD, 30, INK, MARGIN, y);
        line(ellipsis(card.date(), Face.SERIF, 26, ROOM), Face.SERIF, 26, MUTED, MARGIN, y + 46);
        title(y + 84, card.counts().isEmpty() ? HEIGHT - 140.0 : HEIGHT - 210.0);
        if (card.counts().isEmpty()) {
            rule(HEIGHT - 118.0);
            line(card.year(), Face.SERIF, 44, LACQUER, MARGIN, HEIGHT - 52.0);
        } else {
            counts();
        }
    }

    /** As large as it can be within its room, in four lines at most. */
    private void title(double top, double bottom) {
        for (double size = 68; ; size -= 2) {
            List<String> lines = Lines.of(card.title(), Face.SERIF, size, ROOM);
            boolean fits = lines.size() * size * LEADING <= bottom - top;
            if (fits || size <= 34) {
                int most = (int) Math.max(1, Math.floor((bottom - top) / (size * LEADING)));
                double free = bottom - top - Math.min(most, lines.size()) * size * LEADING;
                double y = top + free / 2 + size * 1.05;
                for (int i = 0; i < Math.min(most, lines.size()); i++) {
                    boolean cut = i == most - 1 && lines.size() > most;
                    line(cut ? shortened(lines.get(i), size) : lines.get(i), Face.SERIF, size, INK, MARGIN, y);
                    y += size * LEADING;
                }
                return;
            }
        }
    }

    private static String shortened(String line, double size) {
        return ellipsis(line + " …", Face.SERIF, size, ROOM);
    }

    private static String ellipsis(String words, Face face, double size, double width) {
        String shown = words;
        while (face.width(shown, size) > width && shown.length() > 2) {
            int cut = shown.lastIndexOf(' ', shown.length() - 3);
            shown = shown.substring(0, cut > 0 ? cut : shown.length() - 3) + " …";
        }
        return shown;
    }

    private void counts() {
        double top = HEIGHT - 186.0;
        rule(top);
        double column = (double) ROOM / card.counts().size();
        double x = MARGIN;
        for (Count count : card.counts()) {
            canvas.setColor(OUTCOMES.get(count.code()));
            canvas.fill(shape(count.code(), x, top + 42));
            line(count.number(), Face.SERIF, 66, OUTCOMES.get(count.code()), x + 50, top + 78);
            line(ellipsis(count.word(), Face.SANS_BOLD, 24, column - 20), Face.SANS_BOLD, 24, INK, x, top + 122);
            x += column;
        }
    }

    /** The three shapes by which outcomes are told on every page, 36 units high. */
    private static Shape shape(String code, double x, double y) {
        if (code.equals("met")) {
            return new Ellipse2D.Double(x, y, 36, 36);
        }
        boolean up = code.equals("exceeded");
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x, up ? y + 36 : y);
        triangle.lineTo(x + 38, up ? y + 36 : y);
        triangle.lineTo(x + 19, up ? y : y + 36);
        triangle.closePath();
        return triangle;
    }

    private void rule(double y) {
        canvas.setColor(HAIRLINE);
        canvas.fillRect(MARGIN, (int) y, ROOM, 2);
    }

    private void line(String words, Face face, double size, Color colour, double x, double y) {
        canvas.setColor(colour);
        canvas.fill(face.outline(words, size, x, y));
    }
}
