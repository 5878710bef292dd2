package yearbook.content;

import java.util.List;
import java.util.Optional;
import yearbook.problem.Place;

/** One task of the coming year. What the source does not state is absent. */
public record Task(
        String id,
        int number,
        Bilingual title,
        Bilingual theme,
        List<Bilingual> lead,
        List<Bilingual> with,
        Optional<String> deadline,
        Optional<Bilingual> horizon,
        List<Bilingual> documents,
        List<Answer> answers,
        Optional<Bilingual> note,
        Source.Quote source,
        Place at) {

    /** The limitation of the past year that a task responds to. */
    public record Answer(Source.Quote source, Basis basis) {}

    /** Whether the text itself says so, or an editor reads it so. */
    public enum Basis {
        STATED,
        EDITOR
    }

    public Task {
        lead = List.copyOf(lead);
        with = List.copyOf(with);
        documents = List.copyOf(documents);
        answers = List.copyOf(answers);
    }
}
