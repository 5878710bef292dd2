package yearbook.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static yearbook.word.TestDocx.p;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.Workspaces;

/** Files made to do harm, or come to harm: each ends in a text or in one problem. */
class HostileWordTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(20)
    void bombIsMeasuredBeforeItIsTakenIn() throws IOException {
        Path file = folder.resolve("bom.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = new byte[1_000_000];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 70; i++) {
                zip.write(spaces);
            }
        }

        assertThat(code(WordReader.read(file, "bom.docx", "x.md"))).isEqualTo("word-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"
            })
    void entitiesAreNeverResolved(String doctype) {
        TestDocx docx = TestDocx.of()
                .raw(
                        "word/document.xml",
                        doctype
                                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>");

        assertThat(code(docx.read(folder))).isEqualTo("word-damaged");
    }

    @Test
    void millionsOfElementsAreRefused() {
        assertThat(code(TestDocx.of("<w:p/>".repeat(1_500_001)).read(folder))).isEqualTo("word-too-large");
    }

    @Test
    void namesOfPartsLeadNowhere() {
        TestDocx docx = TestDocx.of(p("một"))
                .raw("../../../tmp/x", "x")
                .raw(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/styles\" Target=\"../../../../etc/passwd\"/></Relationships>");

        assertThat(docx.read(folder).markdown()).contains("một\n");
    }

    @Test
    void fileCutShortAnywhereIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(
                TestDocx.of(Workspaces.RESOURCES.resolve("word/bao-cao")).in(folder.resolve("a.docx")));

        for (int length = 1; length < whole.length; length += whole.length / 40) {
            Path file = Files.write(folder.resolve("b.docx"), Arrays.copyOf(whole, length));
            assertThat(code(WordReader.read(file, "b.docx", "x.md"))).matches("word-(damaged|unknown)");
        }
    }

    @Test
    void changedBytesEndInATextOrInOneProblem() throws IOException {
        byte[] whole = Files.readAllBytes(
                TestDocx.of(Workspaces.RESOURCES.resolve("word/bao-cao")).in(folder.resolve("a.docx")));
        Random dice = new Random(20241119);

        for (int i = 0; i < 100; i++) {
            byte[] changed = whole.clone();
            for (int j = 0; j <= i % 4; j++) {
                changed[dice.nextInt(changed.length)] = (byte) dice.nextInt(256);
            }
            Path file = Files.write(folder.resolve("b.docx"), changed);
            assertThatCode(() -> WordReader.read(file, "b.docx", "x.md")).doesNotThrowAnyException();
        }
    }

    @Test
    void changedXmlEndsInATextOrInOneProblem() {
        Path golden = Workspaces.RESOURCES.resolve("word/bao-cao");
        String document = Workspaces.text(golden.resolve("document.xml"));
        String[] tokens = document.split("(?<=>)", -1);
        Random dice = new Random(20241119);

        for (int i = 0; i < 40; i++) {
            String[] changed = tokens.clone();
            int at = dice.nextInt(changed.length);
            changed[at] = changed[dice.nextInt(changed.length)];
            TestDocx docx = TestDocx.of(golden);
            docx.raw("word/document.xml", String.join("", changed).replace("SPACES", TestDocx.SPACES));
            assertThatCode(() -> docx.read(folder)).doesNotThrowAnyException();
        }
    }

    @Test
    @Timeout(30)
    void tenThousandParagraphsTakeSeconds() {
        TestDocx docx = TestDocx.of(
                p("Tổ chức thực hiện **tốt** các nhiệm vụ (năm 2024).").repeat(10_000));
        long start = System.nanoTime();

        Conversion conversion = docx.read(folder);

        assertThat(conversion.tally().paragraphs()).isEqualTo(10_000);
        assertThat(conversion.tally().isProven()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p>%s</w:p>|<w:r><w:t>a</w:t></w:r>",
                "<w:p>%s<w:r><w:t>b</w:t></w:r></w:p>|<w:r><w:t xml:space='preserve'> </w:t></w:r>",
                "<w:p>%s</w:p>|<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r><w:r><w:t>! </w:t></w:r>",
                "<w:p>%s</w:p>|<w:del><w:r><w:delText>a</w:delText></w:r></w:del>",
                "<w:p>%s</w:p>|<w:r><w:drawing><pic:pic/></w:drawing></w:r>",
                "<w:tbl>%s</w:tbl>|<w:tr><w:tc><w:tcPr><w:gridSpan w:val='60'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>",
                "<w:tbl><w:tr>%s</w:tr></w:tbl>|<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>",
                "<w:p><w:pPr>%s</w:pPr></w:p>|<w:jc/>",
                "<w:p><w:r><w:t>%s</w:t></w:r></w:p>|*"
            })
    @Timeout(20)
    void muchOfAnythingTakesSeconds(String shape) {
        String[] parts = shape.split("\\|", 2);

        Conversion conversion =
                TestDocx.of(parts[0].formatted(parts[1].repeat(3_000))).read(folder);

        assertThat(conversion.markdown().isPresent() || !conversion.remarks().isEmpty())
                .isTrue();
    }

    private static String code(Conversion conversion) {
        assertThat(conversion.markdown()).isEmpty();
        assertThat(conversion.remarks()).hasSize(1);
        return conversion.remarks().get(0).problem().code();
    }
}
