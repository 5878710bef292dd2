package yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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
        String how = lang == Lang.VI ? "**Cách sửa:** " : "**How to fix it:** ";

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

    @Test
    void everyProblemOfTheFixturesLeadsToThePageOfItsSentence() throws IOException {
        Pattern code = Pattern.compile("(?m)\\[([a-z0-9-]+)]$");

        assertThat(fixtures())
                .allSatisfy(folder -> assertThat(code.matcher(Workspaces.text(folder.resolve("problems.vi.txt")))
                                .results()
                                .map(found -> pageOf(found.group(1))))
                        .noneMatch(List::isEmpty)
                        .anyMatch(codes -> codes.contains(folder.getFileName().toString())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void rightExampleMendsTheWrongOne(Example example) throws IOException {
        Path made = workspaceWith(example);
        List<String> before = problemsIn(made);
        Path file = fileWith(example, made).orElseThrow();
        String wrong = Files.readString(file);
        Files.writeString(
                file,
                pattern(example)
                        .matcher(wrong)
                        .replaceFirst(Matcher.quoteReplacement(example.right().stripTrailing())));

        List<String> after = problemsIn(made);

        assertThat(before).anyMatch(code -> pageOf(code).equals(example.page().codes()));
        assertThat(after).hasSizeLessThan(before.size()).isSubsetOf(before);
    }

    private static Stream<Path> fixtures() throws IOException {
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

    private static List<String> problemsIn(Path made) {
        return Rulebook.examine(Reader.read(made)).stream().map(Problem::code).toList();
    }

    /** The good workspace with the folder of {@code broken/} laid over it that makes this very mistake. */
    private Path workspaceWith(Example example) throws IOException {
        for (Path folder : fixtures().toList()) {
            String code = folder.getFileName().toString();
            if (example.page().codes().contains(code)) {
                Path made = Workspaces.lay(folder, Workspaces.good(workspace.resolve(code)));
                if (fileWith(example, made).isPresent()) {
                    return made;
                }
            }
        }
        throw new AssertionError("no folder of broken/ has this example");
    }

    private static Optional<Path> fileWith(Example example, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(example.file()))
                    .filter(file ->
                            pattern(example).matcher(Workspaces.text(file)).find())
                    .findFirst();
        }
    }

    /** The lines of the wrong example, set in as deep as one likes where depth says nothing. */
    private static Pattern pattern(Example example) {
        String between = example.file().endsWith(".json") ? " *\\n *" : "\\n";
        return Pattern.compile(example.wrong()
                .stripTrailing()
                .lines()
                .map(line -> Pattern.quote(example.file().endsWith(".json") ? line.strip() : line))
                .collect(Collectors.joining(between)));
    }

    private static List<String> pageOf(String code) {
        return Guide.in(Lang.VI).page(code).orElseThrow().codes();
    }

    private static List<Block> blocks(String markdown) {
        return BLOCK.matcher(markdown)
                .results()
                .map(found -> new Block(found.group(1), found.group(2) == null ? "" : found.group(2), found.group(3)))
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
