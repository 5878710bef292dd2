package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tăng 8,7% so với 2023 | tăng 8,9% so với 2023 | =tăng -8,7% +8,9% =so với 2023",
                "a b c d | a d | =a -b c =d",
                "a d | a b c d | =a +b c =d",
                "'' | a b | +a b",
                "a b | '' | -a b",
                "a  b | a b | =a b"
            })
    void wordsThatStayAreTheMostThatCan(String before, String after, String told) {
        assertThat(told(before, after)).isEqualTo(told);
    }

    @Test
    void textsTooLongForATableAreToldAsAWhole() {
        String long1 = "a ".repeat(3_000);
        String long2 = "b ".repeat(3_000);

        assertThat(WordDiff.between(long1, long2))
                .extracting(WordDiff.Piece::kind)
                .containsExactly(WordDiff.Kind.GONE, WordDiff.Kind.NEW);
    }

    private static String told(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> "=" + piece.words();
                    case GONE -> "-" + piece.words();
                    case NEW -> "+" + piece.words();
                })
                .collect(Collectors.joining(" "));
    }
}
