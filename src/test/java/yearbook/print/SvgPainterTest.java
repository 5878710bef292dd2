package yearbook.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgPainterTest {
    private static final int WHITE = 0xFFFFFF;
    private static final int RED = 0xFF0000;

    @Test
    void shapesTakeTheirFillAndStroke() throws IOException {
        BufferedImage image = paint(
                """
                <rect x="10" y="10" width="20" height="20" fill="#ff0000"/>
                <circle cx="60" cy="20" r="10" fill="none" stroke="#0000ff" stroke-width="4"/>
                <path d="M0 -1L1 1L-1 1Z" transform="matrix(9,0,0,9,20,60)" fill="#ff0000"/>""");

        assertThat(colour(image, 20, 20)).isEqualTo(RED);
        assertThat(colour(image, 60, 20)).isEqualTo(WHITE);
        assertThat(colour(image, 50, 20)).isEqualTo(0x0000FF);
        assertThat(colour(image, 20, 62)).isEqualTo(RED);
        assertThat(colour(image, 12, 53)).isEqualTo(WHITE);
    }

    @Test
    void patternFillsItsShapeAndNothingElse() throws IOException {
        BufferedImage image = paint(
                """
                <defs><pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse">
                <g><rect width="10" height="10" fill="#00ff00"/><path d="M5 0V10" stroke="#ff0000" stroke-width="2"/>
                <circle cx="2" cy="2" r="1.5" fill="#0000ff"/></g></pattern></defs>
                <rect x="20" y="20" width="40" height="40" fill="url(#p)"/>""");

        assertThat(colour(image, 35, 47)).isEqualTo(RED);
        assertThat(colour(image, 38, 47)).isEqualTo(0x00FF00);
        assertThat(colour(image, 32, 42)).isEqualTo(0x0000FF);
        assertThat(colour(image, 65, 40)).isEqualTo(WHITE);
        assertThat(colour(image, 15, 40)).isEqualTo(WHITE);
    }

    @Test
    void lettersAreSetFromTheirAnchor() throws IOException {
        BufferedImage image =
                paint("<text x=\"80\" y=\"50\" font-size=\"40\" text-anchor=\"end\" fill=\"#ff0000\">■</text>");

        assertThat(colour(image, 65, 40)).isEqualTo(RED);
        assertThat(colour(image, 90, 40)).isEqualTo(WHITE);
    }

    @Test
    void pathMayBeRelativeAndHaveCurvesAndArcs() {
        Rectangle2D box = SvgPath.of("m10 10h20v20l-20 0z").getBounds2D();
        Rectangle2D circle = SvgPath.of("M1 0A1 1 0 1 1 1 -0.1A1 1 0 0 1 1 0").getBounds2D();
        Path2D curve = SvgPath.of("M0 0C0 10 10 10 10 0Q15 5 20 0");

        assertThat(box).isEqualTo(new Rectangle2D.Double(10, 10, 20, 20));
        assertThat(circle.getMinX()).isCloseTo(-1, Offset.offset(0.01));
        assertThat(circle.getHeight()).isCloseTo(2, Offset.offset(0.05));
        assertThat(curve.getCurrentPoint().getX()).isEqualTo(20);
    }

    @Test
    void entitiesFromOutsideAreRefused() {
        assertThatThrownBy(() ->
                        SvgPainter.parse("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>"))
                .hasMessageStartingWith("not SVG");
    }

    private static BufferedImage paint(String shapes) throws IOException {
        Element svg = SvgPainter.parse("<svg viewBox=\"0 0 100 100\">" + shapes + "</svg>");
        byte[] png = new Canvas(100, 100, "#ffffff")
                .scaled(1, graphics -> SvgPainter.paint(svg, graphics))
                .png();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int colour(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }
}
