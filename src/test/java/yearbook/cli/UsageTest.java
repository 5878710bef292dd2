package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.Workspaces;

/** A slip on the command line is told in one line, with what may be written, and the help to ask for in another. */
class UsageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            check --format jso     | “jso” không dùng được cho --format. Chọn một trong: text, json, sarif, github. Gần nhất: json.
            diff --against a --format x | “x” không dùng được cho --format. Chọn một trong: text, markdown, json.
            --lang fr check        | “fr” không dùng được cho --lang. Chọn một trong: vi, en.
            build --format json    | Lệnh build không có tùy chọn --format. Các tùy chọn: --archive, --help, --lang, --now,
            build --ot x           | Lệnh build không có tùy chọn --ot. Có phải ý anh/chị là --out?
            build --out a --out b  | Lệnh build có tùy chọn --out ghi hai lần; chỉ giữ một.
            build --strict=x       | “x” không dùng được cho --strict:
            publish                | Lệnh publish còn thiếu --to: Nơi đặt các bản công bố
            build a b              | Lệnh build không dùng đến “b”: thừa một từ
            export                 | Lệnh export còn thiếu YEAR: Năm cần xuất, ví dụ 2024.
            export 2024            | Lệnh export còn thiếu --to: Nơi xuất
            export 2024 --to       | Sau --to còn thiếu giá trị. Nơi xuất
            snapshot x -m y        | “x” không dùng được cho YEAR: Năm của báo cáo, ví dụ 2024.
            xyzzy                  | Không có lệnh “xyzzy”. Các lệnh: new, preview, build, check,
            translate              | Sau translate còn thiếu một lệnh: status, accept.
            translate acept        | Không có lệnh “acept”. Có phải ý anh/chị là “accept”?
            """)
    void slipIsToldWithWhatMayBeWritten(String typed, String told) {
        Run run = Run.of((Object[]) typed.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(told).hasLineCount(2).endsWith("--help\n");
    }

    @Test
    void helpThatIsNamedIsThatOfTheCommandInTheLanguageAskedFor() {
        assertThat(Run.of("--lang", "en", "export", "--to").err())
                .isEqualTo(
                        """
                        No value follows --to. Where to, which must not be there yet: a folder, or a name that ends in .zip, .bag (BagIt) or .wacz.
                        To see how it is used: java -jar yearbook.jar export --help
                        """);
        assertThat(Run.of("translate", "acept").err()).endsWith(" yearbook.jar translate --help\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snapshot 2024 --uncommitted -m Công --author A",
                "snapshot 2024 --uncommitted -m C --author Ễ",
                "correct --reason-vi Công",
                "explain Ễ"
            })
    void wordsThatThisMachineRuinsAreNotTaken(String typed) throws Exception {
        Run run = Run.apart(Map.of("LC_ALL", "C"), typed.split(" "));

        assertThat(run.code()).as(run.out()).isEqualTo(Main.WRONG_USAGE);
        assertThat(run.out())
                .contains("không dùng UTF-8", "LC_ALL=C.UTF-8 java -jar")
                .hasLineCount(2);
    }

    @Test
    void commandOfARemedyNamesTheWorkspaceAsItWasNamed(@TempDir Path folder) {
        Path workspace = Workspaces.good(folder.resolve("báo cáo"));

        assertThat(Run.of("check", workspace).out() + Run.of("check", workspace).err())
                .contains("java -jar yearbook.jar translate accept '" + workspace + "' --all");
    }

    @Test
    void wordArrivesAsItIs() {
        assertThat(Shell.quoted("báo-cáo/2024.vi", false)).isEqualTo("báo-cáo/2024.vi");
        assertThat(Shell.quoted("a b", false)).isEqualTo("'a b'");
        assertThat(Shell.quoted("q'x", false)).isEqualTo("'q'\\''x'");
        assertThat(Shell.quoted("$HOME", false)).isEqualTo("'$HOME'");
        assertThat(Shell.quoted("~", false)).isEqualTo("'~'");
        assertThat(Shell.quoted("", false)).isEqualTo("''");
        assertThat(Shell.quoted("C:\\a b", true)).isEqualTo("\"C:\\a b\"");
        assertThat(Shell.quoted("C:\\a", true)).isEqualTo("C:\\a");
    }
}
