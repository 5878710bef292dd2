package yearbook.preview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import yearbook.problem.Problem;

/**
 * Pages that cannot be made, as they are found out while somebody looks at them: each fault is told once, however many
 * pages it spoils, and that none is left is told too, by an empty list.
 */
final class FaultNews {
    private final Consumer<List<Problem>> teller;
    private final Map<String, List<Problem>> byPage = new TreeMap<>();

    FaultNews(Consumer<List<Problem>> teller) {
        this.teller = teller;
    }

    /** Why a page of a version cannot be made, also told to who writes; nothing where it can. */
    List<Problem> of(String page, Version version) {
        List<Problem> faults = Run.faultsOf(page, version);
        note(page, faults);
        return faults;
    }

    private synchronized void note(String page, List<Problem> faults) {
        Set<String> told = byPage.values().stream()
                .flatMap(List::stream)
                .map(FaultNews::fault)
                .collect(Collectors.toSet());
        List<Problem> fresh = faults.stream()
                .filter(problem -> !told.contains(fault(problem)))
                .toList();
        boolean wasIll = !byPage.isEmpty();
        if (faults.isEmpty()) {
            byPage.remove(page);
        } else {
            byPage.put(page, faults);
        }
        if (!fresh.isEmpty() || (wasIll && byPage.isEmpty())) {
            teller.accept(fresh);
        }
    }

    /** Where and what, whatever page it was met on. */
    private static String fault(Problem problem) {
        return problem.place() + " " + problem.args().get(0);
    }
}
