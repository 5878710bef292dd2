package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.problem.Lang;

class ForeignTest {
    @ParameterizedTest
    @CsvSource({
        "Bộ Kế hoạch và Đầu tư, EN, vi",
        "Người Quan Sát, EN, vi",
        "Bắc - Nam phía Tây, EN, vi",
        "EuroCham – Bình Phước province in 2024, EN, ''",
        "Provincial report, EN, ''",
        "etc., VI, en",
        "chi, VI, ''",
        "tin cong khai, VI, ''",
        "VCCI, VI, ''",
        "Bộ Tài chính, VI, ''",
    })
    void wordsAreKnownByTheirLetters(String words, Lang page, String lang) {
        assertThat(Foreign.langOf(words, page).orElse("")).isEqualTo(lang);
    }

    @Test
    void onlyQuotedWordsAreMarkedAndAllIsEscaped() {
        assertThat(Foreign.quoted("“nêu” & <b> “no”", Lang.EN).markup())
                .isEqualTo("<span lang=\"vi\">“nêu”</span> &amp; &lt;b&gt; “no”");
    }
}
