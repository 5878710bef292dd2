package yearbook.check;

import java.util.List;
import java.util.stream.IntStream;
import yearbook.content.Report;
import yearbook.content.Task;
import yearbook.problem.Problem;

/** Tasks are numbered as the report numbers them: from 1, without a gap. */
final class TaskNumberRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        List<Task> tasks = report.tasks().map(list -> list.tasks()).orElse(List.of());
        return IntStream.range(0, tasks.size())
                .filter(i -> tasks.get(i).number() != i + 1)
                .mapToObj(i -> Problem.error(
                        "task-number",
                        tasks.get(i).at(),
                        tasks.get(i).id(),
                        tasks.get(i).number(),
                        i + 1))
                .toList();
    }
}
