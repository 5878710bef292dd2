package yearbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** A year: its reports, and the tasks that the year before set for it. */
public record Year(int year, List<Edition> reports, List<TaskEntry> tasks) {
    public Year {
        reports = List.copyOf(reports);
        tasks = List.copyOf(tasks);
    }

    /** The themes of its tasks, in order of appearance: slug to one task that has it. */
    public List<Facet> themes() {
        return facets(task -> List.of(new Facet(task.theme(), task, 0)));
    }

    /** Those in charge of its tasks, in order of appearance. */
    public List<Facet> leads() {
        return facets(task -> {
            var leads = new ArrayList<Facet>();
            for (int i = 0; i < task.leads().size(); i++) {
                leads.add(new Facet(task.leads().get(i), task, i));
            }
            return leads;
        });
    }

    /**
     * A value tasks can be chosen by.
     *
     * @param first the first task that has it; names it, with {@code index} among its leads
     */
    public record Facet(String slug, TaskEntry first, int index) {}

    private List<Facet> facets(Function<TaskEntry, List<Facet>> of) {
        var order = new LinkedHashMap<String, Facet>();
        tasks.stream()
                .flatMap(task -> of.apply(task).stream())
                .forEach(facet -> order.putIfAbsent(facet.slug(), facet));
        return List.copyOf(order.values());
    }
}
