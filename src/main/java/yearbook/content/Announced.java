package yearbook.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yearbook.content.Release.Move;

/**
 * When reports will come out, written down without anything else of them: a published state that must not give away what is
 * kept back still knows which moments were announced.
 */
public final class Announced {
    private Announced() {}

    /** The moments of these reports, as far as they have one. */
    public static Map<ReportKey, Release> of(Collection<Report> reports) {
        Map<ReportKey, Release> moments = new TreeMap<>();
        reports.forEach(report -> report.info().release().ifPresent(release -> moments.put(report.key(), release)));
        return moments;
    }

    /** The same as JSON. */
    public static String json(Map<ReportKey, Release> moments) {
        List<Json> reports = new ArrayList<>();
        moments.forEach((key, release) -> reports.add(Json.object()
                .put("year", key.year())
                .put("name", key.name())
                .put("release", release.moment().toString())
                .put("moved", release.moved().stream().map(Announced::move).toList())));
        return Json.object().put("reports", reports).pretty();
    }

    private static Json move(Move move) {
        Json reason = Json.object();
        move.reason().in().forEach((lang, text) -> reason.put(lang.code(), text.text()));
        return Json.object()
                .put("from", move.from().toString())
                .put("to", move.to().toString())
                .put("reason", reason);
    }

    /** What {@link #json} wrote, which stands in a file of this name. */
    public static Map<ReportKey, Release> read(String path, String json) {
        Map<ReportKey, Release> moments = new LinkedHashMap<>();
        JsonReader.read(new TextFile(path, json), new ArrayList<>())
                .map(Fields::of)
                .ifPresent(file -> file.objects(
                        "reports",
                        report -> moments.put(
                                new ReportKey(report.integer("year").orElseThrow(), report.text("name")),
                                SettingsReader.release(report.phrase("release"), report))));
        return moments;
    }
}
