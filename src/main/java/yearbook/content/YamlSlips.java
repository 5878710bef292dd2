package yearbook.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import yearbook.problem.Problem;

/** The slips in a file that is no YAML, each with its line as it should read: a line counts as mended only if YAML then reads on. */
final class YamlSlips {
    /** Reading a file again and again takes its time; nobody writes larger ones by hand. */
    private static final int LARGEST = 100_000;

    private static final int MOST = 30;

    private final TextFile file;
    private final LoadSettings settings;
    private final MendedLines mended;
    private final List<String> lines;

    private YamlSlips(TextFile file, LoadSettings settings) {
        this.file = file;
        this.settings = settings;
        this.mended = new MendedLines(file);
        this.lines = new ArrayList<>(Arrays.asList(file.text().split("\n", -1)));
    }

    /** Nothing where it cannot be told what was meant. */
    static List<Problem> in(TextFile file, LoadSettings settings) {
        YamlSlips slips = new YamlSlips(file, settings);
        if (file.text().length() <= LARGEST) {
            slips.mendAll();
        }
        return slips.mended.problems();
    }

    /** What YAML reads well and an author did not mean, in one line of a file, counted from 1. */
    static List<Problem> at(int line, TextFile file) {
        MendedLines mended = new MendedLines(file);
        int start = file.startOf(line);
        YamlLine written = new YamlLine(file.text().substring(start, endOf(start, file)));
        better(written).ifPresent(now -> mend(written, now, start, 0, mended, file));
        return mended.problems();
    }

    private void mendAll() {
        IntStream.range(0, lines.size())
                .filter(line -> new YamlLine(lines.get(line)).beginsWithTab())
                .forEach(this::withoutTabs);
        Optional<Fault> fault = fault();
        for (int i = 0; i < MOST && fault.isPresent() && mends(fault.get()); i++) {
            fault = fault();
        }
    }

    /** @param since where what it is about begins, such as a text without an end */
    private record Fault(int line, int column, int since) {
        boolean isBefore(Fault other) {
            return line < other.line() || (line == other.line() && column < other.column());
        }
    }

    private Optional<Fault> fault() {
        try {
            new Parse(settings).parseString(String.join("\n", lines)).forEach(event -> {});
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> at = e.getProblemMark().or(e::getContextMark);
            int line = at.map(Mark::getLine).orElse(0);
            return Optional.of(new Fault(
                    Math.min(line, lines.size() - 1),
                    at.map(Mark::getColumn).orElse(0),
                    e.getContextMark().map(Mark::getLine).orElse(line)));
        } catch (YamlEngineException e) {
            return Optional.of(new Fault(0, 0, 0));
        }
    }

    private boolean mends(Fault fault) {
        int above = lineAbove(fault.line());
        return IntStream.of(fault.line(), fault.since(), above)
                        .distinct()
                        .anyMatch(line ->
                                helps(line, fault) && isMendedByItself(line, line == fault.line() ? fault.column() : 0))
                || isMendedByIndent(fault.line(), above, fault);
    }

    private boolean helps(int line, Fault fault) {
        String written = lines.get(line);
        return new YamlLine(written)
                .mended()
                .filter(text -> leadsOn(line, text, fault))
                .isPresent();
    }

    /** Whether YAML reads further, or all, with this line instead. */
    private boolean leadsOn(int line, String text, Fault fault) {
        String written = lines.set(line, text);
        Optional<Fault> then = fault();
        lines.set(line, written);
        return !text.equals(written) && then.map(fault::isBefore).orElse(true);
    }

    private boolean isMendedByItself(int line, int column) {
        YamlLine written = new YamlLine(lines.get(line));
        Optional<String> text = better(written);
        text.ifPresent(now -> {
            mend(written, now, file.startOf(line + 1), column, mended, file);
            lines.set(line, now);
        });
        return text.isPresent();
    }

    private static Optional<String> better(YamlLine line) {
        return line.mended().filter(now -> !now.equals(line.text()));
    }

    private static void mend(YamlLine written, String now, int start, int column, MendedLines mended, TextFile file) {
        String wording = written.isTight() ? "yaml-colon" : "yaml-quotes";
        mended.slip(wording, start + Math.max(column, written.indent().length()));
        mended.replace(start, endOf(start, file), now);
    }

    private boolean isMendedByIndent(int line, int above, Fault fault) {
        String text = new YamlLine(lines.get(above)).indent() + lines.get(line).strip();
        if (above == line || !leadsOn(line, text, fault)) {
            return false;
        }
        mended.slip(
                "yaml-indent",
                file.startOf(line + 1) + new YamlLine(lines.get(line)).indent().length(),
                above + 1);
        replace(line, text);
        return true;
    }

    private void withoutTabs(int line) {
        String written = lines.get(line);
        String indent = new YamlLine(written).indent();
        mended.slip("yaml-tab", file.startOf(line + 1) + indent.indexOf('\t'));
        replace(line, indent.replace("\t", "  ") + written.stripLeading());
    }

    private void replace(int line, String text) {
        int start = file.startOf(line + 1);
        mended.replace(start, endOf(start, file), text);
        lines.set(line, text);
    }

    /** Of a line as it was read. */
    private static int endOf(int start, TextFile file) {
        int end = file.text().indexOf('\n', start);
        return end < 0 ? file.text().length() : end;
    }

    private int lineAbove(int line) {
        int above = line - 1;
        while (above >= 0
                && (lines.get(above).isBlank()
                        || lines.get(above).stripLeading().startsWith("#"))) {
            above--;
        }
        return above < 0 ? line : above;
    }
}
