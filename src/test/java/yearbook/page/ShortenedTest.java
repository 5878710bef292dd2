package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ngắn gọn. | Ngắn gọn.",
                "Công tác phối hợp giữa các sở chưa tốt, thời điểm chưa hợp lý | Công tác phối hợp giữa các sở chưa tốt…",
                "Một, hai ba bốn năm sáu bảy tám chín mười mười một | Một, hai ba bốn năm sáu bảy tám chín mười…",
                "Tăng trưởng đạt 8,7% so với năm trước và cao hơn cả | Tăng trưởng đạt 8,7% so với năm trước và…",
                "https://example.org/mot-dia-chi-rat-dai-khong-co-cho-ngat | https://example.org/m…"
            })
    void textIsCutAfterAPartOfItsSentenceOrElseAfterAWord(String text, String shortened) {
        assertThat(Shortened.of(text, 42)).isEqualTo(shortened);
    }
}
