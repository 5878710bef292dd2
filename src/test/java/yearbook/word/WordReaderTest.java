package yearbook.word;

import static org.assertj.core.api.Assertions.assertThat;
import static yearbook.word.TestDocx.bold;
import static yearbook.word.TestDocx.cell;
import static yearbook.word.TestDocx.level;
import static yearbook.word.TestDocx.list;
import static yearbook.word.TestDocx.listed;
import static yearbook.word.TestDocx.p;
import static yearbook.word.TestDocx.r;
import static yearbook.word.TestDocx.row;
import static yearbook.word.TestDocx.style;
import static yearbook.word.TestDocx.styled;
import static yearbook.word.TestDocx.t;
import static yearbook.word.TestDocx.table;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordReaderTest {
    @TempDir
    Path folder;

    @Test
    void headingsOfStylesBecomeHeadingsWithoutGaps() {
        var docx = TestDocx.of(styled("H1", "A. MỘT"), styled("H3", "1. Hai"), p("Ba"))
                .styles(style("H1", "heading 1"), style("H3", "Heading 3"));

        assertThat(markdown(docx)).isEqualTo("## A. MỘT\n\n### 1. Hai\n\nBa\n");
    }

    @Test
    void headingMayComeFromTheStyleAStyleIsBasedOnOrFromTheParagraph() {
        var docx = TestDocx.of(
                        styled("Rieng", "Một"), p("<w:outlineLvl w:val=\"1\"/>", r("Hai")), styled("Thuong", "Ba"))
                .styles(
                        style("H1", "heading 1"),
                        style("Rieng", "Của cơ quan", "<w:basedOn w:val=\"H1\"/>"),
                        style(
                                "Thuong",
                                "Thường",
                                "<w:basedOn w:val=\"H1\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>"));

        assertThat(markdown(docx)).isEqualTo("## Một\n\n### Hai\n\nBa\n");
    }

    @Test
    void stylesThatGoInACircleEnd() {
        var docx = TestDocx.of(styled("A", "Một"))
                .styles(style("A", "a", "<w:basedOn w:val=\"B\"/>"), style("B", "b", "<w:basedOn w:val=\"A\"/>"));

        assertThat(markdown(docx)).isEqualTo("Một\n");
    }

    @Test
    void boldLabelledParagraphsBecomeHeadingsWhereNoStyleSaysSo() {
        var docx = TestDocx.of(
                bold("A. TÌNH HÌNH"),
                bold("I. Kết quả"),
                bold("1. Về kinh tế"),
                p("Tốt."),
                bold("C. Không liền"),
                bold("II. Tồn tại"),
                bold("Ghi chú"),
                bold("B. CHƯƠNG TRÌNH"),
                bold("1.1. Nhỏ"));

        assertThat(markdown(docx).lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "## A. TÌNH HÌNH",
                        "### I. Kết quả",
                        "#### 1. Về kinh tế",
                        "Tốt.",
                        "### C. Không liền",
                        "### II. Tồn tại",
                        "**Ghi chú**",
                        "## B. CHƯƠNG TRÌNH",
                        "##### 1.1. Nhỏ");
    }

    @Test
    void pageTakesItsTitleFromItsFirstHeading() {
        var docx = TestDocx.of(styled("Ten", "Giới thiệu"), styled("H1", "Một"), p("x"))
                .styles(style("Ten", "Title"), style("H1", "heading 1"));

        assertThat(docx.read(folder, "content/pages/about.vi.md").markdown()).contains("# Giới thiệu\n\n## Một\n\nx\n");
    }

    @Test
    void numbersThatWordDrawsAreWritten() {
        String levels = level(0, "upperRoman", "%1.")
                + level(1, "decimal", "%2.")
                + level(2, "lowerLetter", "%3)")
                + level(3, "decimal", "%1.%2.%4", "<w:isLgl/>");
        var docx = TestDocx.of(
                        listed(1, 0, "một"),
                        listed(1, 1, "hai"),
                        listed(1, 1, "ba"),
                        listed(1, 2, "bốn"),
                        listed(1, 2, "năm"),
                        listed(1, 3, "sáu"),
                        listed(1, 0, "bảy"),
                        listed(1, 1, "tám"))
                .numbering(list(1, levels));

        assertThat(paragraphs(docx))
                .containsExactly("I. một", "1. hai", "2. ba", "a) bốn", "b) năm", "1.2.1 sáu", "II. bảy", "1. tám");
    }

    @ParameterizedTest
    @CsvSource({
        "decimal,29",
        "decimalZero,29",
        "upperRoman,XXIX",
        "lowerRoman,xxix",
        "upperLetter,CC",
        "lowerLetter,cc",
        "ordinal,29th",
        "vietnameseCounting,29"
    })
    void everyWayOfCountingIsWritten(String format, String number) {
        var docx = TestDocx.of(listed(1, 0, "x"))
                .numbering(list(1, level(0, format, "(%1)").replace("w:start w:val=\"1\"", "w:start w:val=\"29\"")));

        assertThat(markdown(docx)).isEqualTo("(" + number + ") x\n");
    }

    @Test
    void listThatStartsAnewStartsAnew() {
        String again =
                "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
        var docx = TestDocx.of(listed(1, 0, "a"), listed(1, 0, "b"), p("x"), listed(2, 0, "c"), listed(2, 0, "d"))
                .numbering(list(1, level(0, "decimal", "%1.")), again);

        assertThat(paragraphs(docx)).containsExactly("1. a", "2. b", "x", "5. c", "6. d");
    }

    @Test
    void numbersOfStylesCountToo() {
        String number = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        var docx = TestDocx.of(styled("H1", "Một"), styled("H2", "Hai"), styled("H2", "Ba"))
                .styles(style("H1", "heading 1", number), style("H2", "heading 2", number))
                .numbering(list(
                        1,
                        level(0, "decimal", "Chương %1.", "<w:pStyle w:val=\"H1\"/>"),
                        level(1, "decimal", "%1.%2.", "<w:pStyle w:val=\"H2\"/>")));

        assertThat(markdown(docx)).isEqualTo("## Chương 1. Một\n\n### 1.1. Hai\n\n### 1.2. Ba\n");
    }

    @Test
    void bulletsAndDashesBecomeItemsWithinEachOther() {
        var docx = TestDocx.of(
                        listed(1, 0, "một"),
                        listed(1, 1, "hai"),
                        listed(1, 0, "ba"),
                        p("- bốn"),
                        p("+ năm"),
                        p("x"),
                        p("– sáu"))
                .numbering(list(1, level(0, "bullet", "•"), level(1, "bullet", "o")));

        assertThat(markdown(docx)).isEqualTo("- một\n\n  - hai\n\n- ba\n\n- bốn\n\n  - năm\n\nx\n\n- sáu\n");
    }

    @Test
    void numberThatDoesNotFollowStaysAsItIs() {
        assertThat(paragraphs(TestDocx.of(p("1. a"), p("3. b"), p("3. c"), p("04. d"), p("5) e"))))
                .containsExactly("1. a", "3\\. b", "3. c", "04\\. d", "5\\) e");
    }

    @Test
    void looksGoWhereLettersAre() {
        var docx = TestDocx.of(p(
                "",
                r("Có "),
                r("đậm ", "<w:b/>"),
                r("và"),
                r(" nghiêng", "<w:i/>"),
                r(", "),
                r("cả hai", "<w:b/>", "<w:i/>"),
                r("."),
                r("Ghi chú:", "<w:b/>"),
                r("liền")));

        assertThat(markdown(docx)).isEqualTo("Có **đậm** và *nghiêng*, ***cả hai***.**Ghi chú**:liền\n");
    }

    @Test
    void signsOfMarkdownAreLettersHere() {
        var docx = TestDocx.of(
                p("# một"),
                p("> hai"),
                p("* ba *bốn*"),
                p("[năm](sáu) ![bảy](tám)"),
                p("<b>chín</b> &amp; `mười`"),
                p("-----"),
                p("a_b_c _d_"),
                p("x | y"),
                p("2 < 3 & 4 > 1"),
                p("\\*"),
                p("+"),
                p("=="));

        assertThat(docx.read(folder).tally().isProven()).isTrue();
        assertThat(paragraphs(docx))
                .containsExactly(
                        "\\# một",
                        "\\> hai",
                        "\\* ba \\*bốn\\*",
                        "\\[năm](sáu) !\\[bảy](tám)".replace("!", "\\!"),
                        "\\<b>chín\\</b> \\&amp; \\`mười\\`",
                        "\\-----",
                        "a_b_c \\_d\\_",
                        "x \\| y",
                        "2 < 3 & 4 > 1",
                        "\\\\\\*",
                        "\\+",
                        "\\==");
    }

    @Test
    void bracketsOfWordAreNoReferences() {
        var docx = TestDocx.of(p("Xem [cổng][r], ![hình][r] và [R]."), p("[r]: https://example.org/"));

        assertThat(markdown(docx))
                .isEqualTo("Xem \\[cổng]\\[r], \\!\\[hình]\\[r] và \\[R].\n\n\\[r]: https://example.org/\n");
    }

    @Test
    void signsOfYearbookAreLettersHere() {
        var docx = TestDocx.of(
                p("Đạt [[kpi:x]]^[1]"), p("{untranslated}"), p("- {untranslated}"), p("![a](chart:b) [^1] [x](kpi:y)"));

        assertThat(paragraphs(docx))
                .containsExactly(
                        "Đạt \\[\\[kpi:x]]^\\[1]",
                        "\\{untranslated}",
                        "- \\{untranslated}",
                        "\\!\\[a](chart:b) \\[^1] \\[x](kpi:y)");
        assertThat(docx.read(folder).tally().isProven()).isTrue();
        assertThat(codes(docx)).isEmpty();
    }

    @Test
    void linksLeadOn() {
        var docx = TestDocx.of(
                        p("", "<w:hyperlink r:id=\"l\">" + r("Cổng ") + r("tỉnh", "<w:b/>") + "</w:hyperlink>", r("!")),
                        p("", field("HYPERLINK \"https://example.org/b\"", r("b"))))
                .address("l", "https://example.org/a b(c)&amp;copy=1");

        assertThat(paragraphs(docx))
                .containsExactly(
                        "[Cổng **tỉnh**](https://example.org/a%20b%28c%29&amp;copy=1)\\!",
                        "[b](https://example.org/b)");
    }

    @Test
    void breaksTabsAndSpecialSignsAreKept() {
        var docx = TestDocx.of(p(
                "",
                "<w:r>" + t("a") + "<w:tab/>" + t("b") + "<w:br/>" + t("1. c")
                        + "<w:noBreakHyphen/>" + t("d\u00ADe\uFEFF\u007F\u202E")
                        + "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"
                        + "<w:br w:type=\"page\"/>" + t("f") + "</w:r>"));

        assertThat(markdown(docx)).isEqualTo("a b\\\n1\\. c-d\u00ADe✓ f\n".replace("\u00AD", "\u00AD"));
    }

    @Test
    void raisedFiguresKeepTheirPlace() {
        var docx = TestDocx.of(p(
                "",
                r("100 m"),
                r("2", "<w:vertAlign w:val=\"superscript\"/>"),
                r(" CO"),
                r("2", "<w:vertAlign w:val=\"subscript\"/>")));

        assertThat(markdown(docx)).isEqualTo("100 m² CO₂\n");
    }

    @Test
    void blanksBesideRaisedFiguresStayWhereTheyAre() {
        String raised = "<w:vertAlign w:val=\"superscript\"/>";
        var docx = TestDocx.of(p("", r("100 m"), r("2 ", raised), r("đất và"), r(" 3", raised)));

        assertThat(markdown(docx)).isEqualTo("100 m² đất và ³\n");
        assertThat(codes(docx)).isEmpty();
    }

    @Test
    void runOfAnotherScriptHasAFontAndLooksOfItsOwn() {
        String fonts = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\" w:cs=\"%s\"/><w:b/><w:cs/>";
        var docx = TestDocx.of(
                p("", r("Bộ µ", fonts.formatted("Times New Roman"))),
                p("", r("B¸o", fonts.formatted(".VnTime") + "<w:iCs/>")));

        assertThat(paragraphs(docx)).containsExactly("Bộ µ", "*Báo*");
    }

    @Test
    void looksMayComeFromStyles() {
        var docx = TestDocx.of(styled("P", "đậm"), p("<w:pStyle w:val=\"P\"/>", r("cả", lettersOf("C")), r(" hai")))
                .styles(
                        style("P", "p", "<w:rPr><w:b/></w:rPr>"),
                        style("C", "c", "<w:rPr><w:b/><w:i/><w:u w:val=\"single\"/></w:rPr>"));
        var raised = TestDocx.of(p("", r("m"), r("2", lettersOf("R")), r(" x"), r("2", lettersOf("R"), flat())))
                .styles(style("R", "r", "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"));

        assertThat(paragraphs(docx)).containsExactly("**đậm**", "*cả* **hai**");
        assertThat(codes(docx)).contains("word-underline");
        assertThat(markdown(raised)).isEqualTo("m² x2\n");
    }

    private static String lettersOf(String style) {
        return "<w:rStyle w:val=\"" + style + "\"/>";
    }

    private static String flat() {
        return "<w:vertAlign w:val=\"baseline\"/>";
    }

    @Test
    void lettersAreComposedEvenAcrossRuns() {
        var docx = TestDocx.of(p("", r("Bi\u0300nh Phu\u031Bo\u031B"), r("\u0301c", "<w:b/>")));

        assertThat(markdown(docx)).isEqualTo("Bình Phướ**c**\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".VnTime|Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp - tù do - h¹nh phóc",
                "VNI-Times|Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp - töï do - haïnh phuùc"
            })
    void lettersOfOldFontsBecomeUnicode(String sample) {
        String font = sample.substring(0, sample.indexOf('|'));
        var docx = TestDocx.of(
                p("", r(sample.substring(sample.indexOf('|') + 1), "<w:rFonts w:ascii=\"" + font + "\"/>")));

        assertThat(markdown(docx)).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập - tự do - hạnh phúc\n");
        assertThat(codes(docx)).containsExactly("word-legacy-font");
    }

    @Test
    void fontOfLettersOfOtherScriptsSaysNothingOfThese() {
        var modern = TestDocx.of(p("", r("Có hiệu lực", "<w:rFonts w:cs=\"VNI-Times\"/>")))
                .styles(usualFont("w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""));
        var old = TestDocx.of(p("", r("B¸o c¸o", "<w:rFonts w:cs=\"Times New Roman\"/>")))
                .styles(usualFont("w:ascii=\".VnTime\" w:hAnsi=\".VnTime\""));

        assertThat(markdown(modern)).isEqualTo("Có hiệu lực\n");
        assertThat(markdown(old)).isEqualTo("Báo cáo\n");
    }

    @Test
    void fontOfTheThemeGoesBeforeTheOneBesideIt() {
        String themed = "w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:ascii=\"%1$s\" w:hAnsi=\"%1$s\"";
        var modern = TestDocx.of(p("Đạt á")).styles(usualFont(themed.formatted(".VnTime")));
        var old = TestDocx.of(p("B¸o c¸o")).styles(usualFont(themed.formatted("Calibri")));

        assertThat(markdown(modern.theme(".VnTimeH", "Calibri"))).isEqualTo("Đạt á\n");
        assertThat(markdown(old.theme("Calibri", ".VnTime"))).isEqualTo("Báo cáo\n");
    }

    private static String usualFont(String fonts) {
        return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts " + fonts + "/></w:rPr></w:rPrDefault></w:docDefaults>";
    }

    @Test
    void lettersBeyondAsciiHaveAFontOfTheirOwn() {
        var docx = TestDocx.of(
                p("", r("c«ng nghÖ", "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\".VnTimeH\"/>")),
                p("", r("Baùo", "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"VNI-Times\"/>")),
                p("", r("a é", "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Times New Roman\"/>")));

        assertThat(paragraphs(docx)).containsExactly("cÔng nghỆ", "Báo", "α é");
    }

    @Test
    void linkKeepsItsBlanksAndThePlaceItLeadsTo() {
        var docx = TestDocx.of(
                        p("", field("HYPERLINK \"https://x.gov.vn/Báo cáo 2024.pdf\" \\l \"muc-1\"", r("a"))),
                        p("", field("HYPERLINK \\o \"Chú giải\" \"https://x.gov.vn\" \\* MERGEFORMAT", r("b"))),
                        p("", field("HYPERLINK https://x.gov.vn/c \\t \"_blank\"", r("c"))),
                        p("", "<w:hyperlink r:id=\"l\" w:anchor=\"muc 2\">" + r("d") + "</w:hyperlink>"))
                .address("l", "https://x.gov.vn/d");

        assertThat(paragraphs(docx))
                .containsExactly(
                        "[a](https://x.gov.vn/Báo%20cáo%202024.pdf#muc-1)",
                        "[b](https://x.gov.vn)", "[c](https://x.gov.vn/c)", "[d](https://x.gov.vn/d#muc%202)");
    }

    @Test
    void marksThatAreLostAreToldWhereTheyWere() {
        String broken = r("**~~~") + r("[[kpi:x]]") + r("===", "<w:b/>", "<w:i/>");
        String note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        var docx = TestDocx.of(p("một"), p("", broken, note), p("hai"), p("", broken), p("ba"))
                .footnote(p("", broken));

        assertThat(docx.read(folder).remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.problem().code()).isEqualTo("word-marks");
            assertThat(remark.problem().place()).hasToString("content/2024/bao-cao/report.vi.md:3:1");
            assertThat(remark.problem().args()).endsWith("2");
        });
    }

    @Test
    void markOfVniMayStandInAnotherRunThanItsLetter() {
        String vni = "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>";
        var docx = TestDocx.of(
                p("", r("Vie", vni), r("ät Na", vni, "<w:b/>"), r("m mô"), r("ùi", vni)),
                p("", "<w:r><w:rPr>" + vni + "</w:rPr>" + t("tö") + t("ï") + "</w:r>"));

        assertThat(paragraphs(docx)).containsExactly("Việ**t Na**m mối", "tự");
    }

    @Test
    void softHyphenOfTcvn3IsALetter() {
        String tcvn3 = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>";
        var docx = TestDocx.of(
                p("", "<w:r><w:rPr>" + tcvn3 + "</w:rPr>" + t("Ph") + "<w:softHyphen/>" + t("íc") + "</w:r>"),
                p("", "<w:r>" + t("ph") + "<w:softHyphen/>" + t("ư") + "</w:r>"));

        assertThat(paragraphs(docx)).containsExactly("Phước", "phư");
    }

    @Test
    void signsOfSymbolAreThoseOfUnicode() {
        String symbol = "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>";
        var docx = TestDocx.of(p("", r("(a+b) = 2, \u00B3 Đ – \uF0C7\uF07E", symbol)));

        assertThat(markdown(docx)).isEqualTo("(α+β) = 2, ≥ Đ – ∩∼\n");
        assertThat(codes(docx)).isEmpty();
    }

    @Test
    void bulletOfWordsIsWords() {
        String symbol = "<w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr>";
        String old = "<w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/><w:caps/></w:rPr>";
        var docx = TestDocx.of(listed(1, 0, "a"), listed(1, 1, "b"), listed(1, 2, "c"), listed(1, 3, "d"))
                .numbering(list(
                        1,
                        level(0, "bullet", "Ghi chú:"),
                        level(1, "bullet", "o"),
                        level(2, "bullet", "vv", symbol),
                        level(3, "decimal", "§iÒu %4.", old)));

        assertThat(paragraphs(docx)).containsExactly("Ghi chú: a", "- b", "  - c", "ĐIỀU 1. d");
        assertThat(codes(docx)).containsExactly("word-legacy-font");
    }

    @Test
    void tableHasAHeadAndSidesAndNoMarksByAccident() {
        String right = "<w:jc w:val=\"right\"/>";
        var docx = TestDocx.of(table(
                row(cell(p("Chỉ tiêu")), cell(p("Kết quả"))),
                row(cell(p("GRDP | giá")), cell(p(right, r("8,7")))),
                row(cell(p("")), cell(p(right, r("*9*"))))));

        assertThat(markdown(docx))
                .isEqualTo(
                        """
                        | Chỉ tiêu | Kết quả |
                        | --- | ---: |
                        | GRDP \\| giá | 8,7 |
                        |  | \\*9\\* |
                        """);
        assertThat(docx.read(folder).tally().isProven()).isTrue();
    }

    @Test
    void mergedCellsStandInTheFirstAndAreTold() {
        String down = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>";
        var docx = TestDocx.of(table(
                row(cell("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>", p("Hai cột"))),
                row(cell(down, p("xuống")), cell(p("a"))),
                row(cell("<w:tcPr><w:vMerge/></w:tcPr>", p("")), cell(p("b"), p("c")))));

        assertThat(markdown(docx)).isEqualTo("| Hai cột |  |\n| --- | --- |\n| xuống | a |\n|  | b c |\n");
        assertThat(codes(docx)).containsExactly("word-merged-cells", "word-cell-lines");
    }

    @Test
    void tableWithoutLinesIsTheHeadOfALetter() {
        var docx = TestDocx.of("<w:tbl>" + row(cell(bold("UBND TỈNH")), cell(bold("CỘNG HÒA"), p("---"))) + "</w:tbl>");

        assertThat(paragraphs(docx)).containsExactly("**UBND TỈNH**", "**CỘNG HÒA**", "\\---");
        assertThat(codes(docx)).containsExactly("word-layout-table");
    }

    @Test
    void notesStandAtTheEnd() {
        var docx = TestDocx.of(p(
                        "",
                        r("Một"),
                        "<w:r><w:footnoteReference w:id=\"1\"/></w:r>",
                        r("(hai)"),
                        "<w:r><w:endnoteReference w:id=\"1\"/></w:r>",
                        r(": ba")))
                .footnote(p("Chú thích *sao*"), p("đoạn hai"))
                .endnote(p("Cuối"));

        assertThat(markdown(docx))
                .isEqualTo("Một[^1]\\(hai)[^2]\\: ba\n\n[^1]: Chú thích \\*sao\\*\n\n    đoạn hai\n\n[^2]: Cuối\n");
        assertThat(docx.read(folder).tally().isProven()).isTrue();
    }

    @Test
    void noteIsNoDefinitionOfOtherWordsAndNoItem() {
        String note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        var docx = TestDocx.of(p("", note, r(" 1. xem [a]: b"))).footnote(p("theo [c]: d"), p("và [e]: f"));

        assertThat(markdown(docx)).isEqualTo("[^1] 1. xem \\[a]\\: b\n\n[^1]: theo \\[c]\\: d\n\n    và \\[e]\\: f\n");
        assertThat(docx.read(folder).tally().isProven()).isTrue();
    }

    @Test
    void trackedChangesAreAcceptedAndTold() {
        var docx = TestDocx.of(
                p(
                        "",
                        r("Có "),
                        "<w:del>" + "<w:r><w:delText>5</w:delText></w:r></w:del>",
                        "<w:ins>" + r("6") + "</w:ins>",
                        r(" chỉ tiêu")),
                p("<w:rPr><w:del/></w:rPr>", r("đầu ")),
                p("", r("đuôi")));

        assertThat(paragraphs(docx)).containsExactly("Có 6 chỉ tiêu", "đầu đuôi");
        assertThat(docx.read(folder).remarks())
                .extracting(remark -> remark.problem().code() + " " + remark.words())
                .containsExactly("word-deleted 5", "word-inserted 6");
    }

    @Test
    void paragraphsWithoutAMarkBetweenThemAreOne() {
        String gone = "<w:rPr><w:del/></w:rPr>";
        String number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        var docx = TestDocx.of(
                        p("", r("Xem"), "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"),
                        p(number + gone, r("trước bảng")),
                        table(
                                row(cell(p(gone, r("Kết")), p(" quả"), p("năm"))),
                                row(cell(p(gone, r("x"))), cell(p("y")))),
                        "<w:tbl>" + row(cell(p(gone, r("trái"))), cell(p(gone, r("phải")))) + "</w:tbl>",
                        listed(1, 0, "sau"),
                        p(number + gone, "<w:del>" + r("") + "</w:del>"))
                .footnote(p(gone, r("Chú ")), p("thích"), p(gone, r("cuối")))
                .numbering(list(1, level(0, "decimal", "%1)")));

        assertThat(paragraphs(docx))
                .containsExactly(
                        "Xem[^1]",
                        "1\\) trước bảng",
                        "| Kết quả năm |  |\n| --- | --- |\n| x | y |",
                        "trái",
                        "phải",
                        "2\\) sau",
                        "[^1]: Chú thích",
                        "    cuối");
    }

    @Test
    void whatIsDeletedInAnEquationStaysOut() {
        String half = "<m:f><m:fPr><m:ctrlPr><w:del/></m:ctrlPr></m:fPr><m:num>%s</m:num><m:den>%s</m:den></m:f>"
                .formatted(deleted(math("1")), deleted(math("2")));
        var docx = TestDocx.of(p("", "<m:oMath>" + math("a+b") + deleted(math("-MẬT")) + half + "</m:oMath>"));

        assertThat(markdown(docx)).isEqualTo("a+b\n");
        assertThat(told(docx)).containsExactly("word-deleted -MẬT1/2", "word-equation ");
    }

    private static String math(String text) {
        return "<m:r><m:t>" + text + "</m:t></m:r>";
    }

    private static String deleted(String inner) {
        return "<w:del>" + inner + "</w:del>";
    }

    @Test
    void whatIsLeftIsToldWithItsWordsAndItsPlace() {
        var docx = TestDocx.of(
                        styled("H1", "I. Kết quả"),
                        p("Đoạn một"),
                        p("", r("Đoạn hai"), "<w:r><w:commentReference w:id=\"1\"/></w:r>", r(" ẩn", "<w:vanish/>")))
                .styles(style("H1", "heading 1"))
                .comment("Lan", p("Xem lại số này"));

        var remarks = docx.read(folder).remarks();

        assertThat(remarks).extracting(Conversion.Remark::words).containsExactly("Xem lại số này", " ẩn");
        assertThat(remarks).allSatisfy(remark -> {
            assertThat(remark.problem().place()).hasToString("content/2024/bao-cao/report.vi.md:5:1");
            assertThat(remark.problem().args()).startsWith("I. Kết quả", "Đoạn hai");
        });
    }

    @Test
    void capitalsOfALookAreCapitals() {
        var docx = TestDocx.of(p("", r("Kết quả", "<w:caps/>")));

        assertThat(markdown(docx)).isEqualTo("KẾT QUẢ\n");
    }

    @Test
    void fieldThatNeverEndsSwallowsNothing() {
        String open = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>";
        var docx = TestDocx.of(p("", open), p("một"), p("", field("TOC \\o", r("Mục lục"))), p("hai"));

        assertThat(paragraphs(docx)).containsExactly("một", "hai");
        assertThat(docx.read(folder).remarks())
                .extracting(Conversion.Remark::words)
                .containsExactly("Mục lục");
    }

    @Test
    void fieldThatKeepsNoResultIsTold() {
        var docx = TestDocx.of(
                p("", r("a"), unkept("EQ \\f(1;2)"), "<w:fldSimple w:instr=\"DATE\"/>"),
                p("", r("b"), field("FORMCHECKBOX", "")),
                p("", r("c"), unkept("XE \"c\""), "<w:fldSimple w:instr=\"IF 1 = 2 x\">" + r("") + "</w:fldSimple>"),
                p("", r("d"), "<w:del>" + unkept("AUTONUM") + "</w:del>", field("SYMBOL 183", r("•"))),
                p("", field("TOC", unkept("PAGE") + field("PAGEREF x", r("9")))));

        assertThat(docx.read(folder).remarks())
                .filteredOn(remark -> remark.problem().code().equals("word-field-lost"))
                .extracting(remark -> remark.problem().args().subList(1, 3))
                .containsExactly(List.of("a", "EQ \\f(1;2)"), List.of("a", "DATE"), List.of("b", "FORMCHECKBOX"));
    }

    @Test
    void strictFormOfTheStandardIsReadAsWell() {
        var docx = TestDocx.of(p("một"));
        docx.raw(
                "word/document.xml",
                "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:t>một</x:t></x:r></x:p></x:body></x:document>");

        assertThat(markdown(docx)).isEqualTo("một\n");
    }

    static String field(String code, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> "
                + code.replace("\"", "&quot;")
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /** A field of which the file keeps no result. */
    static String unkept(String code) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private String markdown(TestDocx docx) {
        return docx.read(folder).markdown().orElseThrow();
    }

    private List<String> paragraphs(TestDocx docx) {
        return List.of(markdown(docx).strip().split("\n\n"));
    }

    private List<String> told(TestDocx docx) {
        return docx.read(folder).remarks().stream()
                .map(remark -> remark.problem().code() + " " + remark.words())
                .toList();
    }

    private List<String> codes(TestDocx docx) {
        return docx.read(folder).remarks().stream()
                .map(remark -> remark.problem().code())
                .toList();
    }
}
