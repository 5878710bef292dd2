package yearbook.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Errata;
import yearbook.content.Kpi;
import yearbook.content.Manuscript;
import yearbook.content.Phrase;
import yearbook.content.Report;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** Ids name one thing: figures and errata within a report, tasks within their year. */
final class IdRule implements Rule {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})");

    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Place> tasks = new HashMap<>();
        for (Report report : manuscript.reports()) {
            check(
                    report.kpi().stream().flatMap(Kpi::all).map(figure -> new Phrase(figure.id(), figure.at())),
                    new HashMap<>(),
                    problems);
            check(report.errata().stream().flatMap(Errata::ids), new HashMap<>(), problems);
            check(
                    report.tasks().stream()
                            .flatMap(list -> list.tasks().stream())
                            .map(task -> new Phrase(task.id(), task.at())),
                    tasks,
                    problems);
        }
        return problems;
    }

    private static void check(Stream<Phrase> all, Map<String, Place> seen, List<Problem> problems) {
        List<Phrase> ids = all.toList();
        Set<String> taken = ids.stream().map(Phrase::text).collect(Collectors.toSet());
        taken.addAll(seen.keySet());
        ids.forEach(id -> {
            Place earlier = seen.putIfAbsent(id.text(), id.at());
            if (earlier != null) {
                String free = free(id.text(), taken);
                taken.add(free);
                problems.add(Problem.error("id-twice", id.at(), id.text(), earlier, free));
            }
        });
    }

    /** The next id of the same kind that nothing has: E02 after E01, growth-2 after growth. */
    private static String free(String id, Set<String> taken) {
        Matcher numbered = NUMBERED.matcher(id);
        String stem = numbered.matches() ? numbered.group(1) : id + "-";
        int width = numbered.matches() ? numbered.group(2).length() : 1;
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
        String next = id;
        while (taken.contains(next)) {
            number++;
            next = stem + "0".repeat(Math.max(0, width - String.valueOf(number).length())) + number;
        }
        return next;
    }
}
