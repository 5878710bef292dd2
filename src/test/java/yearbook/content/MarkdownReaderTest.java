package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;

class MarkdownReaderTest {
    @Test
    void idsAreMadeOfSectionLabels() {
        String text = "## A. MỘT\n\n### I. Hai\n\n#### 4. Ba\n\nx\n\ny\n\n### II. Bốn\n\nz\n";

        assertThat(ids(text)).containsExactly("a", "a-i", "a-i-4", "a-i-4-p1", "a-i-4-p2", "a-ii", "a-ii-p1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n\n", "# x\n\n"})
    void textOfMoreBlocksThanABookIsNotRead(String block) {
        List<Problem> problems = new ArrayList<>();

        var read = MarkdownReader.read(new TextFile("report.vi.md", block.repeat(10_001)), Lang.VI, false, problems);

        assertThat(read.isPresent()).isFalse();
        assertThat(problems).extracting(Problem::code).containsExactly("too-many-blocks");
        assertThat(problems.get(0).place().line()).isEqualTo(20_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"](", "[a]", "[a](b) ", "[a](b \"", "[](", "<b>", "``a", "&amp;"})
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longParagraphFullOfMarksIsReadInSeconds(String mark) {
        String line = mark.repeat(200 / mark.length()) + "\n";

        assertThat(ids(line.repeat(1_000))).containsExactly("p1");
    }

    @Test
    void headingsWithoutLabelAreCounted() {
        assertThat(ids("mở đầu\n\n## Kết quả\n\nx\n\n## Nhiệm vụ\n\ny\n"))
                .containsExactly("p1", "s1", "s1-p1", "s2", "s2-p1");
    }

    @Test
    void labelWrittenTwiceStillGivesTwoIds() {
        assertThat(ids("## 1. Một\n\nx\n\n## 1. Hai\n\ny\n")).containsExactly("1", "1-p1", "1-2", "1-2-p1");
    }

    @Test
    void vietnameseLetterLabelBecomesPlainLetters() {
        assertThat(ids("## Đ. Năm\n")).containsExactly("dd");
    }

    @Property
    void idsAreUnique(@ForAll("outlines") String text) {
        List<String> ids = ids(text);

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Provide
    Arbitrary<String> outlines() {
        return Arbitraries.of(
                        "# 1. a",
                        "## 1. b",
                        "## 1.2. c",
                        "## A. d",
                        "### I. e",
                        "## f",
                        "### p1: g",
                        "# 1-2. h",
                        "i",
                        "j")
                .list()
                .ofMaxSize(30)
                .map(blocks -> String.join("\n\n", blocks));
    }

    @Test
    void itemsThatStandApartAreBlocksOfTheirOwn() {
        List<Block> blocks = blocks("3. một\n\n4. hai\n");

        assertThat(blocks).extracting(Block::kind).containsExactly("numbered-item", "numbered-item");
        assertThat(blocks)
                .extracting(block -> ((Body.Item) block.body()).number())
                .containsExactly(3, 4);
        assertThat(blocks).extracting(Block::at).containsExactly(new Place("a.md", 1, 1), new Place("a.md", 3, 1));
    }

    @Test
    void itemKeepsTheNumberItsAuthorTyped() {
        List<Block> blocks = blocks("1. một\n\n8. hai\n   2. ba\n   5. bốn\n\n3. năm\n");

        assertThat(blocks)
                .extracting(block -> ((Body.Item) block.body()).number())
                .containsExactly(1, 8, 3);
        Body.Items inner =
                (Body.Items) ((Body.Item) blocks.get(1).body()).content().get(1);
        assertThat(inner.items()).extracting(Body.Item::number).containsExactly(2, 5);
    }

    @Test
    void itemsCloseTogetherAreOneBlock() {
        Block list = blocks("- một\n- hai\n  - ba\n").get(0);

        assertThat(((Body.Items) list.body()).items()).hasSize(2);
        assertThat(list.plain().text()).isEqualTo("một hai ba");
    }

    @Test
    void tableKeepsItsCellsAndColumns() {
        Block block = blocks("| A | B |\n|:--|--:|\n| 1 | 2 |\n| 3 | 4 |\n").get(0);

        Body.Table table = (Body.Table) block.body();
        assertThat(table.columns()).containsExactly(Body.Alignment.START, Body.Alignment.END);
        assertThat(table.rows()).hasSize(2);
        assertThat(block.plain().text()).isEqualTo("A B 1 2 3 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[cổng][đ]", "[cổng][ Đ ]", "[cổng]", "[CỔNG][]"})
    void referenceIsALinkToWhatItsNameIsDefinedAs(String reference) {
        List<Block> blocks = blocks("Xem " + reference
                + ".\n\n[đ]: https://ex.org/?a=1&amp;b \"Tên\"\n[cổng]: <https://ex.org/?a=1&amp;b>\n");

        assertThat(blocks).singleElement().satisfies(block -> {
            assertThat(block.plain().text()).isEqualToIgnoringCase("Xem cổng.");
            assertThat(inlines(block).get(1)).isInstanceOfSatisfying(Inline.Link.class, link -> {
                assertThat(link.target()).isEqualTo("https://ex.org/?a=1&b");
                assertThat(link.at()).isEqualTo(new Place("a.md", 1, 5));
            });
        });
    }

    @Test
    void definitionMayStandAnywhereAndIsNoBlock() {
        List<Block> blocks = blocks("- [a]\n\n  [a]: https://ex.org/a\n\n> [b]: https://ex.org/b\n>\n> *[b]*\n");

        assertThat(((Body.Item) blocks.get(0).body()).content()).hasSize(1);
        assertThat(((Body.Quotation) blocks.get(1).body()).content()).hasSize(1);
    }

    @Test
    void chartMayBeReferredToByName() {
        assertThat(inlines(
                        blocks("![Ba *chỉ* tiêu][c]\n\n[c]: chart:outcomes\n").get(0)))
                .containsExactly(new Inline.Picture("chart:outcomes", "Ba *chỉ* tiêu", new Place("a.md", 1, 1)));
    }

    @Test
    void figureIsNoReferenceWhateverIsDefined() {
        Block block =
                blocks("[[kpi:x]] và [kpi:x]\n\n[kpi:x]: https://ex.org/\n").get(0);

        assertThat(inlines(block))
                .containsExactly(new Inline.FigureRef("x", new Place("a.md", 1, 1)), new Inline.Text(" và [kpi:x]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\[[kpi:x]]",
                "[\\[kpi:x]]",
                "\\[\\[kpi:x]]",
                "[[kpi:x\\]]",
                "[[kpi\\:x]]",
                "&#91;[kpi:x]]",
                "**\\[[kpi:x]]**"
            })
    void figureWithABackslashIsWords(String written) {
        Block block = blocks(written + " *y*\n").get(0);

        assertThat(inlines(block)).noneMatch(Inline.FigureRef.class::isInstance);
        assertThat(block.plain().text()).isEqualTo("[[kpi:x]] y");
    }

    @Test
    void backslashBeforeABackslashIsNoneBeforeAFigure() {
        assertThat(inlines(
                        blocks("\\[[kpi:x]] C:\\d\\\\[[kpi:x]] [[kpi:a\\_b]]\n").get(0)))
                .containsExactly(
                        new Inline.Text("[[kpi:x]] C:\\d\\"),
                        new Inline.FigureRef("x", new Place("a.md", 1, 18)),
                        new Inline.Text(" "),
                        new Inline.FigureRef("a_b", new Place("a.md", 1, 28)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\{untranslated}", "## \\{untranslated}", "- {untranslated\\}", "x \\{untranslated}"})
    void markOfWhatIsUntranslatedWithABackslashIsWords(String written) {
        Block block = blocks(written + "\n").get(0);

        assertThat(block.isUntranslated()).isFalse();
        assertThat(block.plain().text()).endsWith("{untranslated}");
    }

    @Test
    void footnoteIsBlockAndReference() {
        List<Block> blocks = blocks("Tăng 8%[^a].\n\n[^a]: So với 2023.\n");

        assertThat(blocks).extracting(Block::kind).containsExactly("paragraph", "footnote");
        assertThat(inlines(blocks.get(0))).anyMatch(Inline.FootnoteRef.class::isInstance);
    }

    @Test
    void footnotesAreNumberedInTheOrderOfTheirFirstReferences() {
        List<Block> blocks = blocks("Một[^b], hai[^a], ba[^b].\n\n[^a]: A.\n\n[^b]: B.\n");

        Footnotes notes = Footnotes.in(blocks);

        assertThat(inlines(blocks.get(0)).stream()
                        .filter(Inline.FootnoteRef.class::isInstance)
                        .map(reference -> notes.number(((Inline.FootnoteRef) reference).label())))
                .containsExactly(Optional.of(1), Optional.of(2), Optional.of(1));
        assertThat(blocks.stream().skip(1).map(note -> notes.number(((Body.Footnote) note.body()).label())))
                .containsExactly(Optional.of(2), Optional.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>đậm</b> và <script>alert(1)</script>",
                "<div>\nmột\n</div>",
                "[phê duyệt] và [x][y]",
                "a [^thiếu] b"
            })
    void whatIsNoMarkdownIsTextAsTyped(String typed) {
        List<Block> blocks = blocks(typed + "\n");

        assertThat(blocks).singleElement().satisfies(block -> {
            assertThat(block.plain().text()).isEqualTo(typed.replace('\n', ' '));
            assertThat(inlines(block)).containsExactly(new Inline.Text(typed.replace('\n', ' ')));
        });
    }

    @Test
    void pictureHasTargetAndDescription() {
        assertThat(inlines(blocks("![Ba chỉ tiêu](chart:outcomes)\n").get(0)))
                .containsExactly(new Inline.Picture("chart:outcomes", "Ba chỉ tiêu", new Place("a.md", 1, 1)));
    }

    @Test
    void figuresKnowTheirOwnPlaces() {
        assertThat(inlines(blocks("x [[kpi:grdp]] và [[ kpi:y]] rồi [[kpi:grdp]]\n")
                        .get(0)))
                .contains(new Inline.FigureRef("grdp", new Place("a.md", 1, 3)))
                .contains(new Inline.FigureRef("grdp", new Place("a.md", 1, 34)));
    }

    @Test
    void standingPageGivesItsFirstHeadingAsTitle() {
        Prose page = MarkdownReader.read(new TextFile("a.md", "# Giới thiệu\n\nx\n"), Lang.VI, true, new ArrayList<>())
                .orElseThrow();

        assertThat(page.title())
                .hasValueSatisfying(title -> assertThat(title.plain().text()).isEqualTo("Giới thiệu"));
        assertThat(page.blocks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "[a]: b\n",
                "***",
                "- ",
                "1.",
                ">",
                "```",
                "|",
                "[[kpi:]]",
                "![](",
                "\u00A0",
                "&#0;",
                "# "
            })
    void oddTextIsReadWithoutFault(String text) {
        assertThat(blocks(text))
                .allSatisfy(block -> assertThat(block.plain().at(0).line()).isPositive());
    }

    private static List<Inline> inlines(Block block) {
        return ((Body.Paragraph) block.body()).content();
    }

    private static List<String> ids(String text) {
        return blocks(text).stream().map(Block::id).toList();
    }

    private static List<Block> blocks(String text) {
        return MarkdownReader.read(new TextFile("a.md", text), Lang.VI, false, new ArrayList<>())
                .orElseThrow()
                .blocks();
    }
}
