package yearbook.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/**
 * The findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
final class GithubAnnotations {
    private GithubAnnotations() {}

    static String write(Findings findings, String folder, Lang lang) {
        Stream<String> problems = findings.problems().stream().map(problem -> problem(problem, folder, lang));
        Stream<String> unchecked = findings.unchecked().stream().map(file -> "::warning file=%s::%s\n"
                .formatted(property(folder + file), data(Wording.in(lang).say("say.unread", file))));
        return Stream.concat(problems, unchecked).collect(Collectors.joining());
    }

    private static String problem(Problem problem, String folder, Lang lang) {
        return "::%s file=%s,line=%s,col=%s,title=%s::%s\n"
                .formatted(
                        Findings.severity(problem),
                        property(folder + problem.place().file()),
                        problem.place().line(),
                        problem.place().column(),
                        property(problem.code()),
                        data(Findings.sentences(problem, lang)));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
