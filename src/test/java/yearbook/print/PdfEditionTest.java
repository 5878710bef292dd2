package yearbook.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import yearbook.Workspaces;
import yearbook.content.Body;
import yearbook.content.Kpi;
import yearbook.content.Numbers;
import yearbook.page.TemplateFault;
import yearbook.problem.Lang;

/** The PDF edition of the shipped report, and of one that tries everything a text may hold. */
class PdfEditionTest {
    private static final Path TORTURE = Workspaces.RESOURCES.resolve("print");

    private static Printed shipped;
    private static Printed torture;

    @BeforeAll
    static void printOnce() {
        shipped = Printed.from(Path.of(""));
        torture = Printed.from(TORTURE);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shippedReportBreaksNoRuleOfAccessibleOrOfLastingPdfs(Lang lang) {
        assertThat(Verdict.brokenRules(shipped.pdf(lang), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Verdict.brokenRules(shipped.pdf(lang), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void hostileReportBreaksNoRuleOfAccessibleOrOfLastingPdfs() {
        assertThat(Verdict.brokenRules(torture.pdf(Lang.VI), PDFAFlavour.PDFUA_1))
                .isEmpty();
        assertThat(Verdict.brokenRules(torture.pdf(Lang.VI), PDFAFlavour.PDFA_2_A))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everySentenceCanBeTakenOutAgain(Lang lang) {
        String printed = unspaced(shipped.text(lang));

        List<String> sentences =
                Sentences.of(shipped.edition().report().text(lang).orElseThrow());

        assertThat(sentences).hasSizeGreaterThan(150).allMatch(sentence -> printed.contains(unspaced(sentence)));
    }

    @Test
    void everySentenceOfHostileReportIsThereButForLettersWithoutFont() {
        String printed = unspaced(torture.text(Lang.VI));

        List<String> missing = Sentences.of(
                        torture.edition().report().text(Lang.VI).orElseThrow())
                .stream()
                .filter(sentence -> !printed.contains(unspaced(sentence)))
                .toList();

        assertThat(missing).singleElement().asString().startsWith("中文字符");
        assertThat(printed).contains("Kýtựlạ:□□□□,□□□□□□□,□,□,□,□,", "U+1F600", "<script>alert('xinchào')</script>");
        assertThat(printed).contains("office,file,flow,affluent,find");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void bookmarksAreTheHeadingsInTheirOrder(Lang lang) {
        List<String> headings = shipped.edition().report().text(lang).orElseThrow().blocks().stream()
                .filter(block -> block.body() instanceof Body.Heading)
                .map(block -> block.plain().text())
                .toList();

        List<String> bookmarks = shipped.bookmarks(lang);

        assertThat(bookmarks.stream().map(String::strip).limit(headings.size()).toList())
                .isEqualTo(headings);
        assertThat(bookmarks).anyMatch(name -> name.startsWith("    1. "));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyPageSaysWhichItIsOfWhatAndWhere(Lang lang) {
        List<String> pages = shipped.pages(lang);
        String address = lang == Lang.VI ? "https://example.org/2024/" : "https://example.org/en/2024/";
        String digest = shipped.text(lang).replaceAll("(?s).* ([0-9a-f]{64}) .*", "$1");

        assertThat(pages).hasSizeGreaterThan(15);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains((lang == Lang.VI ? "Trang " : "Page ") + (i + 1) + "/" + pages.size())
                    .contains(address, digest.substring(0, 16));
        }
    }

    @Test
    void numbersOfChartsAreThereAsTables() {
        assertThat(shipped.text(Lang.VI))
                .contains("2021 6,32% SGGP News, 21/3/2022", "Số kế hoạch 336 báo cáo, trang ");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyResultStandsInTheAnnexOfFigures(Lang lang) {
        String printed = shipped.text(lang);
        String annex = printed.substring(printed.lastIndexOf(lang == Lang.VI ? "Phụ lục 2." : "Annex 2."));

        List<String> values = shipped.edition().report().kpi().stream()
                .flatMap(Kpi::all)
                .flatMap(figure -> figure.results().stream()
                        .map(result -> Numbers.print(result.amount().from(), figure.decimals(), lang)))
                .toList();

        assertThat(values).hasSizeGreaterThan(15);
        assertThat(annex).containsSubsequence(values);
        if (lang == Lang.VI) {
            assertThat(annex)
                    .contains("Kết quả ước tính (19/11/2024) 8,7% báo cáo, trang ")
                    .contains("Kết quả sơ bộ (28/12/2024) 9,32% Diễn đàn Doanh nghiệp (VCCI), 28/12/2024 (nguồn");
        }
    }

    @Test
    void numbersOfATableWithManyColumnsStandOnOneLine() {
        assertThat(torture.text(Lang.VI)).contains("1.034.567 1.134.567 1.234.567", "1.934.567 1.034.567 1.134.567");
    }

    @Test
    void documentTellsItsTitleLanguageAndPublisher() throws IOException {
        try (PDDocument document = Loader.loadPDF(shipped.pdf(Lang.VI))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Báo cáo tình hình công tác năm 2024");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Ủy ban nhân dân tỉnh Bình Phước");
        }
    }

    @Test
    void colourProfileIsOursWhateverTheJdkMakesOfIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(shipped.pdf(Lang.VI));
                InputStream ours = PdfEdition.class.getResourceAsStream("/yearbook/print/srgb.icc")) {
            assertThat(document.getDocumentCatalog().getOutputIntents())
                    .singleElement()
                    .satisfies(intent -> assertThat(intent.getDestOutputIntent()
                                    .createInputStream()
                                    .readAllBytes())
                            .isEqualTo(ours.readAllBytes()));
        }
    }

    @Test
    void neitherLocaleNorTimeZoneShows() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Printed.from(TORTURE).pdf(Lang.VI)).isEqualTo(torture.pdf(Lang.VI));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void paragraphsOfAFootnoteStandApart(@TempDir Path folder) {
        Workspaces.lay(TORTURE, folder);
        Workspaces.write(
                folder.resolve("content/2024/tra-tan/report.vi.md"), "Chú[^1].\n\n[^1]: Đoạn một.\n\n    Đoạn hai.\n");

        assertThat(Printed.from(folder).text(Lang.VI)).contains("1 Đoạn một. Đoạn hai.");
    }

    @Test
    void raisedAndLoweredLettersThatNoFontHasComeOutAsTheyWereWritten(@TempDir Path folder) {
        Workspaces.lay(TORTURE, folder);
        Workspaces.write(
                folder.resolve("content/2024/tra-tan/report.vi.md"),
                "# Khí CO₂\n\n12 tấn **CO₂**, *H₂SO₄*, 10⁻⁹ m³, `x₁₀`, 10⁶, COVID‑19; 37℃, Ⅳ, ❤️.\n");

        Printed printed = Printed.from(folder);

        assertThat(printed.text(Lang.VI))
                .contains("12 tấn CO₂, H₂SO₄, 10⁻⁹ m³, x₁₀, 10⁶, COVID‑19; 37°C, IV, □.", "ký tự: U+2764.");
        assertThat(printed.bookmarks(Lang.VI)).contains("Khí CO₂");
        assertThat(Verdict.brokenRules(printed.pdf(Lang.VI), PDFAFlavour.PDFUA_1))
                .isEmpty();
        assertThat(Verdict.brokenRules(printed.pdf(Lang.VI), PDFAFlavour.PDFA_2_A))
                .isEmpty();
    }

    @Test
    void noLineBreaksBeforeALoweredLetter(@TempDir Path folder) throws IOException {
        Workspaces.lay(TORTURE, folder);
        Workspaces.write(
                folder.resolve("content/2024/tra-tan/report.vi.md"),
                "tấn CO₂, ".repeat(30) + "\n\n" + "(tấn CO₂), ".repeat(31) + "\n\n" + "một tấn H₂SO₄; ".repeat(32));

        try (PDDocument document = Loader.loadPDF(Printed.from(folder).pdf(Lang.VI))) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .anyMatch(line -> line.contains("CO₂"))
                    .noneMatch(line -> line.matches("\\s*[₂₄].*"));
        }
    }

    @Test
    void itemsAreNumberedAsTheirAuthorDid(@TempDir Path folder) {
        Workspaces.lay(TORTURE, folder);
        Workspaces.write(
                folder.resolve("content/2024/tra-tan/report.vi.md"),
                "11. Một\n\n18. Hai\n\n   21. Ba\n   29. Bốn\n      - Năm\n   24. Sáu\n\n13. Bảy\n");

        assertThat(String.join(" ", Printed.from(folder).pages(Lang.VI))).contains("11. 18. 21. 29. 24. 13. Một Hai");
    }

    @Test
    void workspaceMayHaveATemplateOfItsOwn(@TempDir Path folder) {
        Workspaces.lay(TORTURE, folder);
        Workspaces.write(
                folder.resolve("templates/print.ftl"),
                """
                <#ftl output_format="HTML">
                <html lang="${page.frame.lang}"><head><title>${page.frame.title}</title>
                <meta name="date" content="${page.report.isoDate}">
                <style>body { font-family: Serif }</style></head>
                <body><p>Mẫu riêng<br>${page.digest.brief}</p></body></html>
                """);

        assertThat(Printed.from(folder).text(Lang.VI)).startsWith("Mẫu riêng ");
    }

    @Test
    void templateThatIsNotWellFormedIsNamed(@TempDir Path folder) {
        Workspaces.lay(TORTURE, folder);
        Workspaces.write(folder.resolve("templates/print.ftl"), "<#ftl output_format=\"HTML\"><html><p></html>");

        assertThatThrownBy(() -> Printed.from(folder))
                .isInstanceOf(TemplateFault.class)
                .hasMessageStartingWith("templates/print.ftl: ");
    }

    private static String unspaced(String text) {
        return Printed.folded(text).replace(" ", "");
    }
}
