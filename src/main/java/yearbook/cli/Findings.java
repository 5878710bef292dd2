package yearbook.cli;

import java.util.List;
import java.util.stream.Stream;
import yearbook.content.Reading;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/**
 * What a check found.
 *
 * @param problems in the order of files and lines
 * @param unchecked files that could not be read, so that what depends on them was not checked
 */
record Findings(List<Problem> problems, List<String> unchecked) {
    static Findings of(Reading reading, List<Problem> problems) {
        return new Findings(problems, reading.unread());
    }

    static Findings of(List<Problem> problems) {
        return new Findings(problems, List.of());
    }

    /** The same, where these were not checked either. */
    Findings butFor(List<String> others) {
        return new Findings(
                problems, Stream.concat(unchecked.stream(), others.stream()).toList());
    }

    long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    long warnings() {
        return problems.size() - errors();
    }

    /** {@code error} or {@code warning}, as SARIF and GitHub call them too. */
    static String severity(Problem problem) {
        return problem.isError() ? "error" : "warning";
    }

    /** The fault and, on a line of its own, the remedy. */
    static String sentences(Problem problem, Lang lang) {
        Wording wording = Wording.in(lang);
        return wording.message(problem) + "\n" + wording.say("word.fix") + ": " + wording.remedy(problem);
    }
}
