package yearbook.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.w3c.dom.Element;

/** Paints the charts of a PDF edition, each as wide as its style says. */
final class ChartDrawer implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        double pixels = width > 0 ? width / dotsPerPixel : SvgPainter.width(svg);
        return new Image(svg, pixels / SvgPainter.width(svg), dotsPerPixel);
    }

    private record Image(Element svg, double scale, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) (SvgPainter.width(svg) * scale * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) (SvgPainter.height(svg) * scale * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            float width = (float) Math.ceil(SvgPainter.width(svg) * scale);
            float height = (float) Math.ceil(SvgPainter.height(svg) * scale);
            device.drawWithGraphics((float) x, (float) y, width, height, canvas -> {
                canvas.scale(scale, scale);
                SvgPainter.paint(svg, canvas);
            });
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Charts have the fonts of this room.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // As above.
    }

    @Override
    public void addFontStream(FSSupplier<InputStream> stream, String family, Integer weight, FontStyle style) {
        // As above.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
