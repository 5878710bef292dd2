package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.Source;
import yearbook.site.TaskEntry;

/** What a report does not say, counted and said plainly. */
final class Unstated {
    private final Words words;

    Unstated(Words words) {
        this.words = words;
    }

    List<String> of(Kpi kpi) {
        List<String> lines = new ArrayList<>();
        kpi.outcomes().ifPresent(counts -> addUnnamed(counts, lines));
        int listed = kpi.indicators().size();
        long planned = kpi.indicators().stream().filter(Unstated::hasOwnPlan).count();
        long valued = kpi.indicators().stream()
                .filter(figure -> figure.reported().isPresent())
                .count();
        if (listed > 0 && planned == 0) {
            lines.add(words.say("unstated.plans.all"));
        } else if (planned < listed) {
            lines.add(words.say("unstated.plans.some", listed - planned, named(listed)));
        }
        if (valued < listed) {
            lines.add(words.say("unstated.results", listed - valued, named(listed)));
        }
        return lines;
    }

    /** What is not stated of tasks, and of how many of them no report says yet what became of them. */
    List<String> of(List<TaskEntry> tasks) {
        List<String> lines = new ArrayList<>();
        addCount("unstated.deadlines", tasks, task -> task.task().deadline().isEmpty(), lines);
        addCount("unstated.leads", tasks, task -> task.task().lead().isEmpty(), lines);
        addCount("unstated.documents", tasks, task -> task.task().documents().isEmpty(), lines);
        addCount("unstated.outcomes", tasks, task -> task.outcomes().isEmpty(), lines);
        return lines;
    }

    private String named(int listed) {
        return Words.bound(words.count("count.named", listed));
    }

    private void addCount(String key, List<TaskEntry> tasks, Predicate<TaskEntry> silent, List<String> lines) {
        long count = tasks.stream().filter(silent).count();
        if (count > 0) {
            lines.add(words.say(key, count, Words.bound(words.count("count.tasks", tasks.size()))));
        }
    }

    private void addUnnamed(OutcomeCounts counts, List<String> lines) {
        for (Outcome outcome : Outcome.values()) {
            int unnamed = counts.unnamed(outcome);
            if (unnamed > 0) {
                lines.add(words.count("unstated.names." + outcome.code(), unnamed));
            }
        }
    }

    private static boolean hasOwnPlan(Figure figure) {
        return figure.plan()
                .flatMap(plan -> plan.source())
                .filter(source -> source instanceof Source.Quote)
                .isPresent();
    }
}
