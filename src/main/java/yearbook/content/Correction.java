package yearbook.content;

import java.time.LocalDate;
import java.util.Optional;
import yearbook.problem.Place;

/**
 * One entry of {@code corrections.json}: what was published, and what is said instead.
 *
 * @param was absent where the entry only explains
 * @param now absent where what was published is gone
 * @param edition the tag of what was published, such as {@code published/20250110T010203Z-3fa7dc1}
 */
public record Correction(
        String id,
        LocalDate date,
        Subject subject,
        Optional<Stated> was,
        Optional<Stated> now,
        Bilingual reason,
        Optional<String> edition,
        Place at) {

    /** Whether both say the same, wherever they stand in their files. */
    public boolean says(Correction other) {
        return id.equals(other.id)
                && date.equals(other.date)
                && subject.equals(other.subject)
                && was.equals(other.was)
                && now.equals(other.now)
                && edition.equals(other.edition)
                && Stated.of(reason).equals(Stated.of(other.reason));
    }

    /** The entry as JSON on one line, ready to be pasted. */
    public String json() {
        StringBuilder text = new StringBuilder("{ \"id\": " + Json.quoted(id) + ", \"date\": \"" + date + "\", ");
        text.append(Json.quoted(subject.kind().key())).append(": ").append(Json.quoted(subject.id()));
        subject.part().ifPresent(part -> text.append(", \"part\": ").append(Json.quoted(part.key())));
        was.ifPresent(stated -> text.append(", \"old\": ").append(stated.json()));
        now.ifPresent(stated -> text.append(", \"new\": ").append(stated.json()));
        return text.append(", \"reason\": ")
                .append(Stated.of(reason).json())
                .append(edition.map(tag -> ", \"edition\": " + Json.quoted(tag)).orElse(""))
                .append(" }")
                .toString();
    }
}
