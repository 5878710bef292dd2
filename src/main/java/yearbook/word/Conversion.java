package yearbook.word;

import java.util.List;
import java.util.Optional;
import yearbook.problem.Problem;

/**
 * What became of a Word report.
 *
 * @param markdown its text; nothing where the file could not be read, and then the one remark says why
 */
public record Conversion(Optional<String> markdown, List<Remark> remarks, Tally tally) {
    public Conversion {
        remarks = List.copyOf(remarks);
    }

    /** Something its author should look at, and the words of Word it is about, all of them. */
    public record Remark(Problem problem, String words) {}

    /**
     * What there is of everything.
     *
     * @param words that stand in the Markdown, in Word's order
     * @param leftWords that stand in the remarks alone
     * @param isProven whether our own reader reads in the Markdown every letter that Word showed, in its order
     */
    public record Tally(
            int headings,
            int paragraphs,
            int items,
            int tables,
            int notes,
            int words,
            int leftWords,
            boolean isProven) {
        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, false);
    }
}
