package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.problem.Guide;
import yearbook.problem.Lang;

class ExplainTest {
    @Test
    void codeIsExplainedInTheLanguageAskedFor() {
        Run vietnamese = Run.of("explain", "quote-missing", "--lang", "vi");
        Run english = Run.of("explain", "quote-missing", "--lang", "en");

        assertThat(vietnamese.code()).isZero();
        assertThat(vietnamese.out())
                .startsWith("[quote-missing]\n\nCâu trích không có trong báo cáo.\n")
                .contains(
                        "\nVì sao: ",
                        "\nCách sửa: ",
                        "\nSai, trong `kpi.json`:\n\n    \"en\": \"reached VND 1,757 million\"\n");
        assertThat(english.out())
                .startsWith("[quote-missing]\n\nA quote is not in the report.\n")
                .contains("\nRight:\n\n    \"en\": \"reached VND 1,757 billion\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi-value-type", "[kpi-value-type]", "site-base-url-form", "tasks-at-least-missing"})
    void codeIsTakenAsItIsPrinted(String code) {
        assertThat(Run.of("explain", code).code()).isZero();
    }

    @Test
    void unknownCodeIsWrongUsageAndNamesTheNearest() {
        Run near = Run.of("explain", "quote-mising", "--lang", "en");
        Run far = Run.of("explain", "zzz");

        assertThat(near.code()).isEqualTo(2);
        assertThat(near.err()).startsWith("There is no code “quote-mising”. Did you mean “quote-missing”?\n");
        assertThat(far.code()).isEqualTo(2);
        assertThat(far.err()).startsWith("Không có mã “zzz”.\n").contains("java -jar yearbook.jar explain");
        assertThat(far.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsno", "JSON"})
    void partOfACodeListsThoseThatHaveIt(String part) {
        Run run = Run.of("explain", part);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("Không có mã “" + part + "”. Những mã gần với từ ấy:\n")
                .contains("  json-syntax, json-number, ", "json-bracket\n      Tệp JSON viết sai")
                .doesNotContain("yaml");
    }

    @ParameterizedTest
    @EnumSource
    void withoutACodeAllAreListedWithTheirMeaning(Lang lang) {
        Run run = Run.of("explain", "--lang", lang.code());

        assertThat(run.code()).isZero();
        assertThat(Guide.in(lang).pages()).allSatisfy(page -> assertThat(run.out())
                .contains(String.join(", ", page.codes()) + "\n      " + page.meaning() + "\n"));
    }

    /** Codes that are made of file and key stand in no list. */
    @Test
    void fileAndKeyListWhatCanBeWrongWithIt() {
        Run run = Run.of("explain", "tasks-tasks", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("tasks-tasks-missing", "tasks-tasks-type", "tasks-tasks-small, tasks-tasks-large");
    }

    @Test
    void guideForAuthorsIsPrintedWithoutTheSignsOfMarkdown() {
        Run run = Run.of("explain", "guide", "--lang", "vi");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("# Sổ tay người soạn nội dung\n")
                .contains("\n    java -jar yearbook.jar new bao-cao\n")
                .doesNotContain("```", "**Mỗi");
        assertThat(run.out().lines().filter(line -> !line.startsWith("    "))).allMatch(line -> line.length() < 120);
    }
}
