package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.content.Numbers.Token;
import yearbook.problem.Lang;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            tăng 8,7% | up 8.7% | 8.7
            8,7 % | 8.7 % | 8.7
            1.757 quyết định | 1,757 decisions | 1757
            1.757,5 tỷ đồng | VND 1,757.5 billion | 1757.5
            108,40 triệu đồng | VND 108.40 million | 108.4
            10.000 dân | 10,000 inhabitants | 10000
            có 05 chỉ tiêu | 5 indicators | 5
            kế hoạch 5 năm | the 5-year plan | 5
            năm 2024. | in 2024. | 2024
            giảm -3,5% | fell -3.5% | 3.5
            dịch COVID-19 | the COVID-19 epidemic | 19
            lần thứ 5 | the 5th | 5
            6 tháng đầu năm | the first 6 months | 6
            trong 9 tháng 2024 | in 9 months of 2024 | 9, 2024
            giai đoạn 2021-2030 | the period 2021–2030 | 2021, 2030
            đến 15/11/2024 | by 15 November 2024 | 2024-11-15
            ngày 15-11-2024 | November 15, 2024 | 2024-11-15
            ngày 15.11.2024 | 15th November 2024 | 2024-11-15
            ngày 19 tháng 11 năm 2024 | 19 November 2024 | 2024-11-19
            ngày 19 tháng 11 | 19 November | --11-19
            ngày 19/11 | November 19 | --11-19
            tháng 12 năm 2024 | December 2024 | 2024-12
            tháng 12/2024 | December 2024 | 2024-12
            từ 01/2024 | from January 2024 | 2024-01
            trong tháng 3 | in March | --03
            2024-11-19 | 2024-11-19 | 2024-11-19
            số 1259/QĐ-TTg | No. 1259/QĐ-TTg | 1259/QĐ-TTg
            số 14-NQ/TU | No. 14-NQ/TU | 14-NQ/TU
            số 11/NQ-CP | No. 11/NQ-CP | 11/NQ-CP
            số 12/2024/NĐ-CP | No. 12/2024/NĐ-CP | 12/2024/NĐ-CP
            1.2. Kết quả | 1.2. Results | 1.2
            1.2.3. Kết quả | 1.2.3. Results | 1.2.3
            mục 1.2 | section 1.2 | 1.2
            WCAG phiên bản 2.2, mức AA | WCAG version 2.2, level AA | 2.2
            """)
    void languagesAgreeOnNumbers(String vietnamese, String english, String canonical) {
        assertThat(canonical(vietnamese, Lang.VI)).isEqualTo(canonical);
        assertThat(canonical(english, Lang.EN)).isEqualTo(canonical);
    }

    @Test
    void englishDecimalPointInVietnameseTextIsAnotherNumber() {
        assertThat(canonical("tăng 8.7%", Lang.VI)).isEqualTo("8, 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tăng trưởng −3,4%|true",
                "tăng trưởng -3,4%|true",
                "-3,4%|true",
                "(–3,4%)|true",
                "2-3,4%|false",
                "2 - 3,4%|false",
                "mục A-3,4|false",
                "tăng 3,4%|false"
            })
    void minusStandsRightBeforeItsNumberAndAfterNoOther(String text, boolean negative) {
        var number = Numbers.in(text, Lang.VI).stream()
                .filter(token -> token.canonical().equals("3.4"))
                .findFirst()
                .orElseThrow();

        assertThat(Numbers.isNegative(text, number)).isEqualTo(negative);
    }

    @Test
    void tokenKnowsWhereItStands() {
        List<Token> tokens = Numbers.in("tăng 8,7% so với 2023", Lang.VI);

        assertThat(tokens).extracting(Token::start).containsExactly(5, 17);
        assertThat(tokens).extracting(Token::written).containsExactly("8,7", "2023");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            8.7 | 1 | 8,7 | 8.7
            8.7 | 2 | 8,70 | 8.70
            108.40 | 0 | 108,40 | 108.40
            1757 | 0 | 1.757 | 1,757
            4780000.5 | 0 | 4.780.000,5 | 4,780,000.5
            -3.5 | 1 | −3,5 | −3.5
            0 | 0 | 0 | 0
            2e3 | 0 | 2.000 | 2,000
            """)
    void valueIsPrintedAsEachLanguageWritesIt(BigDecimal value, int decimals, String vietnamese, String english) {
        assertThat(Numbers.print(value, decimals, Lang.VI)).isEqualTo(vietnamese);
        assertThat(Numbers.print(value, decimals, Lang.EN)).isEqualTo(english);
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll("values") BigDecimal value, @ForAll Lang lang) {
        String text = "đạt " + Numbers.print(value, 0, lang) + ".";

        assertThat(Numbers.contains(text, value, lang)).isTrue();
        assertThat(Numbers.in(text, lang)).hasSize(1);
    }

    @Property
    void quoteThatBeginsWithItsValueContainsIt(@ForAll("values") BigDecimal value, @ForAll Lang lang) {
        assertThat(Numbers.contains(Numbers.print(value, 0, lang) + "%", value, lang))
                .isTrue();
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999"), new BigDecimal("99999999"))
                .ofScale(4)
                .map(BigDecimal::stripTrailingZeros);
    }

    private static String canonical(String text, Lang lang) {
        return String.join(
                ", ", Numbers.in(text, lang).stream().map(Token::canonical).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "1,", "1/", "1-A", "1/AB-", "1.000.", "1 ", "tháng ", "1.1"})
    void longestLineDoesNotExhaustTheStack(String piece) {
        String line = piece.repeat(20_000 / piece.length());

        assertThatCode(() -> {
                    Numbers.in(line, Lang.VI);
                    Numbers.in(line, Lang.EN);
                    new BlockIds().next(new Body.Heading(1, List.of()), new Plain(line, List.of()));
                })
                .doesNotThrowAnyException();
    }
}
