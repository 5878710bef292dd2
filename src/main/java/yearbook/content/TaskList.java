package yearbook.content;

import java.util.List;
import java.util.Optional;
import yearbook.problem.Place;

/** The next year's tasks as one report gives them, {@code tasks.json}; {@code at} is where its year stands. */
public record TaskList(int year, Optional<Addressees> addressees, List<Task> tasks, Place at) {

    /** To whom the whole list is addressed. */
    public record Addressees(Bilingual name, Source.Quote source) {}

    public TaskList {
        tasks = List.copyOf(tasks);
    }
}
