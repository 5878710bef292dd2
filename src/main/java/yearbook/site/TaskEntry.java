package yearbook.site;

import java.util.List;
import java.util.Optional;
import yearbook.content.ReportKey;
import yearbook.content.Source;
import yearbook.content.Task;
import yearbook.content.Task.Basis;
import yearbook.content.TaskList.Addressees;
import yearbook.content.TaskOutcome;

/**
 * A task in its year.
 *
 * @param report the report that gives it
 * @param block the block of the report that holds its text
 * @param theme the slug of its theme
 * @param leads slugs of those in charge, empty where the report names none
 * @param responses the limitations it answers
 * @param outcomes what later reports say became of it, oldest first
 */
public record TaskEntry(
        Task task,
        int year,
        ReportKey report,
        Optional<Addressees> addressees,
        Optional<String> block,
        String theme,
        List<String> leads,
        List<Response> responses,
        List<Reported> outcomes) {

    /**
     * Words of its report that state a limitation the task answers.
     *
     * @param place how many blocks stand before this one
     */
    public record Response(String block, int place, Source.Quote words, Basis basis) {}

    /** An outcome, and the report and block that state it. */
    public record Reported(ReportKey report, Optional<String> block, TaskOutcome outcome) {}

    public TaskEntry {
        leads = List.copyOf(leads);
        responses = List.copyOf(responses);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether it answers a limitation that this block of its report states. */
    public boolean answers(String limitation) {
        return responses.stream().anyMatch(response -> response.block().equals(limitation));
    }
}
