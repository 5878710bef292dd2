package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.problem.Lang;
import yearbook.problem.Problem;

class MarkdownSlipsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "**đậm** và **đậm**, **“đậm”** (**đậm**).",
                "Dấu sao: \\*\\*, `**`, (*) và 2 * 3.",
                "[phê duyệt] (đợt 1), [**Mẫu số 01**] và \\[a\\](b c)",
                "[A_(b)](https://example.org/A_(b)) <https://example.org/a**b>",
                "| a \\| b | `c | d` |\n|---|---|\n| – một | a) hai |",
                "a | b\nc | d\n-|-",
                "Từ năm\n2024. Rồi tăng 5 - 6% – là thế.",
                "Nơi nhận:\n- Như trên;\n- Lưu.",
                "Một  \n– hai\\\n– ba",
                "> a\n> b\n\n1. c\n   d",
                "Thu < chi > 5, a<b và \\<br>, `<br>`",
                "C# và số #1, F#\n\\#Không",
                "### ^1^",
                "&#8211; &#xA0; &nbsp; &khong; &#99999999;",
                "[[kpi:growth]] và [^1].\n\n[^1]: Chú.",
                "```\n    mã\n**\n<b>\n```"
            })
    void whatIsMeantAsItStandsIsLeft(String markdown) {
        assertThat(slips("## a\n\n" + markdown)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "** đậm** chữ",
                "[**Mẫu ** số]",
                "[a](https://example.org/b c)",
                "[a](<https://example.org/b c>)",
                "[a] (https://example.org/)",
                "a\n|b|c|\n|-|-|\n|d|e|",
                "|b|c|\n|d|e|",
                "#Một",
                "##1. Một",
                "##\u00A0Một",
                "a\n#Một",
                "Gồm:\n2. hai\n3. ba",
                "Gồm:\n1.một\n2.hai",
                "Gồm:\n• một",
                "Gồm:\n-\u00A0một",
                "Gồm:\n-một",
                "Gồm:\nđ) một",
                "> Gồm:\n> – một",
                "- Gồm:\n  – một",
                "a<br/>b",
                "a <!-- b --> c",
                "<o:p>a</o:p>",
                "- a **b** ** c"
            })
    void marksThatReadersWouldSeeAreTold(String markdown) {
        assertThat(slips(markdown)).containsExactly("mark-shown");
    }

    @Test
    void placeIsThatOfTheMark() {
        List<Problem> problems = problems("Một\n\n> hai *ba* `bốn` **\n> năm<br>");

        assertThat(problems).extracting(problem -> problem.place().toString()).containsExactly("a.md:3:18", "a.md:4:6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#0;", "&#7;", "&#x80;", "&#127;", "&#xD800;", "&#xFFFF;", "&#x110000;", "*&#150;*"})
    void lettersThatNoPageMayHoldAreToldHoweverTheyAreWritten(String markdown) {
        assertThat(slips(markdown)).containsExactly("control-character");
    }

    private static List<String> slips(String markdown) {
        return problems(markdown).stream().map(Problem::code).toList();
    }

    private static List<Problem> problems(String markdown) {
        List<Problem> problems = new ArrayList<>();
        assertThat(MarkdownReader.read(new TextFile("a.md", markdown + "\n"), Lang.VI, false, problems))
                .isPresent();
        return problems;
    }
}
