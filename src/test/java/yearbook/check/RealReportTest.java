package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.Workspaces;
import yearbook.content.Block;
import yearbook.content.Numbers;
import yearbook.content.Prose;
import yearbook.content.Reader;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** Mistakes made on purpose in the real report of 2024, one at a time: each must be told where it was made. */
class RealReportTest {
    private static final String FOLDER = "content/2024/bao-cao-nam/";

    @TempDir
    static Path workspace;

    @BeforeAll
    static void copy() {
        Workspaces.lay(Path.of("content"), workspace.resolve("content"));
    }

    @Test
    void reportAsItStandsHasNoProblem() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyDigitOfEveryNumberIsWatched(Lang lang) {
        Path file = file("report." + lang + ".md");
        String text = Workspaces.text(file);
        List<String> missed = new ArrayList<>();

        for (Place digit : digits(prose(lang))) {
            Workspaces.write(file, withNextDigit(text, digit));
            if (problems().stream().noneMatch(problem -> isInLine(problem, digit))) {
                missed.add(digit.toString());
            }
        }
        Workspaces.write(file, text);

        assertThat(missed).isEmpty();
    }

    /** All but {@code decimals}, which says how a number is shown: any value of it fits the report. */
    @Test
    void everyNumberOfTheFiguresIsWatched() {
        Path file = file("kpi.json");
        String text = Workspaces.text(file);
        Matcher number = Pattern.compile("\"(?!decimals)[a-zA-Z]+\": (-?[\\d.]+)").matcher(text);
        List<String> missed = new ArrayList<>();

        while (number.find()) {
            int last = number.end(1) - 1;
            Place place = placeOf(text, number.start(1), FOLDER + "kpi.json");
            Workspaces.write(file, text.substring(0, last) + next(text.charAt(last)) + text.substring(last + 1));
            if (problems().stream().noneMatch(problem -> problem.place().equals(place))) {
                missed.add(place + " " + number.group());
            }
        }
        Workspaces.write(file, text);

        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void blockDeletedIsMissedOnceAtItsPlace(Lang lang) {
        Path file = file("report." + lang + ".md");
        String text = Workspaces.text(file);
        List<Block> blocks = prose(lang).blocks();
        List<String> wrong = new ArrayList<>();

        for (int i = 0; i < blocks.size(); i++) {
            Workspaces.write(file, without(text, blocks, i));
            List<Problem> told = problems().stream()
                    .filter(problem -> Set.of("block-missing", "block-kind", "block-parts", "number-parity", "waiver-unused")
                            .contains(problem.code()))
                    .toList();
            int line = i + 1 < blocks.size() ? blocks.get(i).at().line() : blocks.get(i - 1).at().line();
            if (told.size() != 1
                    || !told.get(0).code().equals("block-missing")
                    || !isInLine(told.get(0), new Place(FOLDER + "report." + lang + ".md", line, 1))) {
                wrong.add(blocks.get(i).id() + " at line " + line + ": "
                        + told.stream().map(problem -> problem.code() + " " + problem.place()).collect(Collectors.joining(", ")));
            }
        }
        Workspaces.write(file, text);

        assertThat(wrong).isEmpty();
    }

    private static boolean isInLine(Problem problem, Place place) {
        return problem.place().file().equals(place.file()) && problem.place().line() == place.line();
    }

    /** The place of every digit that belongs to a number, a date or a document number. */
    private static List<Place> digits(Prose prose) {
        List<Place> digits = new ArrayList<>();
        for (Block block : prose.blocks()) {
            for (Numbers.Token token : Numbers.in(block.plain().text(), prose.lang())) {
                for (int i = 0; i < token.written().length(); i++) {
                    if (Character.isDigit(token.written().charAt(i))) {
                        digits.add(block.plain().at(token.start() + i));
                    }
                }
            }
        }
        return digits;
    }

    private static String withNextDigit(String text, Place digit) {
        String[] lines = text.split("\n", -1);
        String line = lines[digit.line() - 1];
        int at = digit.column() - 1;
        lines[digit.line() - 1] = line.substring(0, at) + next(line.charAt(at)) + line.substring(at + 1);
        return String.join("\n", lines);
    }

    private static int next(char digit) {
        return (digit - '0' + 1) % 10;
    }

    private static String without(String text, List<Block> blocks, int index) {
        List<String> lines = List.of(text.split("\n", -1));
        int end = index + 1 < blocks.size() ? blocks.get(index + 1).at().line() - 1 : lines.size();
        return Stream.concat(
                        lines.subList(0, blocks.get(index).at().line() - 1).stream(),
                        lines.subList(end, lines.size()).stream())
                .collect(Collectors.joining("\n"));
    }

    private static Place placeOf(String text, int offset, String file) {
        int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, offset - text.lastIndexOf('\n', offset));
    }

    private static Prose prose(Lang lang) {
        return Reader.read(workspace).manuscript().orElseThrow().reports().get(0).text(lang).orElseThrow();
    }

    private static List<Problem> problems() {
        return Rulebook.examine(Reader.read(workspace));
    }

    private static Path file(String name) {
        Path file = workspace.resolve(FOLDER).resolve(name);
        assertThat(Files.exists(file)).isTrue();
        return file;
    }
}
