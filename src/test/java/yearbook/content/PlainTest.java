package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import yearbook.problem.Lang;
import yearbook.problem.Place;

class PlainTest {
    /** However a text is marked up, a problem with a number points at the number's first digit. */
    @Property(tries = 2000)
    void everyNumberKnowsItsPlaceInTheFile(@ForAll("texts") String text) {
        String[] lines = text.split("\n", -1);

        for (Block block : blocks(text)) {
            for (Numbers.Token token : Numbers.in(block.plain().text(), Lang.VI)) {
                Place at = block.plain().at(token.start());
                assertThat(lines[at.line() - 1].substring(at.column() - 1))
                        .startsWith(token.written().substring(0, 1));
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "đạt",
                        "8,7%",
                        "**12**",
                        "*3*",
                        "&amp;",
                        "&#8211;",
                        "\\*",
                        "\\# 4",
                        "\n",
                        "\n\n",
                        "`a 5`",
                        "`a\n6`",
                        "[số 7](https://x.vn)",
                        "1.757",
                        "<b>9</b>",
                        "[10]",
                        "  ",
                        "\n> 21",
                        "\n- 22",
                        "\n1. 23",
                        "\n| 24 | 25 |\n|---|---|\n| 26 | 27 |\n",
                        "\n```\n28\n 29\n```\n",
                        "[^1]",
                        "\n[^1]: 30\n",
                        "\\\n31",
                        "\n    32\n",
                        "![33](chart:a)",
                        "[[kpi:a34]]",
                        "## 35")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join(" ", pieces));
    }

    @Test
    void escapesAndEntitiesDoNotShiftPlaces() {
        Plain plain = blocks("\\*\\* &amp; *tăng* 8,7%").get(0).plain();

        assertThat(plain.text()).isEqualTo("** & tăng 8,7%");
        assertThat(plain.at(plain.text().indexOf('8')).column()).isEqualTo(19);
    }

    @Test
    void wordsAfterSoftLineBreakStandInTheNextLine() {
        Plain plain = blocks("một\nhai 3").get(0).plain();

        assertThat(plain.at(plain.text().indexOf('3'))).isEqualTo(new Place("a.md", 2, 5));
    }

    private static List<Block> blocks(String text) {
        return MarkdownReader.read(new TextFile("a.md", text), Lang.VI, false, new ArrayList<>())
                .orElseThrow()
                .blocks();
    }
}
