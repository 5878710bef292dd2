package yearbook.word;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
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
import static yearbook.word.TestDocx.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.Workspaces;
import yearbook.problem.Lang;
import yearbook.problem.Wording;

/** Every sentence that importing can say, told by a file that raises it. */
class WordSentencesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everySentenceIsSaidAsItStands(Lang lang) throws IOException {
        String told = Stream.concat(refused().stream(), left().stream())
                .flatMap(conversion -> conversion.remarks().stream())
                .map(remark -> Wording.in(lang).render(remark.problem()) + "\n"
                        + (remark.words().isEmpty() ? "" : "  | " + remark.words() + "\n"))
                .distinct()
                .collect(Collectors.joining());

        assertThat(told).isEqualTo(Workspaces.text(golden("sentences", lang)));
    }

    @Test
    void everySentenceHasAFileThatRaisesIt() throws IOException {
        Properties sentences = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/yearbook/problem/vi.properties"))) {
            sentences.load(reader);
        }
        String golden = Workspaces.text(golden("sentences", Lang.VI)) + Workspaces.text(golden("targets", Lang.VI));

        assertThat(Pattern.compile("\\[(word-[a-z-]+)]")
                        .matcher(golden)
                        .results()
                        .map(match -> match.group(1)))
                .containsAll(sentences.stringPropertyNames().stream()
                        .filter(key -> key.matches("word-.*\\.message"))
                        .map(key -> key.replace(".message", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Path golden(String name, Lang lang) {
        return Workspaces.RESOURCES.resolve("word/" + name + "." + lang.code() + ".txt");
    }

    private List<Conversion> refused() throws IOException {
        String ole = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
        String locked = ole + new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
        List<Conversion> refused = new ArrayList<>();
        for (String bytes : List.of("", ole, locked, "%PDF-1.7", "{\\rtf1", "<html>", "Kính gửi", "PK\u0003\u0004")) {
            Path file = folder.resolve("bao-cao.docx");
            Files.write(file, bytes.getBytes(ISO_8859_1));
            refused.add(WordReader.read(file, "bao-cao.docx", "x.md"));
        }
        refused.add(WordReader.read(folder.resolve("khong-co.docx"), "khong-co.docx", "x.md"));
        refused.add(read(TestDocx.of().raw("mimetype", "application/vnd.oasis.opendocument.text")));
        refused.add(read(TestDocx.of(p(" "))));
        String deep = "<w:sdt><w:sdtContent>".repeat(400) + "</w:sdtContent></w:sdt>".repeat(400);
        refused.add(read(TestDocx.of(deep)));
        return refused;
    }

    private List<Conversion> left() {
        return Stream.concat(words(), things()).map(this::read).toList();
    }

    private static Stream<TestDocx> words() {
        String right = "<w:vertAlign w:val=\"superscript\"/>";
        return Stream.of(
                TestDocx.of(bold("I. Kết quả"), bold("II. Nhiệm vụ")),
                TestDocx.of(styled("T", "Báo cáo"), styled("H", "Một"), bold("1. Hai"))
                        .styles(style("H", "heading 1"), style("T", "Title")),
                TestDocx.of(p(
                        "",
                        r("Số"),
                        "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>",
                        "<w:ins>" + r(" mới") + "</w:ins>",
                        r(" gạch", "<w:strike/>"),
                        r(" ẩn", "<w:vanish/>"))),
                TestDocx.of(p("", r("Xem"), "<w:r><w:commentReference w:id=\"1\"/></w:r>"))
                        .comment("Lan", p("Sửa lại")),
                TestDocx.of(p("", WordReaderTest.field("TOC", r("Mục lục 1"))), p("x")),
                TestDocx.of(p("", r("Ngày "), WordReaderTest.field("DATE \\@ dd", r("19")))),
                TestDocx.of(p("", r("Giá trị "), WordReaderTest.unkept("EQ \\f(1;2)"))),
                TestDocx.of(p("", "<w:hyperlink w:anchor=\"cuoi\">" + r("xem cuối") + "</w:hyperlink>")),
                TestDocx.of(p("", r("gạch", "<w:u w:val=\"single\"/>"), r(" màu", "<w:highlight w:val=\"yellow\"/>"))),
                TestDocx.of(p("", r("thứ 1"), r("st", right))),
                TestDocx.of(p("", r("x"), "<w:r><w:sym w:font=\"Webdings\" w:char=\"F021\"/></w:r>")),
                TestDocx.of(p("", r("§¶n", "<w:rFonts w:ascii=\".VnTime\"/>"))),
                TestDocx.of(listed(1, 0, "x")).numbering(list(1, level(0, "hebrew1", "%1."))),
                TestDocx.of(p("", r("**~~~"), r("[[kpi:x]]"), r("===", "<w:b/>", "<w:i/>"))));
    }

    private static Stream<TestDocx> things() {
        String alt = "<wp:docPr name=\"Hình 1\"/>";
        String margins =
                "<w:sectPr><w:headerReference r:id=\"header1\"/><w:footerReference r:id=\"footer1\"/></w:sectPr>";
        return Stream.of(
                TestDocx.of(p("x"), p("", drawing(alt + "<pic:pic/>")), p("", drawing("<c:chart/>"))),
                TestDocx.of(p("", r("x"), drawing("<dgm:relIds r:dm=\"data1\"/>")))
                        .diagram("Giám đốc", "Phó"),
                TestDocx.of(p("", r("x"), drawing("<w:txbxContent>" + p("Trong hộp") + "</w:txbxContent>"))),
                TestDocx.of(p("", r("x"), "<w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>")),
                TestDocx.of(p("x"), "<w:altChunk/>"),
                TestDocx.of(
                        p(
                                "",
                                "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>")),
                TestDocx.of(table(
                        row(cell("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>", p("a"), p("b"))),
                        row(cell(p("c")), cell(table(row(cell(p("d")))))))),
                TestDocx.of("<w:tbl>" + row(cell(p("trái")), cell(p("phải"))) + "</w:tbl>"),
                TestDocx.of(p("x"), margins).header(p("Dự thảo")).footer(p("Trang")));
    }

    private static String drawing(String inner) {
        return "<w:r><w:drawing><wp:inline>" + inner + "</wp:inline></w:drawing></w:r>";
    }

    private Conversion read(TestDocx docx) {
        return docx.read(folder, "report.vi.md");
    }
}
