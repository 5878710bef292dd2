package yearbook.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import yearbook.content.ReportKey;
import yearbook.site.TaskEntry.Response;

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

    /** Whether to name the report beside a task: each numbers its tasks from 1. */
    public boolean hasTasksOfSeveralReports() {
        return tasks.stream()
                .anyMatch(task -> !task.report().equals(tasks.get(0).report()));
    }

    public boolean hasDeadlines() {
        return tasks.stream().anyMatch(task -> task.task().deadline().isPresent());
    }

    /** The blocks that state the limitations its tasks answer, in the order of their reports. */
    public List<Limitation> limitations() {
        var blocks = new LinkedHashMap<ReportKey, TreeMap<Integer, String>>();
        for (TaskEntry task : tasks) {
            for (Response response : task.responses()) {
                blocks.computeIfAbsent(task.report(), report -> new TreeMap<>())
                        .put(response.place(), response.block());
            }
        }
        var limitations = new ArrayList<Limitation>();
        Set<String> taken = new HashSet<>();
        blocks.forEach((report, inOrder) -> inOrder.values().forEach(block -> {
            String slug = taken.add(block) ? block : report.name() + "-" + block;
            limitations.add(new Limitation(slug, report, block));
        }));
        return limitations;
    }

    /**
     * A block of a report that states limitations.
     *
     * @param slug its id; with the name of its report where another report of the year has a block of this id
     */
    public record Limitation(String slug, ReportKey report, String block) {
        public boolean isAnsweredBy(TaskEntry task) {
            return task.report().equals(report) && task.answers(block);
        }
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
