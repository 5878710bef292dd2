package yearbook.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yearbook.content.Manuscript;
import yearbook.content.Report;
import yearbook.content.SiteInfo;
import yearbook.content.StandingPage;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** Names that become addresses do not take an address the site needs for something else. */
final class AddressRule implements Rule {
    private static final String TAKEN = "address-taken";

    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> words = manuscript.site().paths();
        twins(manuscript.site(), problems);
        manuscript.pages().forEach(page -> page(page, words, problems));
        manuscript.reports().forEach(report -> report(report, words, problems));
        return problems;
    }

    private static void twins(SiteInfo site, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        site.paths().values().stream()
                .sorted()
                .filter(word -> !seen.add(word))
                .map(word -> Problem.error(TAKEN, site.at(), word))
                .forEach(problems::add);
    }

    private static void page(StandingPage page, Map<String, String> words, List<Problem> problems) {
        boolean taken = Lang.of(page.name()).isPresent()
                || page.name().matches("\\d{4}|assets")
                || List.of(words.get("search"), words.get("archive"), words.get("calendar"))
                        .contains(page.name());
        page.text().values().stream()
                .filter(text -> taken)
                .map(text -> Problem.error(TAKEN, Place.startOf(text.file()), page.name()))
                .forEach(problems::add);
    }

    private static void report(Report report, Map<String, String> words, List<Problem> problems) {
        if (report.key().name().equals(words.get("tasks"))) {
            Place info = Place.startOf(report.folder() + "/report.yaml");
            problems.add(Problem.error(TAKEN, info, report.key().name()));
        }
        Collection<String> filters =
                List.of(words.get("themes"), words.get("leads"), words.get("limitations"), words.get("deadlines"));
        report.tasks().stream()
                .flatMap(list -> list.tasks().stream())
                .filter(task -> filters.contains(task.id()))
                .map(task -> Problem.error(TAKEN, task.at(), task.id()))
                .forEach(problems::add);
    }
}
