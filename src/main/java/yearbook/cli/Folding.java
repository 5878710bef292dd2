package yearbook.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yearbook.problem.Problem;

/**
 * The problems of one file as they are told: the first of each kind in the order of lines, then how many more there
 * are, as the fortieth of a kind tells an author no more than the fifth.
 *
 * @param folded by code, each list with at least two
 */
record Folding(String file, List<Problem> shown, Map<String, List<Problem>> folded) {
    private static final int SHOWN = 5;
    private static final int LEAST_FOLDED = 2;
    private static final int LINES = 12;

    static List<Folding> of(List<Problem> problems) {
        Map<String, List<Problem>> files = new LinkedHashMap<>();
        for (Problem problem : problems) {
            files.computeIfAbsent(problem.place().file(), any -> new ArrayList<>())
                    .add(problem);
        }
        return files.entrySet().stream()
                .map(file -> fold(file.getKey(), file.getValue()))
                .toList();
    }

    private static Folding fold(String file, List<Problem> problems) {
        Map<String, Long> sizes =
                problems.stream().collect(Collectors.groupingBy(Problem::code, Collectors.counting()));
        Map<String, Integer> told = new HashMap<>();
        List<Problem> shown = new ArrayList<>();
        Map<String, List<Problem>> folded = new TreeMap<>();
        for (Problem problem : problems) {
            int place = told.merge(problem.code(), 1, Integer::sum);
            if (place <= SHOWN || sizes.get(problem.code()) < SHOWN + LEAST_FOLDED) {
                shown.add(problem);
            } else {
                folded.computeIfAbsent(problem.code(), any -> new ArrayList<>()).add(problem);
            }
        }
        return new Folding(file, shown, folded);
    }

    /** Where problems stand, shortened: {@code 12, 14, 31…}. */
    static String lines(List<Problem> problems) {
        List<String> lines = problems.stream()
                .map(problem -> String.valueOf(problem.place().line()))
                .distinct()
                .toList();
        String first = lines.stream().limit(LINES).collect(Collectors.joining(", "));
        return lines.size() > LINES ? first + "…" : first;
    }
}
