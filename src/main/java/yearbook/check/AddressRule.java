package yearbook.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yearbook.content.Manuscript;
import yearbook.content.Phrase;
import yearbook.content.Report;
import yearbook.content.StandingPage;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** Names that become addresses do not take an address the site needs for something else. */
final class AddressRule implements Rule {
    private static final String TAKEN = "address-taken";

    /** The words that begin an address, as the names of pages do. */
    private static final List<String> ON_TOP = List.of("search", "archive", "calendar");

    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> words = manuscript.site().paths();
        words(manuscript.site().pathWords(), problems);
        manuscript.pages().forEach(page -> page(page, words, problems));
        manuscript.reports().forEach(report -> report(report, words, problems));
        return problems;
    }

    private static void words(Map<String, Phrase> words, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        words.entrySet().stream()
                .sorted(Comparator.comparing(word -> word.getValue().at()))
                .filter(word -> isTaken(word) || !seen.add(word.getValue().text()))
                .map(word -> Problem.error(
                        TAKEN, word.getValue().at(), word.getValue().text()))
                .forEach(problems::add);
    }

    private static boolean isTaken(Map.Entry<String, Phrase> word) {
        return ON_TOP.contains(word.getKey()) && isKept(word.getValue().text());
    }

    private static void page(StandingPage page, Map<String, String> words, List<Problem> problems) {
        boolean taken = isKept(page.name()) || ON_TOP.stream().map(words::get).anyMatch(page.name()::equals);
        page.text().values().stream()
                .filter(text -> taken)
                .map(text -> Problem.error(TAKEN, Place.startOf(text.file()), page.name()))
                .forEach(problems::add);
    }

    /** Whether an address begins so in every site: with a language, a year, or what pages load. */
    private static boolean isKept(String name) {
        return Lang.of(name).isPresent() || name.matches("\\d{4}|assets");
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
