package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yearbook.problem.Lang;

/** The examples that {@code words.js} is held to as well, in a browser. */
class SearchWordsTest {
    static Stream<String> examples() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/search/words.tsv")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void textHasTheseWords(String example) {
        String[] parts = example.split("\t", -1);

        String words = new SearchWords(Lang.of(parts[0]).orElseThrow())
                .in(SearchWords.tidy(parts[1])).stream()
                        .map(word -> "%s/%s@%d".formatted(word.key(), word.spelling(), word.at()))
                        .collect(Collectors.joining(" "));

        assertThat(words).isEqualTo(parts.length > 2 ? parts[2] : "");
    }
}
