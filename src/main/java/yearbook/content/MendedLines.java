package yearbook.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Paste;
import yearbook.problem.Problem.Term;

/** Slips of a file, and its lines as they read once all slips in them are mended: what an author may paste. */
final class MendedLines {
    /** A line that is longer is given in part. */
    private static final int LONGEST = 300;

    private static final int AROUND = 80;

    private record Edit(int to, String text) {}

    private record Slip(String wording, int at, boolean hasLine, List<Object> args) {}

    private final TextFile file;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();
    private final List<Slip> slips = new ArrayList<>();
    private final Set<Integer> told = new HashSet<>();

    MendedLines(TextFile file) {
        this.file = file;
    }

    /** One is enough for a line, as its remedy mends them all; {@code {0}} in it is the mended line. */
    void slip(String wording, int at, Object... args) {
        if (told.add(startOfLine(at))) {
            slips.add(new Slip(wording, at, true, List.of(args)));
        }
    }

    /** One whose remedy is no line. */
    void slipWithout(String wording, int at, Object... args) {
        slips.add(new Slip(wording, at, false, List.of(args)));
    }

    void edit(int from, int to, String text) {
        edits.merge(from, new Edit(to, text), (first, then) -> new Edit(then.to(), first.text() + then.text()));
    }

    /** The same, in place of any earlier one there. */
    void replace(int from, int to, String text) {
        edits.put(from, new Edit(to, text));
    }

    boolean isAmiss() {
        return !slips.isEmpty();
    }

    List<Problem> problems() {
        return slips.stream().map(this::problem).toList();
    }

    private Problem problem(Slip slip) {
        List<Object> args = new ArrayList<>();
        if (slip.hasLine()) {
            args.add(mended(slip.at()));
        }
        args.addAll(slip.args());
        String code = slip.wording().startsWith("json") ? "json-syntax" : "yaml-syntax";
        return Problem.error(code, file.at(slip.at()), args.toArray()).worded(slip.wording());
    }

    private Object mended(int at) {
        int from = startOfLine(at);
        int to = endOfLine(at);
        boolean isLong = to - from > LONGEST;
        String line = isLong
                ? "…" + mended(Math.max(from, at - AROUND), Math.min(to, at + AROUND)) + "…"
                : mended(from, to).strip();
        return line.isEmpty() ? new Term("word.no-line") : new Paste(line);
    }

    /** Of the line that this stands in once it is mended, which may have taken in others. */
    private int startOfLine(int at) {
        int lineBreak = file.text().lastIndexOf('\n', at - 1);
        while (isTakenOut(lineBreak)) {
            lineBreak = file.text().lastIndexOf('\n', lineBreak - 1);
        }
        return lineBreak + 1;
    }

    private int endOfLine(int at) {
        int lineBreak = file.text().indexOf('\n', at);
        while (isTakenOut(lineBreak)) {
            lineBreak = file.text().indexOf('\n', lineBreak + 1);
        }
        return lineBreak < 0 ? file.text().length() : lineBreak;
    }

    private boolean isTakenOut(int lineBreak) {
        Map.Entry<Integer, Edit> edit = edits.floorEntry(lineBreak);
        return lineBreak >= 0 && edit != null && edit.getValue().to() > lineBreak;
    }

    private String mended(int from, int to) {
        StringBuilder mended = new StringBuilder();
        int done = from;
        for (Map.Entry<Integer, Edit> edit : edits.subMap(from, true, to, true).entrySet()) {
            if (edit.getKey() >= done) {
                mended.append(file.text(), done, edit.getKey())
                        .append(edit.getValue().text());
                done = Math.max(done, edit.getValue().to());
            }
        }
        return done < to ? mended.append(file.text(), done, to).toString() : mended.toString();
    }
}
