package yearbook.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import yearbook.content.Json;
import yearbook.problem.Guide;
import yearbook.problem.Guide.Page;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/**
 * The findings as SARIF 2.1.0, which code hosts and editors show beside the lines.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">OASIS: SARIF 2.1.0</a>
 */
final class Sarif {
    private final String folder;
    private final Lang lang;

    private Sarif(String folder, Lang lang) {
        this.folder = folder;
        this.lang = lang;
    }

    static String write(Findings findings, String folder, Lang lang) {
        return new Sarif(folder, lang).log(findings).pretty();
    }

    private Json log(Findings findings) {
        List<String> codes = findings.problems().stream()
                .map(Problem::code)
                .distinct()
                .sorted()
                .toList();
        Json driver = Json.object()
                .put("name", "Yearbook")
                .put("version", Version.number())
                .put("language", lang.code())
                .put("rules", codes.stream().map(this::rule).toList());
        Json run = Json.object()
                .put("tool", Json.object().put("driver", driver))
                .put("columnKind", "utf16CodeUnits")
                .put("invocations", List.of(invocation(findings)))
                .put(
                        "results",
                        findings.problems().stream()
                                .map(problem -> result(problem, codes.indexOf(problem.code())))
                                .toList());
        return Json.object()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0")
                .put("runs", List.of(run));
    }

    /** A code with its page of the guide. */
    private Json rule(String code) {
        Optional<Page> page = Guide.in(lang).page(code);
        return Json.object()
                .put("id", code)
                .put("shortDescription", page.map(Page::meaning).map(Sarif::text))
                .put("help", page.map(Page::text).map(help -> text(PlainPage.of(help))
                        .put("markdown", help)));
    }

    private Json invocation(Findings findings) {
        List<Json> unchecked = findings.unchecked().stream()
                .map(file -> Json.object()
                        .put("level", "warning")
                        .put("message", text(Wording.in(lang).say("say.unread", file)))
                        .put("locations", List.of(location(Json.object().put("artifactLocation", file(file))))))
                .toList();
        return Json.object().put("executionSuccessful", true).put("toolExecutionNotifications", unchecked);
    }

    private Json result(Problem problem, int rule) {
        Place place = problem.place();
        Json region = Json.object().put("startLine", place.line()).put("startColumn", place.column());
        return Json.object()
                .put("ruleId", problem.code())
                .put("ruleIndex", rule)
                .put("level", Findings.severity(problem))
                .put("message", text(Findings.sentences(problem, lang)))
                .put(
                        "locations",
                        List.of(location(Json.object()
                                .put("artifactLocation", file(place.file()))
                                .put("region", region))));
    }

    private static Json location(Json physical) {
        return Json.object().put("physicalLocation", physical);
    }

    private Json file(String file) {
        try {
            return Json.object().put("uri", new URI(null, null, folder + file, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(folder + file, e);
        }
    }

    private static Json text(String text) {
        return Json.object().put("text", text);
    }
}
