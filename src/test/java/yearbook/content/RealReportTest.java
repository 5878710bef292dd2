package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.Workspaces;
import yearbook.check.Rulebook;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** Mistakes made on purpose in the real report of 2024, one at a time: each must be told where it was made. */
class RealReportTest {
    /** Every third digit, to be quick; with 1 all of them pass as well. */
    private static final int STRIDE = 3;

    private static final String FOLDER = "content/2024/bao-cao-nam/";
    private static final Manuscript REAL =
            Reader.read(Path.of("").toAbsolutePath()).manuscript().orElseThrow();
    private static final Report REPORT = REAL.reports().get(0);

    @Test
    void reportAsItStandsHasNoProblem() {
        assertThat(problemsIn(REPORT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyDigitOfEveryNumberIsWatched(Lang lang) {
        String text = text("report." + lang + ".md");
        List<String> missed = new ArrayList<>();

        List<Place> digits = digits(REPORT.text(lang).orElseThrow());
        for (int i = 0; i < digits.size(); i += STRIDE) {
            Place digit = digits.get(i);
            Report varied = with(prose(lang, withNextDigit(text, digit)));
            if (problemsIn(varied).stream().noneMatch(problem -> isInLine(problem, digit))) {
                missed.add(digit.toString());
            }
        }

        assertThat(missed).isEmpty();
    }

    /** All but {@code decimals}, which says how a number is shown: any value of it fits the report. */
    @Test
    void everyNumberOfTheFiguresIsWatched() {
        String text = text("kpi.json");
        Matcher number =
                Pattern.compile("\"(?!decimals)[a-zA-Z]+\": (-?[\\d.]+)").matcher(text);
        List<String> missed = new ArrayList<>();

        while (number.find()) {
            int last = number.end(1) - 1;
            Place place = placeOf(text, number.start(1), FOLDER + "kpi.json");
            Report varied = with(kpi(text.substring(0, last) + next(text.charAt(last)) + text.substring(last + 1)));
            if (problemsIn(varied).stream().noneMatch(problem -> problem.place().equals(place))) {
                missed.add(place + " " + number.group());
            }
        }

        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void blockDeletedIsMissedOnceAtItsPlace(Lang lang) {
        String text = text("report." + lang + ".md");
        List<Block> blocks = REPORT.text(lang).orElseThrow().blocks();
        List<String> wrong = new ArrayList<>();

        for (int i = 0; i < blocks.size(); i++) {
            List<Problem> told = problemsIn(with(prose(lang, without(text, blocks, i)))).stream()
                    .filter(problem -> Set.of(
                                    "block-missing", "block-kind", "block-parts", "number-parity", "waiver-unused")
                            .contains(problem.code()))
                    .toList();
            int line = i + 1 < blocks.size()
                    ? blocks.get(i).at().line()
                    : blocks.get(i - 1).at().line();
            if (told.size() != 1
                    || !told.get(0).code().equals("block-missing")
                    || !isInLine(told.get(0), new Place(FOLDER + "report." + lang + ".md", line, 1))) {
                wrong.add(blocks.get(i).id() + " at line " + line + ": "
                        + told.stream()
                                .map(problem -> problem.code() + " " + problem.place())
                                .collect(Collectors.joining(", ")));
            }
        }

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
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, offset - text.lastIndexOf('\n', offset));
    }

    private static Prose prose(Lang lang, String text) {
        TextFile file = new TextFile(FOLDER + "report." + lang + ".md", text);
        return MarkdownReader.read(file, lang, false, new ArrayList<>()).orElseThrow();
    }

    private static Kpi kpi(String text) {
        TextFile file = new TextFile(FOLDER + "kpi.json", text);
        return KpiReader.read(JsonReader.read(file, new ArrayList<>()).orElseThrow());
    }

    private static Report with(Prose varied) {
        Map<Lang, Prose> texts = new EnumMap<>(REPORT.text());
        texts.put(varied.lang(), varied);
        return with(texts, REPORT.kpi());
    }

    private static Report with(Kpi varied) {
        return with(REPORT.text(), Optional.of(varied));
    }

    private static Report with(Map<Lang, Prose> texts, Optional<Kpi> kpi) {
        return new Report(
                REPORT.key(),
                REPORT.folder(),
                REPORT.info(),
                texts,
                kpi,
                REPORT.tasks(),
                REPORT.errata(),
                REPORT.corrections(),
                REPORT.original(),
                Optional.empty());
    }

    private static List<Problem> problemsIn(Report report) {
        Manuscript manuscript = new Manuscript(REAL.site(), List.of(report), REAL.pages());
        return Rulebook.examine(new Reading(Optional.of(manuscript), List.of(), List.of()));
    }

    private static String text(String name) {
        return Workspaces.text(Path.of(FOLDER + name));
    }
}
