package yearbook.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yearbook.content.Manuscript;
import yearbook.content.Report;
import yearbook.content.ReportKey;

/** A report as it was and as it is; one of them absent where it has come or gone. A redirect tells of a new name. */
public record Pair(Optional<Report> before, Optional<Report> after) {

    /** Every report of either, in the order of those there are now; those that are gone come last. */
    public static List<Pair> of(Manuscript before, Manuscript after) {
        Map<ReportKey, Report> now = new HashMap<>();
        after.reports().forEach(report -> now.put(report.key(), report));
        Set<ReportKey> known = before.reports().stream().map(Report::key).collect(Collectors.toSet());
        Map<ReportKey, Report> then = new HashMap<>();
        List<Pair> gone = new ArrayList<>();
        for (Report report : before.reports()) {
            Optional<Report> successor = Optional.ofNullable(now.get(report.key()))
                    .or(() -> renamed(report, after)
                            .filter(key -> !known.contains(key))
                            .map(now::get));
            successor.ifPresentOrElse(
                    found -> then.put(found.key(), report),
                    () -> gone.add(new Pair(Optional.of(report), Optional.empty())));
        }
        List<Pair> pairs = new ArrayList<>();
        after.reports()
                .forEach(report ->
                        pairs.add(new Pair(Optional.ofNullable(then.get(report.key())), Optional.of(report))));
        pairs.addAll(gone);
        return pairs;
    }

    /** What a redirect says the report is called now. */
    public static Optional<ReportKey> renamed(Report report, Manuscript after) {
        String address = report.key() + "/";
        return after.site().redirects().stream()
                .flatMap(redirect -> redirect.target(address).stream())
                .filter(to -> to.matches("\\d{4}/[^/]+/"))
                .map(to -> new ReportKey(Integer.parseInt(to.substring(0, 4)), to.substring(5, to.length() - 1)))
                .findFirst();
    }

    public Report any() {
        return after.or(() -> before).orElseThrow();
    }
}
