package yearbook.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.problem.Problem;

/** Dates and moments of the right form that do not exist, such as the 30th of February; a schema cannot see these. */
final class Dates {
    private static final Set<String> KEYS = Set.of("date", "deadline", "issued", "since", "release", "from", "to");
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.+)?");

    private Dates() {}

    static List<Problem> problemsIn(Tree tree) {
        List<Problem> problems = new ArrayList<>();
        visit(tree, "", problems);
        return problems;
    }

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void visit(Tree tree, String key, List<Problem> problems) {
        if (tree instanceof Tree.Obj object) {
            object.entries().forEach((name, entry) -> visit(entry.value(), name, problems));
        } else if (tree instanceof Tree.Arr array) {
            array.items().forEach(item -> visit(item, "", problems));
        } else if (KEYS.contains(key) && tree instanceof Tree.Text text) {
            Matcher form = FORM.matcher(text.value());
            if (form.matches() && parse(form.group(1)).isEmpty()) {
                problems.add(Problem.error("date-not-real", text.at(), key, text.value()));
            }
        }
    }
}
