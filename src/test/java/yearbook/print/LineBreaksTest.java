package yearbook.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void linesBreakAfterSpaces() {
        assertThat(pieces("Ngân sách  nhà\u00A0nước")).containsExactly("Ngân ", "sách  ", "nhà\u00A0nước");
    }

    @Test
    void datesSpansAndDocumentNumbersStayWhole() {
        assertThat(pieces("28/12/2024 2021-2025 14-NQ/TU"))
                .containsExactly("28/12/2024 ", "2021-2025 ", "14-NQ/", "TU");
    }

    @Test
    void noLineBeginsWithADash() {
        assertThat(pieces("kinh tế - xã hội")).containsExactly("kinh ", "tế - ", "xã ", "hội");
    }

    @Test
    void longAddressesBreakAfterSlashes() {
        assertThat(pieces("example.org/mot/hai")).containsExactly("example.org/", "mot/", "hai");
    }

    @Test
    void emptyTextHasNoBreak() {
        LineBreaks breaks = new LineBreaks();
        breaks.setText("");

        assertThat(breaks.next()).isEqualTo(-1);
    }

    private static List<String> pieces(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end >= 0; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
