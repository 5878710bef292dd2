package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import yearbook.site.SmallWorkspace;

class MainTest {
    @TempDir
    Path folder;

    @Test
    void buildOfGoodContentWritesTheSiteAndSaysWhere() {
        SmallWorkspace.in(folder);

        Run run = Run.of("build", folder);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Đã dựng", folder.resolve("target/site").toString());
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("target/site/en/2024/bao-cao/index.html")).isRegularFile();
    }

    @Test
    void badContentKeepsTheOldSiteAndSaysSo() throws IOException {
        var workspace = SmallWorkspace.in(folder);
        Path home = Files.createDirectories(folder.resolve("target/site")).resolve("index.html");
        Files.writeString(home, "old");
        workspace.replace(SmallWorkspace.REPORT + "report.en.md", "8.7%", "8.9%");

        Run run = Run.of("build", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("lỗi:", "report.en.md:7", "giữ nguyên");
        assertThat(home).hasContent("old");
    }

    @Test
    void problemsAreToldInEnglishWhenAsked() {
        SmallWorkspace.in(folder).replace(SmallWorkspace.REPORT + "kpi.json", "\"value\": 8.7", "\"value\": 8.9");

        Run run = Run.of("check", folder, "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("error:", "fix:", "Errors: 1;").doesNotContain("lỗi", "sửa");
    }

    @Test
    void problemsAreToldInTheSitesFirstLanguage() {
        SmallWorkspace.in(folder)
                .replace("content/site.yaml", "[vi, en]", "[en, vi]")
                .replace(SmallWorkspace.REPORT + "kpi.json", "\"value\": 8.7", "\"value\": 8.9");

        assertThat(Run.of("check", folder).err()).contains("error:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "github"})
    void findingsForOtherProgramsAreAllThatIsSaidAndTheCodeStays(String format) {
        SmallWorkspace.in(folder).replace(SmallWorkspace.REPORT + "kpi.json", "\"value\": 8.7", "\"value\": 8.9");

        Run run = Run.of("check", folder, "--format", format);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("kpi.json", "quote-value");
    }

    @Test
    void checkWritesNothing() throws IOException {
        SmallWorkspace.in(folder);
        List<String> before = files();

        Run run = Run.of("check", folder);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Không có lỗi", "3 số liệu", "2 nhiệm vụ");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "biuld",
                "build --uot x",
                "--lang fr check",
                "check --lang",
                "build . --out",
                "check a b",
                "check --format xml"
            })
    void commandLineThatMakesNoSenseIsWrongUsageWithHelp(String line) {
        Run run = Run.of((Object[]) line.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--help").hasLineCount(2).doesNotContain("Unknown", "Missing", "Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void nearMissOfACommandNamesTheCommand() {
        assertThat(Run.of("biuld").err()).startsWith("Không có lệnh “biuld”. Có phải ý anh/chị là “build”?");
        assertThat(Run.of("biuld", "--lang", "en").err())
                .startsWith("There is no command “biuld”. Did you mean “build”?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "build"})
    void folderWithoutContentIsWrongUsage(String command) {
        Run run = Run.of(command, folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(folder.toString(), "content/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/2024/site", ".", "content/../content/x", "link/x"})
    void siteIsNeverWrittenIntoTheContent(String out) throws IOException {
        SmallWorkspace.in(folder);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("content"));
        List<String> before = files();

        Run run = Run.of("build", folder, "--out", folder.resolve(out));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nội dung");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void folderOfSomebodyElseIsKept() throws IOException {
        SmallWorkspace.in(folder).with("thesis/thesis.doc", "ten years of work");

        Run run = Run.of("build", folder, "--out", folder.resolve("thesis"), "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("files that Yearbook did not make", "--out");
        assertThat(folder.resolve("thesis/thesis.doc")).hasContent("ten years of work");
    }

    @Test
    void brokenTemplateIsNamedWithItsPlace() {
        SmallWorkspace.in(folder).with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n<p>${page.nothing}</p>\n");

        Run run = Run.of("build", folder, "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("templates/task.ftl:2:6", "2025/nhiem-vu/2025-01/")
                .doesNotContain("\tat ");
    }

    /** The author sees to it, so it is not told as a fault of the program. */
    @Test
    void placeThatCannotBeWrittenIsToldByItsNameAndAStackTraceOnlyWhenAskedFor() throws IOException {
        SmallWorkspace.in(folder);
        Path file = Files.writeString(folder.resolve("target"), "a file where a folder should be");

        Run run = Run.of("build", folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(file.toString())
                .doesNotContain("Lỗi của chương trình")
                .doesNotContain("\tat ");
        assertThat(Run.of("build", folder, "-v").err()).contains("\tat ");
        assertThat(file).hasContent("a file where a folder should be");
    }

    @Test
    void faultOfOursIsOneSentence() {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create()).setErr(new PrintWriter(said));

        int code = Faults.tell(new IllegalStateException("broken"), line);

        assertThat(code).isEqualTo(3);
        assertThat(said.toString()).contains("Lỗi của chương trình", "broken").doesNotContain("\tat ");
    }

    @Test
    void whoStandsWithinAWorkspaceIsShownTheWayOutToIt() {
        SmallWorkspace.in(folder);

        Run inside = Run.of("check", folder.resolve("content/2024"));

        assertThat(inside.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(inside.err()).contains("Thư mục làm việc chứa nó là " + folder, "cd " + folder);
    }

    @Test
    void fullDiskIsNoFaultOfOurs() {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create()).setErr(new PrintWriter(said));

        int code = Faults.tell(new UncheckedIOException(new IOException("No space left on device")), line);

        assertThat(code).isEqualTo(Main.WRONG_USAGE);
        assertThat(said.toString())
                .startsWith("Đĩa cần ghi đã đầy")
                .contains("giải phóng chỗ trống")
                .doesNotContain("Lỗi của chương trình", "IOException");
    }

    @Test
    void fullDiskIsToldWithTheFileThatFindsNoRoom() {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create()).setErr(new PrintWriter(said));

        Faults.tell(new UncheckedIOException(new FileSystemException("/x/a", null, "No space left on device")), line);

        assertThat(said.toString()).startsWith("Đĩa cần ghi /x/a đã đầy").contains("giải phóng chỗ trống");
    }

    @Test
    void fileThatIsNamedAsAFullDiskIsToldIsNone() {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create()).setErr(new PrintWriter(said));

        Faults.tell(new UncheckedIOException(new AccessDeniedException("/x/File too large")), line);

        assertThat(said.toString()).startsWith("Không có quyền đọc hoặc ghi /x/File too large");
    }

    @Test
    void helpSpeaksTheLanguageAskedForWhateverTheMachines() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(Run.of("--help").out()).contains("Cách dùng", "Lệnh:").doesNotContain("Usage", "Show");
            Locale.setDefault(Locale.forLanguageTag("vi-VN"));
            assertThat(Run.of("build", "--help", "--lang=en").out())
                    .contains("Usage")
                    .doesNotContain("Hiện");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void checkSaysOnceAtItsEndHowToReadMoreAboutAProblem() {
        SmallWorkspace.in(folder).replace(SmallWorkspace.REPORT + "kpi.json", "\"value\": 8.7", "\"value\": 8.9");

        assertThat(Run.of("check", folder).err()).endsWith("java -jar yearbook.jar explain quote-value\n");
        assertThat(Run.of("check", folder, "--lang", "en").err())
                .endsWith("\nTo read more about a problem: java -jar yearbook.jar explain quote-value\n");
        assertThat(Run.of("build", folder).err()).containsOnlyOnce("java -jar yearbook.jar explain quote-value\n");
    }

    @Test
    void checkOfGoodContentSaysNothingOfProblems() {
        SmallWorkspace.in(folder);

        Run run = Run.of("check", folder);

        assertThat(run.out() + run.err()).doesNotContain("explain");
    }

    @Test
    void versionIsPrinted() {
        Run run = Run.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Yearbook ");
    }

    @Test
    void asciiNamesComeThroughAMachineWithoutALocale() throws Exception {
        SmallWorkspace.in(folder);

        Run run = Run.apart(Map.of("LC_ALL", "C"), "check", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Không có lỗi");
    }

    @Test
    void machineThatWouldRuinVietnameseFileNamesIsRefused() throws Exception {
        SmallWorkspace.in(folder);
        Files.writeString(folder.resolve("content/bản nháp.txt"), "");

        Run run = Run.apart(Map.of("LC_ALL", "C"), "check", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("LC_ALL=C.UTF-8").doesNotContain("lỗi:");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"80800", "-1", "65536"})
    void portThatIsNoneIsWrongUsage(String port) {
        Run run = Run.of("preview", folder, "--port", port);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--port").doesNotContain("Lỗi của chương trình");
    }

    @Test
    void portIsUsedByAnotherProgramOnlyWhereOneAnswers() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
            assertThat(PreviewCommand.answers(null, port)).isTrue();
        }
        assertThat(PreviewCommand.answers(null, port)).isFalse();
    }

    @Test
    void checkReadsTemplatesAndSaysThatItTriesThemOnNoPage() {
        SmallWorkspace workspace = SmallWorkspace.in(folder)
                .with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n<p>${page.nothing}</p>\n");
        Run untried = Run.of("check", folder);
        Run json = Run.of("check", folder, "--format", "json");
        workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n<p>${page.nothing</p>\n");
        Run unreadable = Run.of("check", folder);

        assertThat(untried.code()).isZero();
        assertThat(untried.out()).contains("chưa thử trên trang nào: templates/task.ftl");
        assertThat(json.out()).contains("templates/task.ftl");
        assertThat(unreadable.code()).isEqualTo(1);
        assertThat(unreadable.err()).contains("templates/task.ftl:2:", "[template-fault]");
    }

    @ParameterizedTest
    @CsvSource({
        "templates/reprot.ftl, đổi tên thành report.ftl",
        "templates/layout.ftl, đổi tên thành templates/part/layout.ftl",
        "templates/parts/layout.ftl, đổi tên thành templates/part/layout.ftl",
        "templates/foo.ftl, ở đây chỉ đọc: archive-year.ftl",
        "templates/other/footing.ftl, ở đây chỉ đọc: archive-year.ftl"
    })
    void templateThatNothingAsksForIsNamed(String file, String remedy) {
        SmallWorkspace.in(folder).with(file, "<#ftl output_format=\"HTML\">\n");

        Run run = Run.of("check", folder);

        assertThat(run.err()).contains(file + ":1:1: lưu ý:", remedy);
    }

    @Test
    void templateThatAnotherOneAsksForIsTheWorkspacesOwnBusiness() {
        SmallWorkspace.in(folder)
                .with("templates/jbake.properties", "template.task.file=mine.ftl\n")
                .with("templates/mine.ftl", "<#ftl output_format=\"HTML\">\n<#import \"own/foot.ftl\" as foot>\n")
                .with("templates/own/foot.ftl", "<#ftl output_format=\"HTML\">\n");

        assertThat(Run.of("check", folder).err()).isEmpty();
    }
}
