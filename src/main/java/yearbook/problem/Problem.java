package yearbook.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something the authors should mend: what is wrong, where, and how serious it is. A value, never thrown.
 *
 * <p>It carries no sentence: {@link Wording} says it in the author's language, with the arguments set in.
 *
 * @param code the rule in words, such as {@code quote-missing}; printed in brackets
 * @param wording which sentence to say; the same as the code unless many codes share one sentence
 * @param args what the sentence names: texts, or {@link Term}s and {@link Words} that differ between the languages
 */
public record Problem(Severity severity, String code, String wording, Place place, List<Object> args)
        implements Comparable<Problem> {

    /** An error stops a build; a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** A word of Yearbook's own, printed in the reader's language: {@code kind.paragraph}. */
    public record Term(String key) {}

    /** Words that somebody else has written in each language, such as a description in a schema. */
    public record Words(String vi, String en) {}

    /** Something to be pasted as it is, so it is never shortened. */
    public record Paste(String text) {}

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::code)
            .thenComparing(problem -> problem.args().toString());

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem error(String code, Place place, Object... args) {
        return new Problem(Severity.ERROR, code, code, place, textsOf(args));
    }

    public static Problem warning(String code, Place place, Object... args) {
        return new Problem(Severity.WARNING, code, code, place, textsOf(args));
    }

    /** The same problem told by the sentence of another code; for codes made from an author's key. */
    public Problem worded(String sentence) {
        return new Problem(severity, code, sentence, place, args);
    }

    /** The same problem, no longer one that may be left for later. */
    public Problem asError() {
        return new Problem(Severity.ERROR, code, wording, place, args);
    }

    /** The same problem where it need not stop anybody yet. */
    public Problem asWarning() {
        return new Problem(Severity.WARNING, code, wording, place, args);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    private static List<Object> textsOf(Object... args) {
        List<Object> texts = new ArrayList<>();
        for (Object arg : args) {
            texts.add(arg instanceof Term || arg instanceof Words || arg instanceof Paste ? arg : String.valueOf(arg));
        }
        return texts;
    }
}
