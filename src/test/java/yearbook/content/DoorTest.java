package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.Workspaces;
import yearbook.problem.Problem;

class DoorTest {
    @TempDir
    Path root;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void linkThatLeadsOutIsRefused(@TempDir Path elsewhere) throws IOException {
        Workspaces.write(elsewhere.resolve("a.md"), "bí mật");
        Files.createSymbolicLink(root.resolve("a.md"), elsewhere.resolve("a.md"));

        assertThat(door().read(root.resolve("a.md"))).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("link-out");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u202A', '\u202E', '\u2066', '\u2069'})
    void characterThatTurnsTheDirectionOfTextIsToldWithItsColumn(char turning) {
        Workspaces.write(root.resolve("a.md"), "một" + turning + "hai");

        door().read(root.resolve("a.md"));

        assertThat(problems).extracting(Problem::code).containsExactly("control-character");
        assertThat(problems.get(0).place().column()).isEqualTo(4);
    }

    @Test
    void fileTooLargeIsRefused() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("a.md").toFile(), "rw")) {
            file.setLength(20_000_001);
        }

        assertThat(door().read(root.resolve("a.md"))).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("file-too-large");
    }

    @Test
    void whatHelpsDependsOnTheFileThatIsTooLarge() throws IOException {
        for (String name :
                List.of("content/pages/about.vi.md", "content/2024/a/report.vi.md", "content/2024/a/goc.pdf")) {
            Files.createDirectories(root.resolve(name).getParent());
            try (RandomAccessFile file = new RandomAccessFile(root.resolve(name).toFile(), "rw")) {
                file.setLength(20_000_001);
            }
        }

        door().read(root.resolve("content/pages/about.vi.md"));
        door().read(root.resolve("content/2024/a/report.vi.md"));
        door().bytes(root.resolve("content/2024/a/goc.pdf"));

        assertThat(problems).extracting(Problem::code).containsOnly("file-too-large");
        assertThat(problems)
                .extracting(Problem::wording)
                .containsExactly("file-too-large-page", "file-too-large", "file-too-large-source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.vi.md", "about.en.md", "report.yaml", "site.yaml"})
    void textOfMoreThanTwoMegabytesAndALineOfMoreThanTwentyThousandLettersAreRefused(String name) {
        Workspaces.write(root.resolve(name), "ữ\n".repeat(600_000));
        Workspaces.write(root.resolve("a-" + name), "một\n" + "ữ".repeat(20_001));
        Workspaces.write(root.resolve("b-" + name), "một\n" + "ữ".repeat(20_000) + "\nhai");

        assertThat(door().read(root.resolve(name))).isEmpty();
        assertThat(door().read(root.resolve("a-" + name))).isEmpty();
        assertThat(door().read(root.resolve("b-" + name))).isPresent();
        assertThat(problems).extracting(Problem::code).containsExactly("file-too-large", "line-too-long");
        assertThat(problems.get(1).place()).hasToString("a-" + name + ":2:20001");
    }

    @Test
    void jsonMayStandOnOneLine() {
        Workspaces.write(root.resolve("kpi.json"), "[%s1]".formatted("1,".repeat(50_000)));

        assertThat(door().read(root.resolve("kpi.json"))).isPresent();
        assertThat(problems).isEmpty();
    }

    @Test
    void fileThatCannotBeReadIsTold() {
        assertThat(door().read(root.resolve("gone.md"))).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("file-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.vi.md", "about.en.md", "report.yaml", "kpi.json"})
    void mergeThatIsNotFinishedIsAllThatIsTold(String name) {
        Workspaces.write(root.resolve(name), "một\r\n<<<<<<< HEAD\r\nhai\r\n=======\r\nb\uFFFDn\r\n>>>>>>> other\r\n");
        Workspaces.write(root.resolve("a-" + name), "<<<<<<< HEAD\nmột\n||||||| 1f\n=======\nhai\n>>>>>>> other");

        assertThat(door().read(root.resolve(name))).isEmpty();
        assertThat(door().read(root.resolve("a-" + name))).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.place() + " " + problem.code() + " " + problem.args())
                .containsExactly(name + ":2:1 merge-unresolved [6]", "a-" + name + ":1:1 merge-unresolved [6]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kết quả\n=======\n\nhai",
                ">>>>>>> một\n\nhai",
                "<<<<<<< một\n=======\nhai",
                ">>>>>>> một\n<<<<<<< hai",
                "một <<<<<<< hai\n=======\nba >>>>>>> bốn"
            })
    void headingOrQuotationIsNoMerge(String text) {
        Workspaces.write(root.resolve("a.md"), text);

        assertThat(door().read(root.resolve("a.md"))).isPresent();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.vi.md", "about.en.md", "report.yaml", "kpi.json"})
    void lostLetterIsToldWhereItStood(String name) {
        Workspaces.write(root.resolve(name), "một\nng\uFFFDn s\uFFFDch");

        assertThat(door().read(root.resolve(name))).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactly(name + ":2:3 character-lost");
    }

    @Test
    void windowsLineEndsAndByteOrderMarkAreLeftOut() {
        Workspaces.write(root.resolve("a.md"), "\uFEFFmột\r\nhai\rba\n");

        assertThat(door().read(root.resolve("a.md")).orElseThrow().text()).isEqualTo("một\nhai\nba\n");
        assertThat(problems).isEmpty();
    }

    private Door door() {
        return new Door(root, problems);
    }
}
