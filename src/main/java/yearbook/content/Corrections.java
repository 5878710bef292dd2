package yearbook.content;

import java.util.List;
import java.util.Locale;
import yearbook.problem.Place;

/** What was corrected after a report was published, {@code corrections.json}: oldest first, only ever added to. */
public record Corrections(List<Correction> entries, Place at) {
    public Corrections {
        entries = List.copyOf(entries);
    }

    /** The id for the entry after these: {@code C03} after {@code C02}. */
    public static String nextId(List<Correction> entries) {
        int last = entries.stream()
                .mapToInt(entry -> Integer.parseInt(entry.id().substring(1)))
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "C%02d", last + 1);
    }
}
