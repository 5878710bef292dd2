package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.problem.Lang;

class WordsTest {
    private static final Words VI = Words.in(Lang.VI, Theme.of(Path.of("")));
    private static final Words EN = Words.in(Lang.EN, Theme.of(Path.of("")));
    private static final Set<String> UNUSED_YET = Set.of();
    private static final Pattern TEMPLATE_KEY = Pattern.compile("\\bt\\['([^']+)'\\]");
    private static final Pattern SAID = Pattern.compile("(?:say|html)\\(\\s*\"([a-z.-]+[a-z])\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("count\\(\\s*\"([a-z.-]+[a-z])\",");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z.-]*)\"");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() {
        assertThat(VI.texts().keySet()).isEqualTo(EN.texts().keySet());
        assertThat(VI.texts().keySet())
                .allSatisfy(key -> assertThat(places(VI, key)).isEqualTo(places(EN, key)));
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void noKeyStandsTwice(String lang) throws IOException {
        assertThat(Files.readAllLines(Path.of("templates/text/" + lang + ".properties")).stream()
                        .filter(line -> line.matches("[a-z].*=.*"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKeyOfATemplateHasItsWords() throws IOException {
        assertThat(found(Path.of("templates"), TEMPLATE_KEY))
                .hasSizeGreaterThan(20)
                .isSubsetOf(VI.texts().keySet());
    }

    @Test
    void everyKeyOfThePagesHasItsWords() throws IOException {
        Path pages = Path.of("src/main/java/yearbook/page");
        Set<String> keys = VI.texts().keySet();

        assertThat(found(pages, SAID)).hasSizeGreaterThan(60).isSubsetOf(keys);
        assertThat(found(pages, COUNTED)).hasSizeGreaterThan(8).allSatisfy(key -> assertThat(keys)
                .contains(key + ".one", key + ".many"));
    }

    @Test
    void whatIsCountedHasWordsForOneAndForMany() {
        assertThat(VI.texts().keySet())
                .filteredOn(key -> key.endsWith(".one"))
                .hasSizeGreaterThan(15)
                .allSatisfy(key -> assertThat(EN.texts()).containsKey(key.replaceFirst("one$", "many")));
        assertThat(EN.count("count.indicators", 1)).isEqualTo("1 indicator");
        assertThat(EN.count("unnamed.some", 1)).isEqualTo("The report does not name 1\u00A0other indicator.");
    }

    @Test
    void noKeyIsWithoutUse() throws IOException {
        Set<String> inTemplates = found(Path.of("templates"), TEMPLATE_KEY);
        Set<String> inJava = found(Path.of("src/main/java/yearbook/page"), LITERAL);
        inJava.addAll(found(Path.of("src/main/java/yearbook/export"), LITERAL));

        assertThat(VI.texts().keySet())
                .filteredOn(key -> !inTemplates.contains(key) && !isUsed(key, inJava))
                .isSubsetOf(UNUSED_YET);
    }

    /** As it stands, or put together: {@code "status." + code}, {@code count("count.tasks", n)}. */
    private static boolean isUsed(String key, Set<String> literals) {
        return literals.stream()
                .anyMatch(word -> word.equals(key)
                        || (key.startsWith(word) && (word.endsWith(".") || counts(key, word)))
                        || (key.equals(word + ".strict") && word.startsWith("bound.")));
    }

    private static boolean counts(String key, String word) {
        return key.equals(word + ".one") || key.equals(word + ".many");
    }

    @Test
    void eachLanguageHasOnlyItsOwnWords() {
        assertThat(wordsOf(VI))
                .doesNotContain("the", "of", "and", "report", "data", "plan", "task", "figure", "source");
        assertThat(wordsOf(EN)).doesNotContain("của", "và", "báo", "cáo", "kế", "hoạch", "nhiệm", "vụ", "nguồn");
    }

    @Test
    void whatIsFilledInIsNeverFilledInAgain() {
        assertThat(VI.say("report.place-and-date", "{1} $1 \\", "x")).isEqualTo("{1} $1 \\, x");
        assertThat(VI.html("chart.outcomes.caption", Html.text("{2}<"), Html.text("b"), Html.NONE)
                        .markup())
                .contains("{2}&lt;")
                .doesNotContain("{2}<");
    }

    @ParameterizedTest
    @CsvSource({
        "10 nhiệm vụ, 10~nhiệm vụ",
        "28 December 2024, 28~December 2024",
        "the 8 indicators, the 8~indicators",
        "'0,62 điểm phần trăm', '0,62~điểm phần trăm'",
        "năm 2024 – 2025, năm 2024 – 2025"
    })
    void wordAfterANumberStaysOnItsLine(String text, String bound) {
        assertThat(Words.bound(text)).isEqualTo(bound.replace('~', '\u00A0'));
    }

    @Test
    void lastTwoWordsStayOnOneLine() {
        assertThat(Words.endBound("22 chỉ tiêu chủ yếu")).isEqualTo("22 chỉ tiêu chủ\u00A0yếu");
        assertThat(Words.endBound("một")).isEqualTo("một");
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024, 2024", "2025-03, 3/2025, March 2025", "2024-11-09, 9/11/2024, 9 November 2024"})
    void dateIsWrittenAsFarAsItIsKnown(String known, String vi, String en) {
        assertThat(VI.date(known)).isEqualTo(vi);
        assertThat(EN.date(known)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-10T08:00+07:00, 08:00 ngày 10 tháng 12 năm 2025 (UTC+7), 08:00 on 10 December 2025 (UTC+7)",
        "2025-12-10T18:05-03:30, 18:05 ngày 10 tháng 12 năm 2025 (UTC−3:30), 18:05 on 10 December 2025 (UTC−3:30)",
        "2025-12-10T01:00Z, 01:00 ngày 10 tháng 12 năm 2025 (UTC), 01:00 on 10 December 2025 (UTC)"
    })
    void momentNamesTheClockItIsToldBy(String moment, String vi, String en) {
        assertThat(VI.moment(OffsetDateTime.parse(moment))).isEqualTo(vi);
        assertThat(EN.moment(OffsetDateTime.parse(moment))).isEqualTo(en);
    }

    private static Set<String> places(Words words, String key) {
        return Pattern.compile("\\{\\d}")
                .matcher(words.texts().get(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> wordsOf(Words words) {
        return words.texts().entrySet().stream()
                .filter(text -> !text.getKey().equals("lang.name"))
                .map(Map.Entry::getValue)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .toList();
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(java|ftl)")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }
}
