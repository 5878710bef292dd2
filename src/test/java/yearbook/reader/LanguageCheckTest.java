package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCheckTest {
    private static final LanguageCheck CHECK = new LanguageCheck(Set.of("Bình", "Phước"), Set.of("EuroCham"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Tải data về</p> | data",
                "<p>Kết quả the</p> | the",
                "<p>Report năm 2024</p> | Report",
                "<svg><text>Plan: 8%</text></svg> | Plan",
                "<img alt='Chart of outcomes'> | Chart",
                "<a title='Read more'>Xem</a> | Read",
                "<nav aria-label='Where you are'></nav> | Where",
                "<p lang='en'>Report <span lang='vi'>of năm</span></p> | of",
            })
    void englishOnAVietnamesePageIsFound(String body, String word) {
        assertThat(CHECK.foreignWordsIn(page("index.html", "vi", body)))
                .first()
                .asString()
                .startsWith("index.html:1:")
                .contains("\"" + word + "\" is not vi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Nguồn: report</p> | Nguồn",
                "<p>signed by ủy viên</p> | ủy",
                "<p>in Đồng Nai</p> | Đồng",
                "<p>tỉnh of Bình Phước</p> | tỉnh",
                "<button aria-label='Tìm'>Find</button> | Tìm",
            })
    void vietnameseOnAnEnglishPageIsFound(String body, String word) {
        assertThat(CHECK.foreignWordsIn(page("en/index.html", "en", body)))
                .first()
                .asString()
                .contains("\"" + word + "\" is not en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | <p>GRDP tăng 8,7% so với năm 2023; in ở kpi.csv</p>",
                "vi | <p>Đoạn a-ii-4-p2, <code>report.yaml</code>, https://example.org/reports/</p>",
                "vi | <a lang='en' hreflang='en'>English</a>",
                "vi | <p>Diễn đàn EuroCham, Atom</p>",
                "vi | <script>var report;</script>",
                "en | <p>Bình Phước Province</p>",
                "en | <a lang='vi'>Bộ Kế hoạch và Đầu tư</a>",
            })
    void whatStandsThereRightlyPasses(String lang, String body) {
        var path = lang.equals("en") ? "en/index.html" : "index.html";

        assertThat(CHECK.foreignWordsIn(page(path, lang, body))).isEmpty();
    }

    private static SitePage page(String path, String lang, String body) {
        var html = "<html lang='%s'><body>%s</body></html>".formatted(lang, body);
        return new SitePage(path, Parser.htmlParser().setTrackPosition(true).parseInput(html, ""));
    }
}
