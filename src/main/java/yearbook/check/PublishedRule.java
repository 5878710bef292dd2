package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.content.Correction;
import yearbook.content.Corrections;
import yearbook.content.Json;
import yearbook.content.Manuscript;
import yearbook.content.Report;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.content.Subject.Kind;
import yearbook.history.Change;
import yearbook.history.Changes;
import yearbook.history.Pair;
import yearbook.history.Statements;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Paste;
import yearbook.problem.Problem.Term;

/** What was published stays as it was, or a correction says what has changed and why. */
public final class PublishedRule implements Rule {
    private final Manuscript published;

    PublishedRule(Manuscript published) {
        this.published = published;
    }

    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        List<Problem> problems = new ArrayList<>();
        for (Pair pair : Pair.of(published, manuscript)) {
            if (pair.after().isEmpty()) {
                problems.add(withdrawn(pair.any(), manuscript));
            } else if (pair.before().isPresent()) {
                check(pair.before().get(), pair.after().get(), problems);
            }
        }
        return problems;
    }

    /** A report that was published by itself is not the new name of another one. */
    private Problem withdrawn(Report gone, Manuscript manuscript) {
        Place at = Place.startOf(gone.folder() + "/report.yaml");
        return Pair.renamed(gone, manuscript)
                .filter(other -> published.reports().stream()
                        .anyMatch(report -> report.key().equals(other)))
                .map(other ->
                        Problem.error("report-withdrawn", at, gone.key(), other).worded("report-withdrawn-merged"))
                .orElseGet(() -> Problem.error("report-withdrawn", at, gone.key()));
    }

    private static void check(Report before, Report after, List<Problem> problems) {
        frozen(before, after, problems);
        unexplained(before, after).forEach(change -> problems.add(missing(change, after)));
        List<Correction> fresh = fresh(before, after);
        for (int i = 0; i < fresh.size(); i++) {
            Correction entry = fresh.get(i);
            List<Correction> earlier = fresh.subList(0, i);
            if (entry.was().isPresent() && earlier.stream().noneMatch(other -> CorrectionRule.follows(entry, other))) {
                old(entry, entry.was().get(), before).ifPresent(problems::add);
            }
        }
    }

    /** Published entries are there, word for word. */
    private static void frozen(Report before, Report after, List<Problem> problems) {
        for (Correction entry : before.corrected()) {
            Optional<Correction> now = after.corrected().stream()
                    .filter(other -> other.id().equals(entry.id()))
                    .findFirst();
            if (now.isEmpty()) {
                problems.add(Problem.error("correction-removed", file(after), entry.id(), new Paste(entry.json())));
            } else if (!now.get().says(entry)) {
                problems.add(Problem.error("correction-changed", now.get().at(), entry.id(), new Paste(entry.json())));
            }
        }
    }

    /** What takes back something published without a correction that says so. */
    public static List<Change> unexplained(Report before, Report after) {
        List<Correction> fresh = fresh(before, after);
        return Changes.between(before, after).stream()
                .filter(Change::takesBack)
                .filter(change -> !isExplained(change, fresh))
                .toList();
    }

    /** Whether corrections lead, one after the other, from what was published to what is said now. */
    private static boolean isExplained(Change change, List<Correction> fresh) {
        Optional<Stated> state = change.before();
        boolean told = false;
        for (Correction entry : fresh) {
            if (entry.subject().equals(change.subject())
                    && entry.was().isPresent()
                    && state.filter(stated -> stated.says(entry.was().get())).isPresent()) {
                state = entry.now();
                told = true;
            }
        }
        Optional<Stated> last = state;
        return told
                && last.isPresent() == change.after().isPresent()
                && change.after().map(now -> now.says(last.orElseThrow())).orElse(true);
    }

    private static List<Correction> fresh(Report before, Report after) {
        List<String> frozen = before.corrected().stream().map(Correction::id).toList();
        return after.corrected().stream()
                .filter(entry -> !frozen.contains(entry.id()))
                .toList();
    }

    private static Problem missing(Change change, Report after) {
        boolean first = after.corrections().isEmpty();
        String entry = draft(change, Corrections.nextId(after.corrected()));
        Paste paste = new Paste(first ? "{ \"corrections\": [ " + entry + " ] }" : entry);
        return Problem.error(
                        "correction-missing",
                        change.at(),
                        change.subject(),
                        change.before().map(Stated::json).orElse("–"),
                        change.after().<Object>map(Stated::json).orElse(new Term("word.gone")),
                        after.folder() + "/corrections.json",
                        paste)
                .worded(first ? "correction-missing-first" : "correction-missing");
    }

    /** The entry but for its date and reason, which only the authors know; left empty they do not pass. */
    private static String draft(Change change, String id) {
        StringBuilder text = new StringBuilder("{ \"id\": \"" + id + "\", \"date\": \"\", ");
        Subject subject = change.subject();
        text.append(Json.quoted(subject.kind().key())).append(": ").append(Json.quoted(subject.id()));
        subject.part().ifPresent(part -> text.append(", \"part\": ").append(Json.quoted(part.key())));
        change.before().ifPresent(stated -> text.append(", \"old\": ").append(stated.json()));
        change.after().ifPresent(stated -> text.append(", \"new\": ").append(stated.json()));
        return text.append(", \"reason\": { \"vi\": \"\", \"en\": \"\" } }").toString();
    }

    private static Optional<Problem> old(Correction entry, Stated was, Report before) {
        List<Stated> published = Statements.of(before, entry.subject());
        if (published.stream().anyMatch(stated -> CorrectionRule.says(entry.subject(), stated, was))) {
            return Optional.empty();
        }
        boolean blank = published.isEmpty() || entry.subject().kind() == Kind.BLOCK;
        return Optional.of(Problem.error(
                        "correction-old",
                        entry.at(),
                        entry.id(),
                        was.json(),
                        entry.subject(),
                        blank ? "" : CorrectionRule.shown(published),
                        new Paste(blank ? "" : "\"old\": " + published.get(0).json()))
                .worded(blank ? "correction-old-unknown" : "correction-old"));
    }

    private static Place file(Report report) {
        return Place.startOf(report.folder() + "/corrections.json");
    }
}
