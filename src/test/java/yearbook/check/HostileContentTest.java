package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import yearbook.Workspaces;
import yearbook.content.Reader;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/** Whatever authors write, the answer is problems, never an exception. */
class HostileContentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonNode> VALUES = List.of("null", "-1.5", "\"x\"", "[null]", "{\"id\": []}").stream()
            .map(JSON::readTree)
            .toList();

    @TempDir
    Path workspace;

    @BeforeEach
    void lay() {
        Workspaces.good(workspace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi.json", "tasks.json", "errata.json"})
    void anyValueAnywhereIsToldOrFine(String name) {
        Path file = workspace.resolve("content/2024/bao-cao").resolve(name);
        JsonNode root = JSON.readTree(Workspaces.text(file));
        List<String> pointers = new ArrayList<>();
        collect(root, "", pointers);

        for (String pointer : pointers) {
            for (JsonNode value : VALUES) {
                Workspaces.write(file, JSON.writeValueAsString(replaced(root, pointer, value)));
                assertThatCode(this::told).as(pointer + " = " + value).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            site.yaml | `languages: [vi]`
            site.yaml | `[]`
            site.yaml | `5`
            site.yaml | `~`
            site.yaml | `publisher: ~`
            site.yaml | `? [a, b]\\n: c`
            site.yaml | `? {a: b}\\n: c`
            site.yaml | `1: 2`
            site.yaml | `~: 2`
            site.yaml | `a: !!binary x`
            site.yaml | `a: !x {b: !y 1}`
            site.yaml | `<<: {a: 1}`
            site.yaml | `%YAML 9.9\\n---\\na: 1`
            site.yaml | `\\ta: 1`
            site.yaml | `a: "\\\\uD800"`
            2024/bao-cao/report.yaml | `title: x\\nissued: 2024-11-19`
            2024/bao-cao/report.yaml | `title: {vi: a, en: b}\\nissued: 2024-11-19\\nsource: {file: "a\\\\0b", sha256: 0}`
            2024/bao-cao/report.yaml | `title: {vi: a, en: b}\\nissued: 2024`
            2024/bao-cao/report.yaml | `title: {vi: a, en: b}\\nissued: 0000-00-00`
            2024/bao-cao/kpi.json | `{"year": 2024, "groups": {"A b": {"vi": "a", "en": "b"}}}`
            2024/bao-cao/kpi.json | `{"year": 2024, "x": "\\\\ud800"}`
            2024/bao-cao/kpi.json | `{"year": 2024, "$schema": "\\\\u0007"}`
            2024/bao-cao/kpi.json | `{"year": 99999999999}`
            2024/bao-cao/kpi.json | `null`
            """)
    void oddFilesAreTold(String name, String text) {
        Workspaces.write(
                workspace.resolve("content").resolve(name),
                text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\"));

        assertThat(told()).isNotEmpty();
    }

    @Test
    void bytesThatAreNoTextAreTold() throws Exception {
        byte[] utf16 = "## A. KẾT QUẢ".getBytes(StandardCharsets.UTF_16);
        Files.write(workspace.resolve("content/2024/bao-cao/report.vi.md"), utf16);

        assertThat(told()).extracting(Problem::code).containsExactly("not-utf8");
    }

    @ParameterizedTest
    @CsvSource({"kpi.json", "report.yaml"})
    void lettersLostBeforeTheyWereEscapedAreTold(String name) {
        Path file = workspace.resolve("content/2024/bao-cao").resolve(name);
        Workspaces.write(
                file,
                Workspaces.text(file)
                        .replace("\"Ngân sách\"", "\"Ng\\uFFFDn s\\uFFFDch\"")
                        .replace("Báo cáo năm 2024", "\"B\\uFFFDo c\\uFFFDo\""));

        assertThat(told()).extracting(Problem::code).containsExactly("character-lost");
    }

    @Test
    void foldersInPlaceOfFilesAndFilesInPlaceOfFoldersDoNotThrow() throws Exception {
        Workspaces.write(workspace.resolve("content/2023"), "x");
        Workspaces.write(workspace.resolve("content/2024/ghi-chu.txt"), "x");
        Files.delete(workspace.resolve("content/2024/bao-cao/tasks.json"));
        Files.createDirectories(workspace.resolve("content/2024/bao-cao/tasks.json"));
        Files.createDirectories(workspace.resolve("content/pages/x.vi.md"));

        assertThatCode(this::told).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {">", "- ", "[", "![", "*", "`", "(", "| ", "<b>", "1. ", "\\", "&", "#", "[^", "[[kpi:", "9"})
    void endlessRepetitionInTextDoesNotOverflow(String mark) {
        Workspaces.write(workspace.resolve("content/pages/about.vi.md"), "# A\n\n" + mark.repeat(5_000) + "\n");

        assertThatCode(this::told).doesNotThrowAnyException();
    }

    private List<Problem> told() {
        List<Problem> problems = Rulebook.examine(Reader.read(workspace));
        problems.forEach(problem -> {
            for (Lang lang : Lang.values()) {
                assertThat(Wording.in(lang).render(problem))
                        .doesNotContain("{0}")
                        .doesNotContain("{1}");
            }
        });
        return problems;
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        pointers.add(pointer);
        for (String name : List.copyOf(node.propertyNames())) {
            collect(node.get(name), pointer + "/" + name, pointers);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, pointers);
            }
        }
    }

    private static JsonNode replaced(JsonNode root, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonNode copy = root.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return copy;
    }
}
