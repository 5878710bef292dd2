package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.Source;
import yearbook.content.Task;

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
            lines.add(words.say("unstated.plans.some", listed - planned, listed));
        }
        if (valued < listed) {
            lines.add(words.say("unstated.results", listed - valued, listed));
        }
        return lines;
    }

    List<String> of(List<Task> tasks) {
        List<String> lines = new ArrayList<>();
        long undated = tasks.stream().filter(task -> task.deadline().isEmpty()).count();
        long leaderless = tasks.stream().filter(task -> task.lead().isEmpty()).count();
        if (undated > 0) {
            lines.add(words.say("unstated.deadlines", undated, tasks.size()));
        }
        if (leaderless > 0) {
            lines.add(words.say("unstated.leads", leaderless, tasks.size()));
        }
        return lines;
    }

    private void addUnnamed(OutcomeCounts counts, List<String> lines) {
        for (Outcome outcome : Outcome.values()) {
            int unnamed = counts.unnamed(outcome);
            if (unnamed > 0) {
                lines.add(words.say("unstated.names." + outcome.code(), unnamed));
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
