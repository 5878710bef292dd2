package yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yearbook.check.Rulebook;
import yearbook.content.Reader;
import yearbook.problem.Guide;
import yearbook.problem.Guide.Page;
import yearbook.problem.Lang;
import yearbook.problem.Problem;

/** The guide has a page for every code, in both languages, and its examples are true: the wrong one is told, the right one mends it. */
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\S+)(?: (\\S+))?\\n((?:(?!```).*\\n)*)```$");

    @TempDir
    Path workspace;

    /** What a fence holds; {@code file} is empty where the example is only to look at. */
    private record Block(String language, String file, String text) {}

    /** A wrong example with the right one that follows it. */
    private record Example(Page page, String file, String wrong, String right) {
        @Override
        public String toString() {
            return page.codes() + " " + wrong.lines().findFirst().orElse("");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasOneSectionAndEverySectionACode(Lang lang) throws IOException {
        List<String> explained = Guide.in(lang).pages().stream()
                .flatMap(page -> page.codes().stream())
                .filter(code -> !code.startsWith("*-"))
                .toList();

        assertThat(explained).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void bothLanguagesHaveTheSameSectionsWithTheSameExamples() {
        List<Page> vietnamese = Guide.in(Lang.VI).pages();
        List<Page> english = Guide.in(Lang.EN).pages();

        assertThat(vietnamese.stream().map(Page::codes).toList())
                .isEqualTo(english.stream().map(Page::codes).toList());
        assertThat(vietnamese).allSatisfy(page -> assertThat(blocks(page.text()))
                .isEqualTo(blocks(english.get(vietnamese.indexOf(page)).text())));
    }

    @ParameterizedTest
    @EnumSource
    void everySectionSaysWhatWhyAndHow(Lang lang) {
        String why = lang == Lang.VI ? "**Vì sao:** " : "**Why it matters:** ";
        String how = lang == Lang.VI ? "**Cách sửa:** " : "**How to mend it:** ";

        assertThat(Guide.in(lang).pages()).allSatisfy(page -> {
            assertThat(page.meaning()).endsWith(".").hasSizeLessThan(120);
            assertThat(page.text()).contains("\n\n" + why, "\n\n" + how);
        });
    }

    @Test
    void codesMadeOfFileAndKeyHaveTheSectionOfTheirFault() {
        Guide guide = Guide.in(Lang.EN);

        assertThat(guide.page("kpi-value-type").orElseThrow().codes()).contains("schema-type");
        assertThat(guide.page("site-base-url-form").orElseThrow().codes()).contains("schema-form");
        assertThat(guide.page("report-missing").orElseThrow().codes()).containsExactly("report-missing");
        assertThat(guide.page("value-type")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void everyProblemThatIsToldHasItsPage(Path folder) {
        List<Problem> told = told(folder);

        assertThat(told).isNotEmpty().allMatch(problem -> Guide.in(Lang.VI)
                .page(problem.code())
                .filter(page -> page.codes().contains(problem.wording()))
                .isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void rightExampleMendsTheWrongOne(Example example) throws IOException {
        Path folder = fixtureWith(example);
        List<String> before = codesOf(told(folder));
        Path file = fileWith(example, workspace);
        Files.writeString(
                file, pattern(example).matcher(Files.readString(file)).replaceFirst(quoted(example.right())));

        List<String> after = codesOf(Rulebook.examine(Reader.read(workspace)));

        assertThat(before).anyMatch(code -> pageOf(code).equals(example.page().codes()));
        assertThat(after).hasSizeLessThan(before.size()).isSubsetOf(before);
    }

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(Workspaces.RESOURCES.resolve("broken"))) {
            return folders.sorted().toList().stream();
        }
    }

    static Stream<Example> examples() {
        return Guide.in(Lang.VI).pages().stream().flatMap(page -> {
            List<Block> blocks = blocks(page.text()).stream()
                    .filter(block -> !block.file().isEmpty())
                    .toList();
            // The last wrong example may have no right one: what is wrong is deleted.
            return Stream.iterate(0, i -> i < blocks.size(), i -> i + 2)
                    .map(i -> new Example(
                            page,
                            blocks.get(i).file(),
                            blocks.get(i).text(),
                            i + 1 < blocks.size() ? blocks.get(i + 1).text() : ""));
        });
    }

    private List<Problem> told(Path fixture) {
        Workspaces.lay(fixture, Workspaces.good(workspace));
        return Rulebook.examine(Reader.read(workspace));
    }

    /** The folder of {@code broken/} that makes this very mistake. */
    private static Path fixtureWith(Example example) throws IOException {
        return fixtures()
                .filter(folder -> example.page().codes().contains(folder.getFileName().toString()))
                .filter(folder -> fileWith(example, folder) != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no folder of broken/ has this example"));
    }

    private static Path fileWith(Example example, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(example.file()))
                    .filter(file -> pattern(example).matcher(Workspaces.text(file)).find())
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The lines of the wrong example, set in as deep as one likes where depth says nothing. */
    private static Pattern pattern(Example example) {
        String between = example.file().endsWith(".json") ? "\\n *" : "\\n";
        return Pattern.compile(example.wrong().stripTrailing().lines()
                .map(line -> Pattern.quote(example.file().endsWith(".json") ? line.strip() : line))
                .collect(Collectors.joining(between)));
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text.stripTrailing());
    }

    private static List<String> pageOf(String code) {
        return Guide.in(Lang.VI).page(code).orElseThrow().codes();
    }

    private static List<String> codesOf(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static List<Block> blocks(String markdown) {
        return BLOCK.matcher(markdown)
                .results()
                .map(found -> new Block(
                        found.group(1), found.group(2) == null ? "" : found.group(2), found.group(3)))
                .toList();
    }

    private static Set<String> codes() throws IOException {
        Properties sentences = new Properties();
        Path file = Path.of("src/main/resources/yearbook/problem/vi.properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".message"))
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
