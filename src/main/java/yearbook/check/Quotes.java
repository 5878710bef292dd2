package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Report;
import yearbook.content.Source;
import yearbook.content.Task;
import yearbook.content.TaskList;

/** Every quote of a report's figures and tasks. */
final class Quotes {
    private Quotes() {}

    static Stream<Source.Quote> in(Report report) {
        List<Source> sources = new ArrayList<>();
        report.kpi().ifPresent(kpi -> addTo(sources, kpi));
        report.tasks().ifPresent(tasks -> addTo(sources, tasks));
        return sources.stream().flatMap(source -> source.asQuote().stream());
    }

    private static void addTo(List<Source> sources, Kpi kpi) {
        kpi.outcomes().ifPresent(counts -> sources.add(counts.source()));
        kpi.all().forEach(figure -> addTo(sources, figure));
    }

    private static void addTo(List<Source> sources, Figure figure) {
        figure.plan().flatMap(plan -> plan.source()).ifPresent(sources::add);
        figure.results().forEach(result -> sources.add(result.source()));
        figure.outcome().ifPresent(outcome -> sources.add(outcome.source()));
        figure.history().forEach(past -> sources.add(past.source()));
    }

    private static void addTo(List<Source> sources, TaskList tasks) {
        tasks.addressees().ifPresent(addressees -> sources.add(addressees.source()));
        for (Task task : tasks.tasks()) {
            sources.add(task.source());
            task.answers().forEach(answer -> sources.add(answer.source()));
        }
        tasks.outcomes().forEach(outcome -> sources.add(outcome.source()));
    }
}
