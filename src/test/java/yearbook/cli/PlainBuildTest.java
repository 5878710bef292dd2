package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParseResult;
import yearbook.problem.Call;
import yearbook.problem.Lang;

/** Plain builds mean the same with picocli and without. */
class PlainBuildTest {
    private static final List<String> WORDS = List.of("build", "here", "--out", "there", "--lang", "en", "vi");

    private static final int LONGEST = 6;

    @Test
    void allPartsAreUnderstood() {
        PlainBuild build = of("--lang", "en", "build", "here", "--out", "there").orElseThrow();

        assertThat(build.folder()).isEqualTo(Path.of("here"));
        assertThat(build.site()).isEqualTo(Path.of("there").toAbsolutePath());
        assertThat(build.lang()).contains(Lang.EN);
    }

    @Test
    void theRestIsAsUsual() {
        PlainBuild build = of("build").orElseThrow();

        assertThat(build.folder()).isEqualTo(Path.of(""));
        assertThat(build.site()).isEqualTo(Path.of("target/site").toAbsolutePath());
        assertThat(build.lang()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check",
                "here",
                "build here there",
                "build --out",
                "build --out --lang en",
                "build --out a --out b",
                "build --lang de",
                "build --lang en --lang en",
                "build --lang=en",
                "build -v",
                "build --timings",
                "build @words",
                "build --out @words",
                "--out there"
            })
    void everythingElseIsForPicocli(String line) {
        assertThat(of(line.isEmpty() ? new String[0] : line.split(" "))).isEmpty();
    }

    @Test
    void picocliUnderstandsTheSame() {
        List<List<String>> plain = lines(LONGEST)
                .filter(line -> of(line.toArray(String[]::new)).isPresent())
                .toList();

        assertThat(plain).hasSizeGreaterThan(20).allSatisfy(line -> {
            String[] args = line.toArray(String[]::new);
            PlainBuild build = of(args).orElseThrow();
            ParseResult root = Help.in(args, new Main(Call.USUAL)).parseArgs(args);
            ParseResult command = root.subcommand();
            Path folder = command.matchedPositionalValue(0, Path.of(""));
            assertThat(build.folder()).isEqualTo(folder);
            assertThat(build.site())
                    .isEqualTo(command.matchedOptionValue("--out", folder.resolve("target/site"))
                            .toAbsolutePath());
            assertThat(build.lang())
                    .isEqualTo(Optional.ofNullable((Lang) command.matchedOptionValue("--lang", null))
                            .or(() -> Optional.ofNullable(root.matchedOptionValue("--lang", null))));
        });
    }

    /** All lines of up to so many words. */
    private static Stream<List<String>> lines(int longest) {
        if (longest == 0) {
            return Stream.of(List.of());
        }
        return Stream.concat(Stream.of(List.of()), lines(longest - 1).flatMap(line -> WORDS.stream()
                .map(word -> {
                    List<String> longer = new ArrayList<>(line);
                    longer.add(0, word);
                    return longer;
                })));
    }

    private static Optional<PlainBuild> of(String... args) {
        return PlainBuild.of(args);
    }
}
