package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and words too long for where they usually stand are still read whole. */
final class LongLabelsTest {
    private static Studio studio;

    @BeforeAll
    static void open() {
        studio = Studio.open();
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234.567.890.123%", "98.765.432.110,0\u00A0đồng", "12.345.678.901.234.567.890.123"})
    void numberIsNeverCut(String label) {
        String number = label.split("\u00A0", -1)[0];

        for (List<String> texts : drawn(Samples.counting("Tổng", "98765432110", label))) {
            assertThat(texts).anyMatch(line -> line.startsWith(number));
        }
    }

    @Test
    void valueTooLongForALineBreaksAfterItsNumber() {
        List<String> narrow = drawn(Samples.counting(
                        "Phát thải khí nhà kính", "12345678", "12.345.678\u00A0nghìn tấn CO₂ tương đương"))
                .get(0);

        assertThat(narrow).containsSubsequence("12.345.678", "nghìn tấn CO₂", "tương đương");
    }

    @Test
    void unitBreaksBetweenItsWordsAndNotInThem() {
        List<String> narrow =
                drawn(Samples.one("123456.75", "123.456,75\u00A0người/km²")).get(0);

        assertThat(narrow).containsSubsequence("123.456,75", "người/km²");
    }

    @Test
    void longNumbersAtBothEndsStandWhole() {
        for (List<String> texts : drawn(Samples.bothWays())) {
            assertThat(texts)
                    .anyMatch(line -> line.startsWith("−1.000.000.000.000,0"))
                    .anyMatch(line -> line.startsWith("1.000.000.000.000,0"));
        }
    }

    @Test
    void wordLongerThanItsColumnIsNotCut() {
        String word = "nghiêng".repeat(6);

        for (List<String> texts : drawn(Samples.counting(word, "7", "7"))) {
            assertThat(texts).contains(word);
        }
    }

    @Test
    void shortenedLabelDoesNotEndInPartOfANumber() {
        String label = "Trên giấy ".repeat(7) + "có 1.234.567.890.123 người và hơn thế nữa, cứ thế mãi không thôi";

        List<String> narrow = drawn(Samples.counting(label, "7", "7")).get(0);

        assertThat(narrow).filteredOn(line -> line.endsWith("…")).allMatch(line -> !line.matches(".*\\d…"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123", "0.00038", "0.0000012", "-98765432110123"})
    void axisHasTwoNumbersAtLeast(String value) {
        for (List<String> texts : drawn(Samples.one(value, "kết quả"))) {
            List<String> numbers =
                    texts.stream().filter(line -> line.matches("−?[\\d.,]+")).toList();
            Set<String> different = new TreeSet<>(numbers);

            assertThat(numbers).hasSizeGreaterThanOrEqualTo(2).hasSameSizeAs(different);
        }
    }

    /** The lines of the narrow and of the wide drawing. */
    private static List<List<String>> drawn(ChartSpec spec) {
        Drawing drawing = studio.draw(spec, NumberStyle.VI);
        return List.of(drawing.narrow(), drawing.wide()).stream()
                .map(svg -> Jsoup.parse(svg, Parser.xmlParser()).select("text").eachText())
                .toList();
    }
}
