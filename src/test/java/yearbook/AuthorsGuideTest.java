package yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import yearbook.check.Rulebook;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.problem.Guide;
import yearbook.problem.Lang;
import yearbook.site.Site;

/** The samples of the guide for authors are a workspace without a problem, and show every key there is. */
class AuthorsGuideTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMAS = Path.of("content/schema");

    @TempDir
    Path workspace;

    /** A fence: its language, the file it is part of (empty: none), and what it holds. */
    private record Sample(String language, String file, String text) {}

    @ParameterizedTest
    @EnumSource
    void samplesAreAWorkspaceWithoutAProblem(Lang lang) {
        lay(samples(lang).stream().filter(sample -> !sample.file().isEmpty()).toList());

        Reading reading = Reader.read(workspace);

        assertThat(Rulebook.examine(reading)).isEmpty();
        assertThat(Site.of(reading.manuscript().orElseThrow()).reports()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void everySampleOfContentNamesItsFile(Lang lang) {
        assertThat(samples(lang))
                .hasSizeGreaterThan(30)
                .allMatch(sample ->
                        sample.language().matches("sh|text") || sample.file().startsWith("content/"))
                .filteredOn(sample -> !sample.file().isEmpty())
                .allMatch(sample -> Guide.in(lang)
                        .authors()
                        .contains("`%s`:\n\n```%s %s\n%s"
                                .formatted(sample.file(), sample.language(), sample.file(), sample.text())));
    }

    @Test
    void bothLanguagesShowTheSameSamples() {
        assertThat(samplesToCopy(Lang.VI)).isEqualTo(samplesToCopy(Lang.EN));
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyOfTheSchemasIsShown(Lang lang) throws IOException {
        String guide = Guide.in(lang).authors();
        Set<String> shown = Pattern.compile("\\b\\w+\\b")
                .matcher(guide)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys()).hasSizeGreaterThan(80).isSubsetOf(shown);
    }

    @ParameterizedTest
    @EnumSource
    void readmeLinksTheGuide(Lang lang) {
        assertThat(Workspaces.text(Path.of("README.md")))
                .contains("src/main/resources/yearbook/guide/authors." + lang + ".md", "explain guide");
    }

    private static List<Sample> samplesToCopy(Lang lang) {
        return samples(lang).stream()
                .filter(sample ->
                        sample.language().equals("sh") || !sample.file().isEmpty())
                .toList();
    }

    private static List<Sample> samples(Lang lang) {
        return Pattern.compile("(?ms)^```(\\S+)(?: (\\S+))?\\n(.*?)^```$")
                .matcher(Guide.in(lang).authors())
                .results()
                .map(found -> new Sample(found.group(1), found.group(2) == null ? "" : found.group(2), found.group(3)))
                .toList();
    }

    /** Samples of one file follow each other in it, as the guide says. */
    private void lay(List<Sample> samples) {
        TreeMap<String, List<String>> files = samples.stream()
                .collect(Collectors.groupingBy(
                        Sample::file, TreeMap::new, Collectors.mapping(Sample::text, Collectors.toList())));
        files.forEach((file, parts) -> Workspaces.write(workspace.resolve(file), joined(file, parts)));
    }

    private static String joined(String file, List<String> parts) {
        if (!file.endsWith(".json")) {
            return String.join(file.endsWith(".md") ? "\n" : "", parts);
        }
        ObjectNode whole = JSON.createObjectNode();
        parts.forEach(part -> put((ObjectNode) JSON.readTree(part), whole));
        return whole.toPrettyString();
    }

    private static void put(ObjectNode part, ObjectNode whole) {
        part.properties().forEach(member -> {
            JsonNode before = whole.path(member.getKey());
            if (before.isArray()) {
                before.asArray().addAll(member.getValue().asArray());
            } else {
                whole.set(member.getKey(), member.getValue());
            }
        });
    }

    /** All keys that authors write; translation.json is written by the program. */
    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> schemas = Files.list(SCHEMAS)) {
            schemas.filter(schema -> !schema.getFileName().toString().startsWith("translation"))
                    .forEach(schema -> collect(JSON.readTree(Workspaces.text(schema)), keys));
        }
        keys.remove("$schema");
        return keys;
    }

    private static void collect(JsonNode schema, Set<String> keys) {
        keys.addAll(schema.path("properties").propertyNames());
        schema.forEach(part -> collect(part, keys));
    }
}
