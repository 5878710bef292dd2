package yearbook.content;

import java.util.List;
import java.util.Optional;
import yearbook.problem.Place;

/**
 * The next year's tasks as one report gives them, {@code tasks.json}.
 *
 * @param outcomes what this report says became of tasks set before
 * @param at where its year stands
 */
public record TaskList(
        int year, Optional<Addressees> addressees, List<Task> tasks, List<TaskOutcome> outcomes, Place at) {

    /** To whom the whole list is addressed. */
    public record Addressees(Bilingual name, Source.Quote source) {}

    public TaskList {
        tasks = List.copyOf(tasks);
        outcomes = List.copyOf(outcomes);
    }
}
