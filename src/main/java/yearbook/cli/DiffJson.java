package yearbook.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yearbook.content.Json;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.history.Change;
import yearbook.history.Difference;
import yearbook.problem.Lang;
import yearbook.site.Touched;

/** Differences for programs. */
final class DiffJson {
    private DiffJson() {}

    static Json of(List<Difference> differences, Touched touched, String against, Optional<String> commit) {
        return Json.object()
                .put("against", against)
                .put("commit", commit)
                .put(
                        "changes",
                        differences.stream().map(change -> of(change, touched)).toList());
    }

    private static Json of(Difference change, Touched touched) {
        return Json.object()
                .put(change.report().isPresent() ? "report" : "page", change.owner())
                .put("kind", change.kind().key())
                .put(
                        "id",
                        change.kind() == Difference.Kind.FIGURE
                                ? change.subject().map(Subject::id).orElse(change.id())
                                : change.id())
                .put("part", change.subject().flatMap(Subject::part).map(Subject.Part::key))
                .put("old", change.before().map(DiffJson::stated))
                .put("new", change.after().map(DiffJson::stated))
                .put("difference", Change.difference(change.before(), change.after()))
                .put("languages", change.languages().stream().map(Lang::code).toList())
                .put("pages", touched.by(change));
    }

    private static Json stated(Stated stated) {
        Json json = Json.object();
        stated.parts().forEach((key, text) -> json.put(key, stated.isNumber(key) ? new BigDecimal(text) : text));
        return json;
    }
}
