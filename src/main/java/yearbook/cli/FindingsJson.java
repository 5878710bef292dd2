package yearbook.cli;

import java.util.List;
import java.util.function.BiFunction;
import yearbook.content.Json;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/** All there is to know of the findings, each sentence in both languages. */
final class FindingsJson {
    private FindingsJson() {}

    static String write(Findings findings, String folder) {
        List<Json> problems = findings.problems().stream()
                .map(problem -> problem(problem, folder))
                .toList();
        List<String> unchecked =
                findings.unchecked().stream().map(file -> folder + file).toList();
        return Json.object()
                .put("generator", "Yearbook " + Version.number())
                .put("errors", findings.errors())
                .put("warnings", findings.warnings())
                .put("problems", problems)
                .put("unchecked", unchecked)
                .pretty();
    }

    private static Json problem(Problem problem, String folder) {
        return Json.object()
                .put("severity", Findings.severity(problem))
                .put("code", problem.code())
                .put("file", folder + problem.place().file())
                .put("line", problem.place().line())
                .put("column", problem.place().column())
                .put("message", inEach(problem, Wording::message))
                .put("remedy", inEach(problem, Wording::remedy));
    }

    private static Json inEach(Problem problem, BiFunction<Wording, Problem, String> sentence) {
        Json said = Json.object();
        for (Lang lang : Lang.values()) {
            said.put(lang.code(), sentence.apply(Wording.in(lang), problem));
        }
        return said;
    }
}
