package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeWordsTest {
    /** The text, the part of it that is quoted, and that part with its words whole. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thu đạt 1.757,5 tỷ đồng|đạt 1.757,5 tỷ|đạt 1.757,5 tỷ",
                "thu đạt 1.757,5 tỷ đồng|757|1.757,5",
                "thu đạt 1.757,5 tỷ đồng|đạt 1.757|đạt 1.757,5",
                "thu đạt 1.757,5 tỷ đồng|1.757,|1.757,5",
                "thu đạt 1.757,5 tỷ đồng|,5 tỷ|1.757,5 tỷ",
                "năm 2024, tăng 8,7%.|năm 2024|năm 2024",
                "năm 2024, tăng 8,7%.|tăng 8,7%|tăng 8,7%",
                "Đẩy mạnh chuyển đổi số.|ẩy mạnh chuyển đổ|Đẩy mạnh chuyển đổi",
                "xã,phường|xã|xã",
                "dài|dài|dài"
            })
    void wordsAndNumbersAreWhole(String text, String quoted, String whole) {
        int start = text.indexOf(quoted);
        int end = start + quoted.length();

        assertThat(text.substring(WholeWords.startOf(text, start), WholeWords.endOf(text, end)))
                .isEqualTo(whole);
    }
}
