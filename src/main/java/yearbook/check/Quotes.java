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

/** Every quote of a report's figures, tasks and main points. */
final class Quotes {
    private Quotes() {}

    static Stream<Source.Quote> in(Report report) {
        List<Source> sources = new ArrayList<>();
        report.kpi().ifPresent(kpi -> addTo(sources, kpi));
        report.tasks().ifPresent(tasks -> addTo(sources, tasks));
        report.info().points().forEach(point -> point.quote().ifPresent(sources::add));
        return sources.stream().flatMap(source -> source.asQuote().stream());
    }

    private static void addTo(List<Source> sources, Kpi kpi) {
        kpi.outcomes().ifPresent(counts -> sources.add(counts.source()));
        kpi.all().flatMap(Quotes::of).forEach(sources::add);
    }

    /** Every source of a figure, of the report and others. */
    static Stream<Source> of(Figure figure) {
        return Stream.of(
                        figure.plan().flatMap(plan -> plan.source()).stream(),
                        figure.results().stream().map(result -> result.source()),
                        figure.outcome().stream().map(outcome -> outcome.source()),
                        figure.history().stream().map(past -> past.source()))
                .flatMap(sources -> sources);
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
