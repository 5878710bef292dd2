package yearbook.content;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/** A slip in YAML is told with its line as it should read, and pasting that line mends the file. */
class YamlSlipsTest {
    private final SlipFile file = new SlipFile("a.yaml", "first: 1\n%s\nlast: 2\n", YamlReader::read);
    private final List<Problem> problems = file.problems();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            title:Báo cáo                          | title: Báo cáo                           | yaml-colon
            title：Báo cáo                         | title: Báo cáo                           | yaml-colon
            title: { vi:"a", en: b }               | title: { vi: "a", en: b }                | yaml-colon
            title: { vi:a, en:b }                  | title: { vi: a, en: b }                  | yaml-colon
            title: Báo cáo: kết quả                | title: "Báo cáo: kết quả"                | yaml-quotes
            title: { vi: Báo cáo: a, en: b }       | title: { vi: "Báo cáo: a", en: b }       | yaml-quotes
            title: { vi: a, b, en: c }             | title: { vi: "a, b", en: c }             | yaml-quotes
            title: { vi: a, en: b                  | title: { vi: a, en: b }                  | yaml-quotes
            title: “Báo cáo”                       | title: "Báo cáo"                         | yaml-quotes
            title: “Báo cáo: kết quả”              | title: "Báo cáo: kết quả"                | yaml-quotes
            title: { vi: “a”, en: “b, c” }         | title: { vi: "a", en: "b, c" }           | yaml-quotes
            title: "Báo "cáo" năm"                 | title: "Báo “cáo” năm"                   | yaml-quotes
            title: 'Ngân'hàng'                     | title: "Ngân'hàng"                       | yaml-quotes
            title: "Báo cáo                        | title: "Báo cáo"                         | yaml-quotes
            title: @a                              | title: "@a"                              | yaml-quotes
            title: *a*                             | title: "*a*"                             | yaml-quotes
            title: %a                              | title: "%a"                              | yaml-quotes
            title: - a                             | title: "- a"                             | yaml-quotes
            `  title: a`                           | title: a                                 | yaml-indent
            `\ttitle: a`                           | title: a                                 | yaml-tab
            """)
    void lineAsItShouldReadMendsTheFile(String wrong, String right, String wording) {
        Problem told = file.mended(wrong, right);

        assertThat(told.code()).isEqualTo("yaml-syntax");
        assertThat(told.wording()).isEqualTo(wording);
        assertThat(told.place().line()).isEqualTo(2);
        assertThat(Wording.in(Lang.VI).remedy(told)).endsWith(wording.equals("yaml-tab") ? "" : right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: https://example.org/a:b",
                "title: Nói “b” rồi “c”.",
                "title: { vi: Báo cáo “a”, en: b }",
                "title: \"“Báo cáo”\"",
                "title: 08:30",
                "title:",
                "title: { vi: https://example.org/a, en: b }"
            })
    void whatIsRightIsNoSlip(String right) {
        file.read(right);

        assertThat(problems).isEmpty();
    }

    @Test
    void allSlipsOfFileAreToldAtOnce() {
        file.read("a:b\nc: d: e\n\tf: “g”");

        assertThat(problems)
                .extracting(problem -> problem.wording() + " " + problem.place().line())
                .containsExactlyInAnyOrder("yaml-colon 2", "yaml-quotes 3", "yaml-tab 4");
    }

    @Test
    void whatNobodyCanMendIsOnlyTold() {
        file.read("][");

        assertThat(problems).extracting(Problem::wording).containsExactly("yaml-syntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"title: \"%s", "title: \"%s\" b", "title: '%s' b", "title: { vi: \"%s\", en: \"b }", "title:%s"})
    void longLineThatIsWrongIsOnlyTold(String form) {
        file.read(form.formatted("a".repeat(19_000)));

        assertThat(problems).extracting(Problem::wording).containsExactly("yaml-syntax");
    }

    @Test
    void slipsOfManyLinesAreEachToldOnce() {
        file.read(IntStream.range(0, 50_000).mapToObj("k%d: “b”\n"::formatted).collect(joining()));

        assertThat(problems).hasSize(50_000).allMatch(problem -> problem.wording()
                .equals("yaml-quotes"));
    }
}
