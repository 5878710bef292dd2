package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import yearbook.content.Schemas.FileKind;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/** What does not fit its schema is told in words, with a value that fits where it is plain which. */
class SchemaFaultTest {
    private static final List<Lang> LANGUAGES = List.of(Lang.VI, Lang.EN);

    @ParameterizedTest
    @EnumSource
    void everyTitleAndDescriptionIsInTwoLanguages(FileKind kind) {
        String schema = "/yearbook/schema/" + kind.word() + ".schema.json";
        JsonNode document = new ObjectMapper().readTree(getClass().getResourceAsStream(schema));

        assertThat(wordsIn(document).toList()).isNotEmpty().allMatch(words -> words.split(" / ", -1).length == 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            baseUrl: https://example.org | site-base-url-form | "baseUrl": "https://example.org/"
            baseUrl: example | site-base-url-form | write it in this form: ends in a slash, such as https://example.org/
            """)
    void addressWithoutItsSlashIsMended(String line, String code, String remedy) {
        assertThat(problemsIn(line, FileKind.SITE, code)).containsExactly(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            issued: 20251220 | report-issued-type | "issued": "2025-12-20"
            issued: 20251320 | report-issued-form | write it in this form: a day such as 2024-11-19
            issued: 2025     | report-issued-form | write it in this form: a day such as 2024-11-19
            issued: 1-2-2025 | report-issued-form | "issued": "2025-02-01"
            """)
    void numberInPlaceOfDayIsMendedOnlyToADay(String line, String code, String remedy) {
        assertThat(problemsIn(line, FileKind.REPORT, code)).containsExactly(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            title: {vi: a, en: ""} | report-en-empty | write its content here; it may not be missing
            place: {vi: a, en: ""} | report-en-empty | write its content; if the source does not state it, leave the whole entry out
            """)
    void onlyWhatMayBeMissingIsToBeLeftOut(String line, String code, String remedy) {
        assertThat(problemsIn(line, FileKind.REPORT, code)).containsExactly(remedy);
    }

    @Test
    void whatIsToHaveWordsInEachLanguageIsShownWithBoth() {
        assertThat(problemsIn("issued: 2024-11-19", FileKind.REPORT, "report-title-missing"))
                .singleElement()
                .asString()
                .startsWith("add \"title\": { \"vi\": \"…\", \"en\": \"…\" } (")
                .endsWith(") here");
    }

    @Test
    void reasonOfCorrectionMayNotBeMissing() {
        String corrections = "corrections: [{reason: {vi: \"\", en: a}}]";

        assertThat(problemsIn(corrections, FileKind.CORRECTIONS, "corrections-vi-empty"))
                .containsExactly("write its content here; it may not be missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\t", "\\u00A0", "\\u3000", "\\u200B\\uFEFF"})
    void textOfWhichNothingCanBeSeenIsEmpty(String unseen) {
        String corrections = "corrections: [{reason: {vi: \"" + unseen + "\", en: a}}]";

        assertThat(problemsIn(corrections, FileKind.CORRECTIONS, "corrections-vi-empty"))
                .hasSize(1);
    }

    private static List<String> problemsIn(String yaml, FileKind kind, String code) {
        List<Problem> problems = new ArrayList<>();
        Tree tree = YamlReader.read(new TextFile("a.yaml", yaml), problems).orElseThrow();
        problems.addAll(SchemaCheck.problemsIn(tree, kind, LANGUAGES));
        return problems.stream()
                .filter(problem -> problem.code().equals(code))
                .map(Wording.in(Lang.EN)::remedy)
                .toList();
    }

    private static Stream<String> wordsIn(JsonNode node) {
        Stream<String> own = Stream.of("title", "description")
                .map(node::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
        return Stream.concat(own, node.valueStream().flatMap(SchemaFaultTest::wordsIn));
    }
}
