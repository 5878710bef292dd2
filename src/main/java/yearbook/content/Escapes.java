package yearbook.content;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import yearbook.problem.Problem;

/** What an escape such as {@code \\u0007} of JSON or YAML would bring past the {@link Door}. */
final class Escapes {
    private Escapes() {}

    /** @param file the text of it: what stands there itself has been told of */
    static List<Problem> problemsIn(Tree tree, TextFile file) {
        List<Problem> problems = new ArrayList<>();
        visit(tree, file.text(), problems);
        return problems;
    }

    private static void visit(Tree tree, String file, List<Problem> problems) {
        if (tree instanceof Tree.Obj object) {
            object.entries().values().forEach(entry -> visit(entry.value(), file, problems));
        } else if (tree instanceof Tree.Arr array) {
            array.items().forEach(item -> visit(item, file, problems));
        } else if (tree instanceof Tree.Text text) {
            if (text.value().indexOf(Door.LOST) >= 0) {
                problems.add(Problem.error("character-lost", text.at()));
            }
            text.value()
                    .codePoints()
                    .filter(c -> Controls.isHarmful(c) && file.indexOf(c) < 0)
                    .limit(1)
                    .mapToObj(c -> Controls.problem(text.at(), c))
                    .forEach(problems::add);
            if (!Normalizer.isNormalized(text.value(), Form.NFC)) {
                problems.add(Problem.error("text-nfd", text.at()));
            }
        }
    }
}
