package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.Workspaces;
import yearbook.problem.Lang;
import yearbook.site.SmallWorkspace;
import yearbook.word.TestDocx;

class ImportCommandTest {
    private static final String TARGET = SmallWorkspace.REPORT + "report.vi.md";

    @TempDir
    Path folder;

    private Path docx;

    @BeforeEach
    void workspace() {
        SmallWorkspace.in(folder);
        docx = TestDocx.of(TestDocx.p("A. MỘT"), TestDocx.p("- hai")).in(folder.resolve("Báo cáo.docx"));
    }

    @Test
    void newFileIsWrittenCheckedAndTheNextStepNamed() {
        String target = "content/pages/huong-dan.vi.md";
        Workspaces.write(folder.resolve("content/pages/huong-dan.en.md"), "A. ONE\n\n- two\n");

        Run run = Run.of("import", docx, folder, "--as", target);

        assertThat(run.code()).isZero();
        assertThat(folder.resolve(target)).hasContent("A. MỘT\n\n- hai\n");
        assertThat(run.out())
                .contains("thành " + target + ": 0 đề mục, 1 đoạn, 1 mục danh sách, 0 bảng, 0 chú thích.")
                .contains("cả 3 chữ mà Word hiển thị")
                .contains("Mọi thứ trong tệp Word đều chuyển được.", "Việc tiếp theo: so " + target);
    }

    @Test
    void errorsOfTheNewFileAreToldWithTheirLines() {
        Run run = Run.of("import", docx, folder, "--as", TARGET, "--force", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(folder.resolve(TARGET)).hasContent("A. MỘT\n\n- hai\n");
        assertThat(run.out())
                .contains("Checks of the new file:", "Errors in other files:", "Next: fix the errors above");
        assertThat(run.err()).contains("report.vi.md:").doesNotContain("Exception");
    }

    @Test
    void reportWithoutItsInfoSaysWhatToMakeNext() {
        Run run = Run.of("import", docx, folder, "--as", "content/2025/moi/report.vi.md");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("tạo content/2025/moi/report.yaml").doesNotContain("không có lỗi");
    }

    @Test
    void fileThatIsThereStaysUnlessForced() throws IOException {
        String before = Files.readString(folder.resolve(TARGET));

        Run run = Run.of("import", docx, folder, "--as", TARGET);

        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.resolve(TARGET)).hasContent(before);
        assertThat(files()).noneMatch(name -> name.contains(".part"));
    }

    @Test
    void fileThatIsNotWordChangesNothing() throws IOException {
        Files.writeString(docx, "%PDF-1.4");
        List<String> before = files();

        Run run = Run.of("import", docx, folder, "--as", TARGET, "--force");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("đây là tệp PDF").doesNotContain("Exception");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void fileWhoseWordsAllStandBesideItsTextTellsThem() {
        TestDocx.of("<w:p><w:del><w:r><w:delText>Bản nháp cũ</w:delText></w:r></w:del></w:p>")
                .in(docx);

        Run run = Run.of("import", docx, folder, "--as", "content/2025/moi/report.vi.md");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[word-nothing]", "  | Bản nháp cũ");
    }

    @ParameterizedTest
    @EnumSource
    void placesWhereNothingMayBeWrittenAreNamed(Lang lang) throws IOException {
        Path outside = Files.createDirectories(folder.resolve("ngoai"));
        Path inside = SmallWorkspace.in(folder.resolve("trong")).folder();
        Files.createSymbolicLink(inside.resolve("content/link.vi.md"), outside.resolve("x.md"));
        Files.createSymbolicLink(inside.resolve("content/out"), outside);
        Files.writeString(inside.resolve("content/tep"), "");
        StringBuilder told = new StringBuilder();

        for (String target : List.of(
                "../x.md",
                "/x.md",
                "content/x.txt",
                "content",
                "content/link.vi.md",
                "content/out/x.md",
                TARGET,
                "content/tep/x.md",
                "content/2025/Báo cáo/report.vi.md",
                "content/pages/Liên hệ.en.md",
                "content/x\u0000.md")) {
            Run run = Run.of("import", docx, inside, "--as", target, "--lang", lang);
            assertThat(run.code()).isNotZero();
            told.append(run.err());
        }
        told.append(Run.of("import", "khong-co.docx", inside, "--as", "content/x.md", "--lang", lang)
                .err());

        assertThat(told.toString().replaceAll("(?m)^(\\d+ lỗi|Errors: |Để hiểu rõ hơn|To read more).*\n", ""))
                .isEqualTo(Workspaces.text(Workspaces.RESOURCES.resolve("word/targets." + lang.code() + ".txt")));
        assertThat(outside).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"content/nhap.md", "drafts/report.vi.md"})
    void fileThatYearbookDoesNotReadIsSaidToBeSo(String target) {
        Run run = Run.of("import", docx, folder, "--as", target);

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Yearbook không đọc tệp ở chỗ này");
    }

    @ParameterizedTest
    @CsvSource({"import", "import a.docx", "import a.docx --as"})
    void halfACommandIsWrongUsage(String line) {
        assertThat(Run.of((Object[]) line.split(" ")).code()).isEqualTo(2);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
