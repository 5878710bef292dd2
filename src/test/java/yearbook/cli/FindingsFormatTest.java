package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;

class FindingsFormatTest {
    private static final String KPI = "content/2024/báo cáo/kpi.json";
    private static final Findings FINDINGS = new Findings(
            List.of(
                    Problem.error("id-twice", new Place(KPI, 3, 7), "50%, a:b", KPI + ":1:1"),
                    Problem.warning("waiver-unused", new Place("content/2024/b/report.yaml", 1, 1), "5", "p1")),
            List.of("content/2024/b/tasks.json"));

    @Test
    void githubGetsOneCommandAProblemWithItsSignsEscaped() {
        String text = FindingsFormat.GITHUB.write(FINDINGS, "site/", Lang.EN);

        assertThat(text.split("\n")).hasSize(3).satisfies(lines -> {
            assertThat(lines[0])
                    .startsWith("::error file=site/content/2024/báo cáo/kpi.json,line=3,col=7,title=id-twice::")
                    .contains("50%25, a:b", "%0Afix: ");
            assertThat(lines[1]).startsWith("::warning file=site/content/2024/b/report.yaml,line=1,col=1,title=waiver");
            assertThat(lines[2])
                    .isEqualTo("::warning file=site/content/2024/b/tasks.json::"
                            + "The content of these could not be checked: content/2024/b/tasks.json");
        });
    }

    @Test
    void githubPropertiesCannotEndEarly() {
        var odd = new Findings(
                List.of(Problem.error("id-twice", new Place("content/a,b::c%.json", 1, 1), "x", "y")), List.of());

        assertThat(FindingsFormat.GITHUB.write(odd, "", Lang.VI))
                .startsWith("::error file=content/a%2Cb%3A%3Ac%25.json,line=1,col=1,");
    }

    @Test
    void jsonSaysEverySentenceInBothLanguages() {
        var json = JsonMapper.shared().readTree(FindingsFormat.JSON.write(FINDINGS, "", Lang.VI));

        var problem = json.at("/problems/0");
        assertThat(json.at("/errors").intValue()).isEqualTo(1);
        assertThat(json.at("/warnings").intValue()).isEqualTo(1);
        assertThat(json.at("/unchecked/0").stringValue()).isEqualTo("content/2024/b/tasks.json");
        assertThat(problem.at("/file").stringValue()).isEqualTo(KPI);
        assertThat(problem.at("/line").intValue()).isEqualTo(3);
        assertThat(problem.at("/column").intValue()).isEqualTo(7);
        assertThat(problem.at("/message/vi").stringValue())
                .isNotEqualTo(problem.at("/message/en").stringValue());
        assertThat(problem.at("/remedy/vi").stringValue()).isNotBlank();
    }

    @Test
    void sarifHoldsRulesResultsAndWhatWasNotChecked() {
        var run = JsonMapper.shared()
                .readTree(FindingsFormat.SARIF.write(FINDINGS, "site/", Lang.EN))
                .at("/runs/0");

        assertThat(run.at("/tool/driver/rules").valueStream().map(rule -> rule.at("/id")
                        .stringValue()))
                .containsExactly("id-twice", "waiver-unused");
        assertThat(run.at("/tool/driver/rules/0/shortDescription/text").stringValue())
                .isEqualTo("Two entries have the same id.");
        assertThat(run.at("/tool/driver/rules/0/help/markdown").stringValue()).contains("**How to fix it:**");
        assertThat(run.at("/results").valueStream()).hasSize(2).allSatisfy(result -> {
            int rule = result.at("/ruleIndex").intValue();
            assertThat(run.at("/tool/driver/rules/" + rule + "/id")).isEqualTo(result.at("/ruleId"));
            assertThat(result.at("/message/text").stringValue()).contains("\nfix: ");
        });
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .isEqualTo("site/content/2024/b%C3%A1o%20c%C3%A1o/kpi.json");
        assertThat(run.at("/results/0/locations/0/physicalLocation/region/startLine")
                        .intValue())
                .isEqualTo(3);
        assertThat(run.at("/invocations/0/toolExecutionNotifications")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
    void nothingFoundIsWrittenToo(FindingsFormat format) {
        String text = format.write(new Findings(List.of(), List.of()), "", Lang.VI);

        if (format == FindingsFormat.GITHUB) {
            assertThat(text).isEmpty();
        } else {
            assertThat(JsonMapper.shared().readTree(text).isObject()).isTrue();
        }
    }

    @Test
    void manyOfAKindAreFoldedAndOthersKeepTheirPlace() {
        var other = Problem.error("id-twice", new Place(KPI, 4, 1), "x", "y");
        var many =
                IntStream.rangeClosed(1, 30).mapToObj(line -> Problem.error("quote-missing", new Place(KPI, line, 1)));
        var problems = Stream.concat(many, Stream.of(other)).sorted().toList();

        var file = Folding.of(problems).get(0);

        assertThat(file.shown()).extracting(problem -> problem.place().line()).containsExactly(1, 2, 3, 4, 4, 5);
        assertThat(file.folded()).containsOnlyKeys("quote-missing");
        assertThat(Folding.lines(file.folded().get("quote-missing")))
                .isEqualTo("6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17…");
    }

    @Test
    void aLineThatFoldsASingleProblemWouldSaveNothing() {
        var six = IntStream.rangeClosed(1, 6)
                .mapToObj(line -> Problem.error("quote-missing", new Place(KPI, line, 1)))
                .toList();

        assertThat(Folding.of(six).get(0).shown()).isEqualTo(six);
    }
}
