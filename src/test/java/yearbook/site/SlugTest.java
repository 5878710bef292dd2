package yearbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Chuyển đổi số, chuyen-doi-so",
        "ĐẦU TƯ CÔNG, dau-tu-cong",
        "Ðồng Xoài (eth), dong-xoai-eth",
        "Ưu tiên Ữ Ễ Ậ Ỷ, uu-tien-u-e-a-y",
        "'  «Công nghệ» & đổi mới — 2025! ', cong-nghe-doi-moi-2025",
        "Chuyê\u0309n đô\u0309i, chuyen-doi",
        "!!!, x",
        "日本, x"
    })
    void wordsBecomePartOfAnAddress(String words, String slug) {
        assertThat(Slug.of(words)).isEqualTo(slug);
    }
}
