package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.content.Correction;
import yearbook.content.Errata;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Phrase;
import yearbook.content.Prose;
import yearbook.content.Report;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.content.Subject.Kind;
import yearbook.history.Statements;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Paste;

/** Each correction is of something there is, and what it says instead is what the report says now. */
final class CorrectionRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        List<Problem> problems = new ArrayList<>();
        List<Correction> entries = report.corrected();
        for (int i = 0; i < entries.size(); i++) {
            Correction entry = entries.get(i);
            List<Correction> later = entries.subList(i + 1, entries.size());
            boolean superseded = later.stream().anyMatch(other -> follows(other, entry));
            if (!superseded) {
                check(entry, report).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /** Whether an entry takes back what another one said. */
    static boolean follows(Correction later, Correction earlier) {
        return later.subject().equals(earlier.subject())
                && (earlier.now().isEmpty()
                        || later.was().isEmpty()
                        || says(
                                later.subject(),
                                earlier.now().get(),
                                later.was().get()));
    }

    private static Optional<Problem> check(Correction entry, Report report) {
        List<Stated> current = Statements.of(report, entry.subject());
        boolean takesAway = entry.was().isPresent() && entry.now().isEmpty();
        Optional<Problem> unknown = current.isEmpty() && !takesAway ? unknown(entry, report) : Optional.empty();
        if (unknown.isPresent()) {
            return unknown;
        }
        return entry.now().isPresent()
                ? changed(entry, entry.now().get(), current)
                : entry.was().flatMap(was -> takenAway(entry, was, current));
    }

    /** Of a block a correction names some words, and others may be left of it. */
    private static Optional<Problem> takenAway(Correction entry, Stated was, List<Stated> current) {
        boolean stillThere = entry.subject().kind() != Kind.BLOCK
                && current.stream().anyMatch(stated -> says(entry.subject(), stated, was));
        return stillThere
                ? Optional.of(
                        Problem.error("correction-new-missing", entry.at(), entry.id(), entry.subject(), was.json()))
                : Optional.empty();
    }

    private static Optional<Problem> changed(Correction entry, Stated now, List<Stated> current) {
        if (current.isEmpty()) {
            return Optional.of(
                    Problem.error("correction-new-gone", entry.at(), entry.id(), now.json(), entry.subject()));
        }
        return current.stream().anyMatch(stated -> says(entry.subject(), stated, now))
                ? Optional.empty()
                : Optional.of(Problem.error(
                        "correction-new",
                        entry.at(),
                        entry.id(),
                        now.json(),
                        entry.subject(),
                        shown(current),
                        new Paste("\"new\": " + current.get(current.size() - 1).json())));
    }

    /** The subject itself is not there: by a slip of the pen, or as it went after the correction was published. */
    private static Optional<Problem> unknown(Correction entry, Report report) {
        return switch (entry.subject().kind()) {
            case FIGURE ->
                unknown("figure-unknown", entry, figures(report))
                        .map(problem -> problem.worded("figure-unknown-corrected"));
            case ERRATA ->
                unknown(
                        "errata-unknown",
                        entry,
                        report.errata().stream()
                                .flatMap(Errata::ids)
                                .map(Phrase::text)
                                .toList());
            case BLOCK ->
                unknown("block-unknown", entry, blocks(report))
                        .map(problem -> problem.worded("block-unknown-corrected"));
            case OUTCOMES -> Optional.empty();
        };
    }

    private static List<String> figures(Report report) {
        return report.kpi().stream().flatMap(Kpi::all).map(Figure::id).toList();
    }

    private static List<String> blocks(Report report) {
        return report.text().values().stream()
                .limit(1)
                .flatMap(text -> ReferenceRule.idsOf(text).stream())
                .toList();
    }

    private static Optional<Problem> unknown(String code, Correction entry, List<String> known) {
        String id = entry.subject().id();
        return known.contains(id) ? Optional.empty() : Optional.of(ReferenceRule.unknown(code, id, known, entry.at()));
    }

    /** Whether a report that states the one says the other; of a block the words of a correction are a part. */
    static boolean says(Subject subject, Stated whole, Stated words) {
        return subject.kind() == Kind.BLOCK
                ? words.parts().entrySet().stream().allMatch(part -> whole.get(part.getKey())
                        .filter(text -> text.contains(Prose.folded(part.getValue())))
                        .isPresent())
                : whole.says(words);
    }

    static String shown(List<Stated> stated) {
        return String.join(", ", stated.stream().map(Stated::json).toList());
    }
}
