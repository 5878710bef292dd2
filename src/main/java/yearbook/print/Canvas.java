package yearbook.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/** A sheet that is painted on and becomes a PNG. */
final class Canvas {
    private final BufferedImage image;

    Canvas(int width, int height, String paper) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paint(1, graphics -> {
            graphics.setColor(Color.decode(paper));
            graphics.fillRect(0, 0, width, height);
        });
    }

    Canvas scaled(double scale, Consumer<Graphics2D> painting) {
        paint(scale, painting);
        return this;
    }

    private void paint(double scale, Consumer<Graphics2D> painting) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        painting.accept(graphics);
        graphics.dispose();
    }

    byte[] png() {
        int width = image.getWidth();
        int height = image.getHeight();
        return Png.of(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }
}
