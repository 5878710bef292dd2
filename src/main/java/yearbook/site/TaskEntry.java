package yearbook.site;

import java.util.List;
import java.util.Optional;
import yearbook.content.ReportKey;
import yearbook.content.Task;
import yearbook.content.TaskList.Addressees;

/**
 * A task in its year.
 *
 * @param report the report that gives it
 * @param block the block of the report that holds its text
 * @param theme the slug of its theme
 * @param leads slugs of those in charge, empty where the report names none
 */
public record TaskEntry(
        Task task,
        int year,
        ReportKey report,
        Optional<Addressees> addressees,
        Optional<String> block,
        String theme,
        List<String> leads) {
    public TaskEntry {
        leads = List.copyOf(leads);
    }
}
