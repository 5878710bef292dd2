package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "value": 8                | "value": 8.7           | higher | EXCEEDED
            "value": 8                | "value": 8.0           | higher | MET
            "value": 8                | "value": 7.9           | higher | MISSED
            "value": 8                | "value": 8.7           | lower  | MISSED
            "value": 8                | "value": 7.9           | lower  | EXCEEDED
            "from": 8, "to": 8.5      | "value": 8.2           | higher | MET
            "from": 8, "to": 8.5      | "value": 8             | higher | MET
            "from": 8, "to": 8.5      | "value": 8.5           | higher | MET
            "from": 8, "to": 8.5      | "value": 8.7           | higher | EXCEEDED
            "from": 8, "to": 8.5      | "value": 7             | higher | MISSED
            "from": 8, "to": 8.5      | "value": 7             | lower  | EXCEEDED
            "atLeast": 5              | "value": 5             | higher | MET
            "atLeast": 5              | "value": 6             | higher | MET EXCEEDED
            "atLeast": 5              | "value": 4             | higher | MISSED
            "above": 5                | "value": 5             | higher | MISSED
            "above": 5                | "value": 5.1           | higher | MET EXCEEDED
            "atMost": 5               | "value": 5             | lower  | MET
            "atMost": 5               | "value": 4             | lower  | MET EXCEEDED
            "atMost": 5               | "value": 6             | lower  | MISSED
            "below": 5                | "value": 5             | lower  | MISSED
            "value": 8                | "from": 8.1, "to": 9   | higher | EXCEEDED
            "value": 8                | "from": 7, "to": 9     | higher |
            """)
    void outcomesThatAgreeWithTheNumbers(String plan, String result, String better, String outcomes) {
        assertThat(Comparison.of(figure(plan, result, better))).isEqualTo(set(outcomes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "plan": { "value": 8, "source": { "publisher": "P" } }, "better": "higher"
            "better": "higher", "results": [{ "value": 9, "source": { "quote": { "vi": "a", "en": "a" } } }]
            """)
    void nothingIsComputedWithoutPlanOrResult(String fields) {
        Figure figure = read("{ \"id\": \"a\", \"name\": \"A\", " + fields + " }");

        assertThat(Comparison.of(figure)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "value": 8           | true  | false
            "from": 8, "to": 8.0 | true  | false
            "from": 8, "to": 9   | false | true
            "atLeast": 8         | false | false
            """)
    void planKnowsItsForm(String plan, boolean isValue, boolean isRange) {
        Plan read = figure(plan, "\"value\": 1", "higher").plan().orElseThrow();

        assertThat(read.isValue()).isEqualTo(isValue);
        assertThat(read.isRange()).isEqualTo(isRange);
    }

    private static Figure figure(String plan, String result, String better) {
        return read(
                """
                { "id": "a", "name": "A", "better": "%s",
                  "plan": { %s, "source": { "publisher": "P" } },
                  "results": [{ %s, "source": { "quote": { "vi": "a", "en": "a" } } }] }
                """
                        .formatted(better, plan, result));
    }

    private static Figure read(String figure) {
        String kpi = "{ \"year\": 2024, \"indicators\": [" + figure + "] }";
        Tree tree = JsonReader.read(new TextFile("kpi.json", kpi), new java.util.ArrayList<>())
                .orElseThrow();
        return KpiReader.read(tree).indicators().get(0);
    }

    private static Set<Outcome> set(String outcomes) {
        return outcomes == null
                ? Set.of()
                : Arrays.stream(outcomes.split(" ", -1)).map(Outcome::valueOf).collect(Collectors.toSet());
    }
}
