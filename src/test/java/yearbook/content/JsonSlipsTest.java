package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/** A slip of who comes from Word is told with its line as it should read, and pasting that line mends the file. */
class JsonSlipsTest {
    private final SlipFile file = new SlipFile("a.json", "{\n\"first\": 1,\n%s\n\"last\": 2\n}\n", JsonReader::read);
    private final List<Problem> problems = file.problems();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
            "a": 8,7,                        | "a": 8.7,                    | json-number
            "a": 8,7%,                       | "a": 8.7,                    | json-number
            "a": -1.757,5 tỷ đồng,           | "a": -1757.5,                | json-number
            "a": 1.757.500,                  | "a": 1757500,                | json-number
            "a": 1,757,500.5,                | "a": 1757500.5,              | json-number
            "a": 1 757,                      | "a": 1757,                   | json-number
            "a": 05,                         | "a": 5,                      | json-number
            "a": +5,                         | "a": 5,                      | json-number
            "a": .5,                         | "a": 0.5,                    | json-number
            “a”: “b”,                        | "a": "b",                    | json-quotes
            "a”: “b", "c": "d",              | "a": "b", "c": "d",          | json-quotes
            "a": „b“, "c": «d»,              | "a": "b", "c": "d",          | json-quotes
            'a': 'dân’s',                    | "a": "dân’s",                | json-quotes
            "a": "b "c" d",                  | "a": "b “c” d",              | json-quote-inside
            "a": "b "c", d",                 | "a": "b “c”, d",             | json-quote-inside
            "a": "b "2024" d",               | "a": "b “2024” d",           | json-quote-inside
            "a": "b,                         | "a": "b",                    | json-quote-open
            "a": "b                          | "a": "b",                    | json-quote-open
            a: 1,                            | "a": 1,                      | json-unquoted
            "a": 2024-11-19,                 | "a": "2024-11-19",           | json-unquoted
            "a": 19/11/2024,                 | "a": "19/11/2024",           | json-unquoted
            "a": Tốc độ,                     | "a": "Tốc độ",               | json-unquoted
            "a": True,                       | "a": true,                   | json-choice
            "a": [FALSE],                    | "a": [false],                | json-choice
            true: 1,                         | "true": 1,                   | json-unquoted
            "a": "b\tc",                     | "a": "b c",                  | json-tab
            "a": "\t\tb", "c": 8,7,          | "a": " b", "c": 8.7,         | json-tab
            "a": "b\\sc",                    | "a": "b\\\\sc",                | json-escape
            "a": "C:\\Users\\1",             | "a": "C:\\\\Users\\\\1",         | json-escape
            "a": "\\u12 \\n",                | "a": "\\\\u12 \\n",            | json-escape
            "a": "it\\'s",                   | "a": "it's",                 | json-escape
            "a": 1                           | "a": 1,                      | json-comma-missing
            "a": 1;                          | "a": 1,                      | json-comma-missing
            "a": 1 "c": 2,                   | "a": 1, "c": 2,              | json-comma-missing
            "a": ["b" "c"],                  | "a": ["b", "c"],             | json-comma-missing
            "a": [1 2],                      | "a": [1, 2],                 | json-comma-missing
            "a": 1,,                         | "a": 1,                      | json-comma-extra
            "a": [1, 2,],                    | "a": [1, 2],                 | json-comma-extra
            "a": { "b": 1, },                | "a": { "b": 1 },             | json-comma-extra
            "a" 1,                           | "a": 1,                      | json-colon
            "a" = 1,                         | "a": 1,                      | json-colon
            "a" "b",                         | "a": "b",                    | json-colon
            "a": 1, // x                     | #"a": 1, #                   | json-comment
            "a": /* x */ 1,                  | #"a":  1,#                   | json-comment
            """)
    void lineAsItShouldReadMendsTheFile(String wrong, String right, String wording) {
        Problem told = file.mended(wrong, right);

        assertThat(told.code()).isEqualTo("json-syntax");
        assertThat(told.wording()).isEqualTo(wording);
        assertThat(told.place().line()).isEqualTo(3);
        assertThat(Wording.in(Lang.VI).render(told))
                .contains(wording.equals("json-comment") ? "x" : "\n  sửa: " + right.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
            "a": "b⏎  12,5 tỷ", "c": 1,     | "a": "b 12,5 tỷ", "c": 1,
            "a": "b ⏎⏎ c⏎", "d": 8,7,     | "a": "b c", "d": 8.7,
            "a": "b "c" d⏎đ",               | "a": "b “c” d đ",
            "a": "b\\⏎c",                   | "a": "b c",
            "a": ["b⏎c", "d⏎đ"],           | "a": ["b c", "d đ"],
            """)
    void textOnSeveralLinesIsToldOnceWithTheOneLineItShouldBe(String wrong, String right) {
        Problem told = file.mended(wrong.replace('⏎', '\n'), right);

        assertThat(Wording.in(Lang.EN).remedy(told)).endsWith(right);
        assertThat(told.place().line()).isEqualTo(3);
    }

    @Test
    void textOnSeveralLinesIsAllThatIsTold() {
        file.read("\"a\": \"b\nc\",\n\"d\": \"e\",");

        assertThat(problems)
                .extracting(problem -> problem.place() + " " + problem.wording())
                .containsExactly("a.json:3:8 json-line-break");
        assertThat(Wording.in(Lang.EN).remedy(problems.get(0))).isEqualTo("write lines 3 to 4 as one: \"a\": \"b c\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "nil", "NULL", "NaN", "undefined"})
    void wordForNothingHasNoLine(String word) {
        file.read("\"a\": %s,".formatted(word));

        assertThat(problems)
                .extracting(problem -> problem.place() + " " + problem.wording() + " " + problem.args())
                .containsExactly("a.json:3:6 json-nothing [%s]".formatted(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\": \"Nói “b”: c\",",
                "\"a\": [8,7],",
                "\"a\": [\"b\", true],",
                "\"a\": \"b \\\" c\",",
                "\"a\": \"// b\", \"c\": 1e5,"
            })
    void whatIsRightIsNoSlipBesideOneThatIs(String right) {
        file.read(right + " \"z\": 1,,");

        assertThat(problems).extracting(Problem::wording).containsExactly("json-comma-extra");
    }

    @Test
    void allSlipsOfFileAreToldAtOnceOneForEachLine() {
        file.read("“a”: 8,7,\n“b”: 1\n'c': [1,],");

        assertThat(problems)
                .extracting(problem -> problem.wording() + " " + problem.place().line())
                .containsExactly("json-quotes 3", "json-quotes 4", "json-quotes 5");
        assertThat(problems)
                .extracting(problem -> Wording.in(Lang.EN).remedy(problem))
                .containsExactly("\"a\": 8.7,", "\"b\": 1,", "\"c\": [1],");
    }

    @Test
    void longLineIsGivenInPart() {
        file.read("\"a\": 8,7, \"b\": [" + "\"x\", ".repeat(1000) + "\"x\"],");

        assertThat(Wording.in(Lang.VI).remedy(problems.get(0)))
                .startsWith("…\"a\": 8.7, \"b\":")
                .endsWith("…")
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\": @,", "\"a\": 8-9,", "\"a\": 1.2.3,", "\"a\": ,"})
    void whatNobodyCanMendIsOnlyTold(String wrong) {
        file.read(wrong);

        assertThat(problems).extracting(Problem::wording).containsExactly("json-syntax");
    }

    @Test
    void wordsWithoutEndAreLookedThroughOnce() {
        file.read("\"a\": \"" + "”,b ".repeat(400_000));

        assertThat(problems).extracting(Problem::wording).containsExactly("json-quotes");
    }

    @Test
    void numberNobodyWritesIsOnlyTold() {
        file.read("\"a\": 1" + ".234".repeat(100));

        assertThat(problems).extracting(Problem::wording).containsExactly("json-syntax");
    }
}
