package yearbook.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yearbook.content.PrintLetters;

class FaceTest {
    @Test
    void fontsHaveTheLettersThatAreToldOfThem() {
        int[] other = IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
                .filter(letter -> PrintLetters.isInFonts(letter) != Face.anyHas(letter))
                .toArray();

        assertThat(other).isEmpty();
    }

    @Test
    void lettersThatAreMadeAreDrawnSmallerAboveOrBelow() {
        Path2D plain = Face.SANS.outline("2", 100, 0, 0);
        Path2D lowered = Face.SANS.outline("₂", 100, 0, 0);
        Path2D raised = Face.SANS.outline("⁶", 100, 0, 0);

        assertThat(lowered.getBounds2D().getHeight())
                .isLessThan(plain.getBounds2D().getHeight());
        assertThat(lowered.getBounds2D().getMaxY()).isGreaterThan(0);
        assertThat(raised.getBounds2D().getMaxY()).isLessThan(-20);
        assertThat(Face.SANS.width("CO₂", 100)).isEqualTo(Face.SANS.width("CO", 100) + 0.6 * Face.SANS.width("2", 100));
    }

    @Test
    void signsThatMeanOthersAreDrawnAsThese() {
        assertThat(Face.SANS.width("37℃ Ⅳ", 10)).isEqualTo(Face.SANS.width("37°C IV", 10));
    }
}
