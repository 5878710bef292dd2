package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.check.Rulebook;
import yearbook.content.Block;
import yearbook.content.Footnotes;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.page.HtmlWriter.Mark;
import yearbook.page.HtmlWriter.Marked;
import yearbook.page.HtmlWriter.Setting;
import yearbook.page.HtmlWriter.Shown;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.site.SmallWorkspace;

class HtmlWriterTest {
    private static final String HOSTILE = "<script>x</script> &amp; \"q\" <b onclick=y>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "*%s*",
                "**%s**",
                "[%s](https://example.org/)",
                "> %s",
                "- %s",
                "- %s\n- b",
                "1. a\n2. %s",
                "## %s",
                "| a | %s |\n|---|---|\n| %s | b |",
                "a[^1]\n\n[^1]: %s"
            })
    void whatAnAuthorTypesIsWhatAReaderSees(String markdown) {
        List<Block> blocks = blocks(markdown.replace("%s", HOSTILE));

        String html = blocks.stream().map(block -> html(block)).collect(Collectors.joining());

        assertThat(Jsoup.parse(html).select("script, b, [onclick]")).isEmpty();
        assertThat(Jsoup.parse(html).text()).contains("<script>x</script> & \"q\" <b onclick=y>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"`%s`", "```\n%s\n```", "    %s"})
    void codeIsShownAsTyped(String markdown) {
        String html = html(blocks(markdown.replace("%s", HOSTILE)).get(0));

        assertThat(Jsoup.parse(html).select("code")).singleElement().satisfies(code -> assertThat(code.text())
                .isEqualTo(HOSTILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example",
                "file:///etc"
            })
    void linkThatIsNoHonestLinkIsRefusedAndNeverPrinted(String target) {
        Block block = blocks("See [here](" + target + ").").get(0);

        assertThat(html(block)).isEqualTo("<p>See here.</p>");
        assertThat(html(blocks("See [here][r].\n\n[r]: " + target).get(0))).isEqualTo("<p>See here.</p>");
        assertThat(problemsOf("Xem [đây](" + target + ").")).contains("link-form");
        assertThat(problemsOf("Xem [đây][r].\n\n[r]: " + target)).contains("link-form");
    }

    @Test
    void itemsOfACloseListHaveTheNumbersTheyWereGiven() {
        String html = html(blocks("2. a\n3. b\n8. c\n9. d\n   1. e\n   0. f").get(0));

        assertThat(html)
                .isEqualTo("<ol class=\"numbered\" start=\"2\"><li>a</li><li>b</li><li value=\"8\">c</li>"
                        + "<li>d<ol class=\"numbered\"><li>e</li><li value=\"0\">f</li></ol></li></ol>");
    }

    @Test
    void tableIsReachedByKeyboardAndNamedByItsColumns() {
        Element scroll = element("| | Năm **2023** | `a` |\n|-|-|-|\n| Thu | 1 | 2 |", "div.scroll");

        assertThat(scroll.attr("role")).isEqualTo("region");
        assertThat(scroll.attr("tabindex")).isEqualTo("0");
        assertThat(scroll.attr("aria-label")).isEqualTo("Bảng: Năm 2023, a");
        assertThat(scroll.select("thead tr > *")).extracting(Element::tagName).containsExactly("td", "th", "th");
        assertThat(element("| |\n|-|\n| Thu |", "div.scroll").attr("aria-label"))
                .isEqualTo("Bảng");
    }

    @Test
    void columnsOfATableStandAtTheSideTheirAuthorGaveThem() {
        Element table = element("| a | b | c |\n|:--|:-:|--:|\n| d | e | f |", "table");

        assertThat(table.select("tr > *"))
                .extracting(Element::className)
                .containsExactly("", "center", "end", "", "center", "end");
    }

    @Test
    void columnThatHoldsAPhraseIsNotBrokenAfterEveryWord() {
        Element table = element("| STT | Chỉ tiêu |\n|--:|:-:|\n| 1 | Tỷ lệ hộ nghèo của tỉnh |\n| 2 | Thu |", "table");

        assertThat(table.select("tr > *"))
                .extracting(Element::className)
                .containsExactly("end", "center phrases", "end", "center phrases", "end", "center phrases");
    }

    @Test
    void barsOfACellAreTypedWithABackslash() {
        Element table = element("| a | b |\n|---|---|\n| c \\| d | `e \\| f \\* g` |", "table");

        assertThat(table.select("td")).extracting(Element::text).containsExactly("c | d", "e | f \\* g");
    }

    @Test
    void cellThatIsEmptyOrMissingIsEmpty() {
        Element table = element("| a | b | c |\n|---|---|---|\n| d || f |\n| g |", "table");

        assertThat(table.select("td")).extracting(Element::text).containsExactly("d", "", "f", "g", "", "");
    }

    @Test
    void paragraphsOfAnItemStandApart() {
        String html = html(blocks("- a\n- b\n  - c\n\n    d\n  - e").get(0));

        assertThat(html)
                .isEqualTo("<ul class=\"dashed\"><li>a</li><li>b<ul class=\"dashed\"><li><p>c</p><p>d</p></li>"
                        + "<li>e</li></ul></li></ul>");
    }

    @Test
    void addressOfALetterboxBetweenAnglesIsALink() {
        assertThat(html(blocks("<hoi@example.org>").get(0)))
                .isEqualTo("<p><a href=\"mailto:hoi@example.org\" rel=\"external\">hoi@example.org</a></p>");
    }

    @Test
    void quotationMarkInALinkStaysInIt() {
        String html = html(blocks("[a](https://example.org/?q=\"onclick=x)").get(0));

        assertThat(html).isEqualTo("<p><a href=\"https://example.org/?q=&quot;onclick=x\" rel=\"external\">a</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tăng 8,7% thêm",
                "*Tăng* **mạnh** 8,7% thêm",
                "**Tăng 8,7%** thêm",
                "Tăng   \n  8,7% thêm",
                "Tăng [[kpi:growth]] rồi [[kpi:revenue]], 8,7% thêm",
                "a & b < c &amp; 8,7% thêm",
                "- một\n- hai 8,7% thêm",
                "> một\n>\n> 8,7% thêm",
                "| a | b |\n|---|---|\n| c | 8,7% thêm |",
                "Ảnh ![mô tả](chart:outcomes) 8,7% thêm",
                "dòng\\\n8,7% thêm"
            })
    void markStandsAroundItsVeryNumber(String markdown) {
        Block block = blocks(markdown).get(0);

        String html = html(block, markOf(block, "8,7"));

        assertThat(Jsoup.parse(html).select("mark")).singleElement().satisfies(mark -> assertThat(mark.text())
                .isEqualTo("8,7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8**,7**% thêm", "[tăng 8,7%](https://example.org/) thêm", "*8*,7"})
    void markThatWouldCrossOtherMarkupIsLeftOut(String markdown) {
        Block block = blocks(markdown).get(0);

        assertThat(html(block, markOf(block, "8,7"))).doesNotContain("<mark>").isEqualTo(html(block));
    }

    @Test
    void markAfterOneThatWasLeftOutStillStands() {
        Block block = blocks("8**,7**% và 9%").get(0);

        assertThat(html(block, markOf(block, "9"), markOf(block, "8,7"))).contains("<mark>9</mark>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kinh tế tăng 8,7% trong năm",
                "Kinh tế **tăng 8,7%** trong năm",
                "*Kinh tế tăng* 8,7% ***trong* năm**",
                "Kinh tế [tăng 8,7% trong](https://example.org/) năm",
                "Kinh tế tăng   \n  8,7% trong năm",
                "Kinh tế tăng\\\n8,7% `trong` năm",
                "- Kinh tế tăng\n- 8,7% trong\n- năm",
                "> Kinh tế tăng\n>\n> 8,7% trong năm",
                "| Kinh tế tăng | 8,7% trong |\n|---|---|\n| năm | b |"
            })
    void quotedWordsAreMarkedThroughOtherMarkup(String markdown) {
        Block block = blocks(markdown).get(0);

        String html = html(block, new Marked(List.of(), List.of(quoted(block, "tăng 8,7% trong", "growth"))));

        assertThat(wordsOf("growth", html)).isEqualTo("tăng8,7%trong");
        assertThat(Jsoup.parse(html).text()).isEqualTo(Jsoup.parse(html(block)).text());
    }

    @Test
    void quotesThatOverlapAreEachMarkedWhole() {
        Block block = blocks("Năm nay *tăng 8,7%, vượt* kế hoạch").get(0);

        String html = html(
                block,
                new Marked(
                        List.of(markOf(block, "8,7")),
                        List.of(quoted(block, "tăng 8,7%", "growth"), quoted(block, "8,7%, vượt kế", "plan"))));

        assertThat(wordsOf("growth", html)).isEqualTo("tăng8,7%");
        assertThat(wordsOf("plan", html)).isEqualTo("8,7%,vượtkế");
        assertThat(html).contains("data-quote=\"growth plan\"><mark>8,7</mark>%</span>");
    }

    @Test
    void quoteThatEndsWithinANumberHoldsAllOfIt() {
        Block block = blocks("tăng 8,75% rồi").get(0);

        String html = html(block, new Marked(List.of(markOf(block, "8,75")), List.of(quoted(block, "tăng 8,7", "a"))));

        assertThat(html)
                .isEqualTo("<p><span class=\"quoted-words\" data-quote=\"a\">tăng <mark>8,75</mark></span>% rồi</p>");
    }

    @Test
    void figureInAQuoteIsMarkedWithIt() {
        Block block = blocks("tăng [[kpi:growth]] rồi").get(0);

        String html = html(block, new Marked(List.of(), List.of(quoted(block, "tăng [[kpi:growth]]", "growth"))));

        assertThat(wordsOf("growth", html)).isEqualTo("tăng1");
    }

    @Test
    void figureInALinkIsNoLinkOfItsOwn() {
        String html = html(blocks("[tăng [[kpi:growth]] x](https://example.org/) và [[kpi:growth]]")
                .get(0));

        assertThat(Jsoup.parse(html).select("a a")).isEmpty();
        assertThat(Jsoup.parse(html).select("a.figure")).hasSize(1);
    }

    private static QuotedWords quoted(Block block, String words, String key) {
        int start = block.plain().text().indexOf(words);
        return new QuotedWords(start, start + words.length(), key);
    }

    /** The words marked for one quote, without white space: that between two pieces belongs to neither. */
    private static String wordsOf(String key, String html) {
        return Jsoup.parse(html).select("[data-quote~=(^| )" + key + "( |$)]").stream()
                .map(words -> words.text().replace(" ", ""))
                .collect(Collectors.joining());
    }

    private static Mark markOf(Block block, String number) {
        int start = block.plain().text().indexOf(number);
        return new Mark(start, start + number.length(), "<mark>", "</mark>");
    }

    private Element element(String markdown, String selector) {
        return Jsoup.parse(html(blocks(markdown).get(0))).selectFirst(selector);
    }

    private static String html(Block block, Mark... marks) {
        List<Mark> sorted = List.of(marks).stream()
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
        return html(block, new Marked(sorted, List.of()));
    }

    private static String html(Block block, Marked marked) {
        return HtmlWriter.write(
                        block,
                        marked,
                        new Setting(
                                target -> Optional.of(target).filter(t -> t.startsWith("#")),
                                id -> new Shown(Optional.of("#" + id), Html.text("1")),
                                Footnotes.in(List.of(block)),
                                "Bảng",
                                number -> "Về chú thích " + number))
                .markup();
    }

    private List<Block> blocks(String markdown) {
        return read(markdown)
                .manuscript()
                .orElseThrow()
                .pages()
                .get(0)
                .text(Lang.VI)
                .orElseThrow()
                .blocks();
    }

    private List<String> problemsOf(String markdown) {
        return Rulebook.examine(read(markdown)).stream().map(Problem::code).toList();
    }

    private Reading read(String markdown) {
        return Reader.read(SmallWorkspace.in(folder)
                .with("content/pages/about.vi.md", markdown + "\n")
                .folder());
    }
}
