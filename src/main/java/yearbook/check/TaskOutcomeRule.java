package yearbook.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yearbook.content.Bilingual;
import yearbook.content.Manuscript;
import yearbook.content.Phrase;
import yearbook.content.Prose;
import yearbook.content.Report;
import yearbook.content.TaskOutcome;
import yearbook.content.TaskOutcome.Status;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** What a report says became of a task: of a task there is, of its own year or before, once, in the report's own words. */
final class TaskOutcomeRule implements Rule {
    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        Map<String, Integer> years = new TreeMap<>();
        manuscript.reports().stream().flatMap(report -> report.tasks().stream()).forEach(list -> list.tasks()
                .forEach(task -> years.put(task.id(), list.year())));
        List<Problem> problems = new ArrayList<>();
        manuscript.reports().forEach(report -> check(report, years, problems));
        return problems;
    }

    private static void check(Report report, Map<String, Integer> years, List<Problem> problems) {
        Map<String, Place> seen = new HashMap<>();
        report.tasks().stream().flatMap(list -> list.outcomes().stream()).forEach(outcome -> {
            Phrase task = outcome.task();
            Integer year = years.get(task.text());
            Place earlier = seen.putIfAbsent(task.text(), task.at());
            if (year == null) {
                problems.add(ReferenceRule.unknown("task-unknown", task.text(), years.keySet(), task.at()));
            } else if (year > report.key().year()) {
                problems.add(Problem.error(
                        "task-outcome-early",
                        task.at(),
                        task,
                        year,
                        report.key().year()));
            }
            if (earlier != null) {
                problems.add(Problem.error("task-outcome-twice", task.at(), task, earlier));
            }
            words(outcome, problems);
        });
    }

    private static void words(TaskOutcome outcome, List<Problem> problems) {
        boolean silent = outcome.status() == Status.NOT_STATED;
        if (silent == outcome.stated().isPresent()) {
            String code = silent ? "task-outcome-words-unneeded" : "task-outcome-words-missing";
            problems.add(Problem.error(
                    code, outcome.at(), outcome.task(), outcome.status().code()));
        }
        outcome.stated().ifPresent(stated -> outside(stated, outcome.source().words(), problems));
    }

    private static void outside(Bilingual stated, Bilingual quote, List<Problem> problems) {
        stated.in().forEach((lang, words) -> quote.phrase(lang)
                .filter(whole -> !Prose.folded(whole.text()).contains(Prose.folded(words.text())))
                .ifPresent(
                        whole -> problems.add(Problem.error("task-outcome-words-outside", words.at(), words, whole))));
    }
}
