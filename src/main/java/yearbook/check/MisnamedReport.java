package yearbook.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yearbook.content.SiteInfo;
import yearbook.problem.Nearest;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;
import yearbook.problem.Problem.Words;

/**
 * A link to a report there is not: perhaps it has a new name, which a redirect tells, or its name is misspelt. That of
 * another year says something else, however alike the names are, so it is only one of several to choose from.
 */
final class MisnamedReport {
    private MisnamedReport() {}

    static Problem problem(String name, Set<String> reports, SiteInfo site, Place at) {
        if (reports.isEmpty()) {
            return Problem.error("report-unknown", at, name, new Term("word.none"));
        }
        List<String> ofItsYear =
                reports.stream().filter(report -> isOfYearOf(name, report)).toList();
        return moved(name, reports, site)
                .or(() -> Nearest.to(name, ofItsYear))
                .map(meant -> Problem.error("report-unknown", at, name, "\"" + meant + "\""))
                .orElseGet(() -> Problem.error("report-unknown", at, name, choice(name, reports)));
    }

    private static boolean isOfYearOf(String name, String report) {
        return report.startsWith(name.replaceFirst("/.*", "") + "/");
    }

    /** Where redirects lead, one after the other. */
    private static Optional<String> moved(String name, Set<String> reports, SiteInfo site) {
        String here = name + "/";
        for (int i = 0; i < site.redirects().size() && !reports.contains(nameOf(here)); i++) {
            String from = here;
            here = site.redirects().stream()
                    .flatMap(redirect -> redirect.target(from).stream())
                    .findFirst()
                    .orElse(from);
        }
        return Optional.of(nameOf(here)).filter(reports::contains);
    }

    private static String nameOf(String address) {
        return address.replaceFirst("/$", "");
    }

    /** Those of the year first. */
    private static Words choice(String name, Set<String> reports) {
        Stream<String> sorted = reports.stream()
                .sorted(Comparator.comparing((String report) -> !isOfYearOf(name, report))
                        .thenComparing(Comparator.naturalOrder()));
        return ReferenceRule.oneOf(sorted);
    }
}
