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
import yearbook.problem.Lang;

/** The two files of sentences say the same things, all that the program needs, and nothing else. */
class SentencesTest {
    /**
     * These need tricks of the file system, or raise an exception of it, {@code DoorTest} has them; or a finished site,
     * {@code BudgetTest} has them; or what was published before, {@code ReleaseMovesTest} and {@code HeldAgainTest} have them; or a commit,
     * {@code ExportTest} has them; or names that some file systems hold for one, {@code AssetTwinsTest} has them; or a template or program at fault, the tests of the preview have them.
     */
    private static final Set<String> WITHOUT_FOLDER = Set.of(
            "link-out",
            "file-unreadable",
            "file-too-large",
            "file-too-large-page",
            "file-too-large-source",
            "too-many-blocks",
            "page-too-heavy",
            "html-too-heavy",
            "html-too-heavy-made",
            "release-moved-silently",
            "release-moved-silently-gone",
            "release-after-publication",
            "release-after-publication-moved",
            "release-after-publication-clock",
            "release-move-forgotten",
            "path-unsafe",
            "asset-twin-taken",
            "commit-too-large",
            "template-fault",
            "program-fault");

    /** Sentences whose keys are put together from parts; all of a family must be there. */
    private static final Pattern FAMILIES =
            Pattern.compile("(kind|type|needed|outcome|lang|in-lang|word|say|doctor|preview|ask|correct|diff)\\..+");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(sentences(Lang.VI).stringPropertyNames())
                .isEqualTo(sentences(Lang.EN).stringPropertyNames());
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() throws IOException {
        Properties vietnamese = sentences(Lang.VI);
        Properties english = sentences(Lang.EN);

        assertThat(vietnamese.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(vietnamese, key)).isEqualTo(placeholders(english, key)));
    }

    @Test
    void helpOfTheCommandsHasTheSameKeysAndPlaceholders() throws IOException {
        Properties vietnamese = read("src/main/resources/yearbook/cli/help_vi.properties");
        Properties english = read("src/main/resources/yearbook/cli/help_en.properties");

        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(vietnamese.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(vietnamese, key)).isEqualTo(placeholders(english, key)));
    }

    @Test
    void everyCodeOfTheSourcesHasSentenceAndRemedy() throws IOException {
        Set<String> keys = sentences(Lang.VI).stringPropertyNames();
        Pattern codes =
                Pattern.compile("(?:Problem\\.(?:error|warning)|known|unknown|worded|problem)\\(\\s*\"([a-z0-9-]+)\"");

        Set<String> used = matches(codes);

        assertThat(used).isNotEmpty().allMatch(code -> keys.contains(code + ".message"));
        assertThat(used).allMatch(code -> keys.contains(code + ".remedy"));
    }

    @Test
    void everyTermOfTheSourcesHasSentence() throws IOException {
        Set<String> keys = sentences(Lang.VI).stringPropertyNames();

        assertThat(matches(Pattern.compile("new Term\\(\"([a-z.-]+[a-z])\"\\)")))
                .allMatch(keys::contains);
        assertThat(keys)
                .contains("lang.vi", "lang.en", "in-lang.vi", "in-lang.en")
                .contains("outcome.exceeded", "outcome.met", "outcome.missed")
                .contains("type.object", "type.array", "type.string", "type.number", "type.boolean", "type.null");
        assertThat(matches(Pattern.compile("return (?:[a-z]+\\.ordered\\(\\) \\? )?\"([a-z]+(?:-[a-z]+)?)\"(?: :|;)")))
                .contains("paragraph", "numbered-item", "rule");
        assertThat(keys).contains("kind.heading-1", "kind.heading-6", "kind.footnote", "kind.rule");
    }

    @Test
    void noSentenceIsUnused() throws IOException {
        String sources = sources();

        assertThat(sentences(Lang.VI).stringPropertyNames())
                .filteredOn(key -> !FAMILIES.matcher(key).matches())
                .allMatch(key -> sources.contains("\"" + key.substring(0, key.lastIndexOf('.')) + "\""));
    }

    @Test
    void everySentenceHasFolderThatRaisesIt() throws IOException {
        Set<String> told = sentences(Lang.VI).stringPropertyNames().stream()
                .filter(key -> key.endsWith(".message"))
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .filter(code -> !WITHOUT_FOLDER.contains(code))
                // What importing a Word file says has its own files: WordSentencesTest.
                .filter(code -> !code.startsWith("word-"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(folders());
    }

    /** The office is spoken to as anh/chị, the public without a pronoun; no remedy says twice that it mends. */
    @Test
    void vietnameseHasOneAddress() {
        assertThat(Stream.of("problem/vi.properties", "cli/help_vi.properties", "guide/vi.md", "guide/authors.vi.md")
                        .map(file -> Path.of("src/main/resources/yearbook", file)))
                .allSatisfy(file -> assertThat(Workspaces.text(file))
                        .doesNotContainPattern("(?i)(?<!\\p{L})(bạn|quý vị)(?!\\p{L})")
                        .doesNotContain(".remedy=sửa "));
        assertThat(Workspaces.text(Path.of("templates/text/vi.properties")))
                .doesNotContainPattern("(?i)(?<!\\p{L})(bạn|anh/chị|quý vị)(?!\\p{L})");
    }

    /** What is to be pasted is called as the program was started, so no sentence names it by itself. */
    @Test
    void noSentenceSaysHowTheProgramIsCalled() throws IOException {
        for (Lang lang : Lang.values()) {
            assertThat(sentences(lang).entrySet())
                    .noneMatch(sentence -> sentence.getValue().toString().matches(".*(?<![/\\w])yearbook [a-z].*"))
                    .noneMatch(sentence -> sentence.getValue().toString().contains("java -jar yearbook.jar"));
        }
    }

    private static Set<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Workspaces.RESOURCES.resolve("broken"))) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static Set<String> placeholders(Properties sentences, String key) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentences.getProperty(key))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> matches(Pattern pattern) throws IOException {
        return pattern.matcher(sources())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream().map(Workspaces::text).collect(Collectors.joining());
        }
    }

    private static Properties sentences(Lang lang) throws IOException {
        return read("src/main/resources/yearbook/problem/" + lang.code() + ".properties");
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
