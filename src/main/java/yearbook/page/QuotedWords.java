package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yearbook.content.Task;
import yearbook.page.HtmlWriter.Mark;

/**
 * Words of a block that a figure, a task or a main point is taken from, so that a reader who comes from there sees
 * which words are meant.
 *
 * @param key whose words they are: a figure's id, or one of the names below
 */
record QuotedWords(int start, int end, String key) {
    /** The report's own count of outcomes. */
    static final String OUTCOMES = "outcomes:all";

    /** A piece of the plain text, and all whose words it is, parted by spaces; pieces do not overlap. */
    record Piece(int start, int end, String keys) {}

    static String of(Task task) {
        return "task:" + task.id();
    }

    /** The limitations that a task answers. */
    static String answeredBy(Task task) {
        return "answer:" + task.id();
    }

    /** What a later report says became of a task. */
    static String outcomeOf(Task task) {
        return "outcome:" + task.id();
    }

    static String addressees(int year) {
        return "addressees:" + year;
    }

    /** A main point, counted from 0. */
    static String point(int index) {
        return "point:" + (index + 1);
    }

    /** The attribute of a link that leads to the block with these words, for the script that marks them. */
    static Html ofFigure(String id) {
        return new Html(" data-figure=\"" + Html.escape(id) + "\"");
    }

    static Html choice(String key) {
        return new Html(" data-quote=\"" + Html.escape(key) + "\"");
    }

    /** Cuts where quotes begin and end, though never through a number that is marked. */
    static List<Piece> pieces(List<QuotedWords> quotes, List<Mark> numbers) {
        List<QuotedWords> whole =
                quotes.stream().map(quote -> quote.around(numbers)).distinct().toList();
        TreeSet<Integer> cuts = new TreeSet<>();
        whole.forEach(quote -> {
            cuts.add(quote.start());
            cuts.add(quote.end());
        });
        List<Piece> pieces = new ArrayList<>();
        for (int start : cuts) {
            String keys = whole.stream()
                    .filter(quote -> quote.start() <= start && start < quote.end())
                    .map(QuotedWords::key)
                    .distinct()
                    .collect(Collectors.joining(" "));
            if (!keys.isEmpty()) {
                pieces.add(new Piece(start, cuts.higher(start), keys));
            }
        }
        return pieces;
    }

    private QuotedWords around(List<Mark> numbers) {
        int from = start;
        int to = end;
        for (Mark number : numbers) {
            from = number.start() < from && from < number.end() ? number.start() : from;
            to = number.start() < to && to < number.end() ? number.end() : to;
        }
        return new QuotedWords(from, to, key);
    }
}
