package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SvgCleanerTest {
    @Test
    void standInBecomesColourAndClass() {
        assertThat(clean("<path d=\"M0 0L1 1\" fill=\"#000007\"/>"))
                .contains("<path class=\"c-exceeded-fill\" d=\"M0 0L1 1\" fill=\"#1b6e3c\"/>");
    }

    @Test
    void numbersKeepOneDecimal() {
        assertThat(clean("<path d=\"M0.04 -1.251\" fill=\"#000001\"/>")).contains("d=\"M0 -1.3\"");
    }

    @Test
    void matrixKeepsItsDecimals() {
        assertThat(clean("<path d=\"M0 0\" transform=\"matrix(0.125,0,0,6,1,2)\" fill=\"#000001\"/>"))
                .contains("matrix(0.125,0,0,6,1,2)");
    }

    @Test
    void shapeThatShowsNothingIsLeftOut() {
        assertThat(clean("<rect width=\"9\" height=\"9\" fill=\"none\"/>")).doesNotContain("rect");
    }

    @Test
    void strokeOfNoWidthLeavesNoClass() {
        assertThat(clean("<path d=\"M0 0\" fill=\"#000001\" stroke=\"#000002\" stroke-width=\"0\"/>"))
                .doesNotContain("stroke");
    }

    @Test
    void idsBeginWithTheNameOfTheDrawing() {
        assertThat(clean("<defs><pattern id=\"p0\" width=\"6\" height=\"6\"></pattern></defs>"))
                .contains("<pattern id=\"c7-p0\"", "aria-labelledby=\"c7-t c7-d\"");
    }

    @Test
    void unknownElementIsRefused() {
        assertRefused("<script>1</script>", "element script");
        assertRefused("<foreignObject/>", "element foreignObject");
        assertRefused("<image/>", "element image");
    }

    @Test
    void unknownAttributeIsRefused() {
        assertRefused("<path d=\"M0 0\" onclick=\"x\"/>", "attribute onclick=x");
        assertRefused("<path d=\"M0 0\" style=\"fill:red\"/>", "style on path");
    }

    @Test
    void foreignColourIsRefused() {
        assertRefused("<path d=\"M0 0\" fill=\"#5470c6\"/>", "colour fill=#5470c6");
    }

    @Test
    void urlIsRefusedUnlessItIsAPatternOfThisChart() {
        assertRefused("<path d=\"M0 0\" fill=\"url(https://x.vn/p)\"/>", "attribute fill=url(https://x.vn/p)");
        assertRefused("<path d=\"url(x)\" fill=\"#000001\"/>", "attribute d=url(x)");
    }

    @Test
    void quotesInAValueAreRefused() {
        assertRefused("<path d='M0 0\"' fill=\"#000001\"/>", "attribute d=M0 0\"");
        assertRefused("<text style=\"font: 400 13px x'\">a</text>", "font");
    }

    @Test
    void textOutsideATextElementIsRefused() {
        assertRefused("<g>words</g>", "text outside");
    }

    @Test
    void markupThatDoesNotCloseIsRefused() {
        assertRefused("<g>", "not well-formed");
    }

    @Test
    void documentTypeIsRefused() {
        assertThatThrownBy(() -> SvgCleaner.clean(
                        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 1 1\"/>", "c7", "t", "d"))
                .isInstanceOf(SvgCleaner.Refused.class);
    }

    private static void assertRefused(String inside, String reason) {
        assertThatThrownBy(() -> clean(inside))
                .isInstanceOf(SvgCleaner.Refused.class)
                .hasMessageContaining(reason);
    }

    private static String clean(String inside) {
        return SvgCleaner.clean("<svg viewBox=\"0 0 320 100\">" + inside + "</svg>", "c7", "title", "description");
    }
}
