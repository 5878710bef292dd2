package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.problem.Problem;

/** JSON and YAML become the same trees, each value with its place. */
class TreeReadersTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void controlCharacterIsToldWhereItIsEscapedAndByTheDoorWhereItIsNot() {
        TextFile escaped = new TextFile("a.json", "{ \"a\": \"\\u202e\" }");
        TextFile typed = new TextFile("a.json", "{ \"a\": \"\u202e\" }");

        assertThat(Escapes.problemsIn(
                        JsonReader.read(escaped, new ArrayList<>()).orElseThrow(), escaped))
                .extracting(Problem::code)
                .containsExactly("control-character");
        assertThat(Escapes.problemsIn(JsonReader.read(typed, new ArrayList<>()).orElseThrow(), typed))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a.json | {"a": {"b": 108.40}} | 1:2 | 1:13
            a.yaml | a: {b: 108.40} | 1:1 | 1:8
            """)
    void keysAndValuesKnowTheirPlaces(String file, String text, String keyAt, String valueAt) {
        Tree.Obj root = (Tree.Obj) read(file, text).orElseThrow();
        Tree.Entry entry = root.entries().get("a");
        Tree number = ((Tree.Obj) entry.value()).entries().get("b").value();

        assertThat(entry.keyAt()).hasToString(file + ":" + keyAt);
        assertThat(number.at()).hasToString(file + ":" + valueAt);
        assertThat(number.shown()).isEqualTo("108.40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"%s\": 1}", "{\"a\": \"%s\"}", "[\"%s\"]"})
    void stringThatIsTooLongIsTold(String json) {
        assertThat(read("a.json", json.formatted("x".repeat(60_000)))).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("line-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            a.json | {"a": 1, "a": 2} | 1:10
            a.yaml | {a: 1, a: 2} | 1:8
            """)
    void keyWrittenTwiceCountsOnceAndIsTold(String file, String text, String at) {
        Tree.Obj root = (Tree.Obj) read(file, text).orElseThrow();

        assertThat(root.entries().get("a").value().shown()).isEqualTo("1");
        assertThat(problems).extracting(Problem::code).containsExactly("key-twice");
        assertThat(problems.get(0).place()).hasToString(file + ":" + at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            a.json | `{"a": 1 "b": 2}` | json-syntax | 1:8
            a.json | `{"a": 8,7}` | json-syntax | 1:7
            a.json | `{"a": }` | json-syntax | 1:7
            a.json | `{"a": NaN}` | json-syntax | 1:7
            a.json | `{'a': 1}` | json-syntax | 1:2
            a.json | `{"a": 1,}` | json-syntax | 1:8
            a.json | `{"a": 1` | json-syntax | 1:8
            a.json | `{} {}` | json-syntax | 1:4
            a.json | `{"a": 007}` | json-syntax | 1:7
            a.json | `{"a": 1e999999999}` | number-too-long | 1:7
            a.json | `{"a": 1e99999999999999}` | number-too-long | 1:7
            a.json | `{"a": 0.00000000000000000000000000000000000001}` | number-too-long | 1:7
            a.json | `` | file-empty | 1:1
            a.yaml | `a: b: c` | yaml-syntax | 1:5
            a.yaml | `a: [1` | yaml-syntax | 1:6
            a.yaml | `a: "b` | yaml-syntax | 1:6
            a.yaml | `[a]: 1` | yaml-syntax | 1:1
            a.yaml | `a: &x 1` | yaml-anchor | 1:4
            a.yaml | `a: *x` | yaml-syntax | 1:4
            a.yaml | `a: 1e999999999` | number-too-long | 1:4
            a.yaml | `# chỉ có lời` | file-empty | 1:1
            """)
    void faultIsToldAtItsPlace(String file, String text, String code, String at) {
        Optional<Tree> tree = read(file, text);

        assertThat(tree).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly(code + " " + file + ":" + at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.yaml"})
    void deepNestingIsToldAndDoesNotOverflow(String file) {
        read(file, "[".repeat(100_000) + "]".repeat(100_000));

        assertThat(problems).extracting(Problem::code).containsExactly("too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1111111111111111111111111111111111111", "1e400", "-1e-400"})
    void numberNobodyMeansIsTold(String number) {
        read("a.json", "[" + number + "]");
        read("a.yaml", "[" + number + "]");

        assertThat(problems).extracting(Problem::code).containsExactly("number-too-long", "number-too-long");
    }

    @Test
    void yamlKeepsDatesAndWordsAsText() {
        Tree.Obj root = (Tree.Obj)
                read("a.yaml", "a: 2024-11-19\nb: no\nc: 0x10\nd:\ne: true\n").orElseThrow();

        assertThat(root.entries().values())
                .extracting(entry -> entry.value().type())
                .containsExactly("string", "string", "string", "null", "boolean");
    }

    @Test
    void secondYamlDocumentIsTold() {
        read("a.yaml", "a: 1\n---\nb: 2\n");

        assertThat(problems).extracting(Problem::code).containsExactly("yaml-syntax");
    }

    private Optional<Tree> read(String file, String text) {
        TextFile source = new TextFile(file, text == null ? "" : text);
        return file.endsWith(".json") ? JsonReader.read(source, problems) : YamlReader.read(source, problems);
    }
}
