package yearbook.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yearbook.check.CorrectionDateRule;
import yearbook.check.PublishedRule;
import yearbook.content.Bilingual;
import yearbook.content.Block;
import yearbook.content.Correction;
import yearbook.content.Corrections;
import yearbook.content.CorrectionsFile;
import yearbook.content.Errata;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Manuscript;
import yearbook.content.Outcome;
import yearbook.content.Phrase;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.content.Report;
import yearbook.content.Stated;
import yearbook.history.Change;
import yearbook.history.Pair;
import yearbook.history.Published;
import yearbook.problem.Lang;
import yearbook.problem.Nearest;

/** {@code correct}: finds what was published and is no longer so, asks why, and writes it down. */
@Command(name = "correct", mixinStandardHelpOptions = true)
final class CorrectCommand extends Workspace implements Callable<Integer> {
    @Mixin
    private Earlier earlier;

    @Option(names = "--report", descriptionKey = "correct.report", paramLabel = "2024/NAME")
    private String report;

    @Option(names = "--figure", descriptionKey = "correct.figure", paramLabel = "ID")
    private String subject;

    @Option(names = "--reason-vi", descriptionKey = "correct.reason-vi", paramLabel = "…")
    private String reasonVi;

    @Option(names = "--reason-en", descriptionKey = "correct.reason-en", paramLabel = "…")
    private String reasonEn;

    @Option(names = "--date", descriptionKey = "correct.date", paramLabel = "2025-03-14")
    private String date;

    private Console console;
    private Optional<Questions> questions = Optional.empty();

    @Override
    String earlierNamed() {
        return earlier.asTyped();
    }

    @Override
    public Integer call() {
        Optional<Path> workspace = workspace();
        if (workspace.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        Reading reading = Reader.read(workspace.get());
        console = console(reading);
        Optional<LocalDate> day = day();
        if (day.isEmpty() || isReasonNoText("--reason-vi", reasonVi) || isReasonNoText("--reason-en", reasonEn)) {
            return Main.WRONG_USAGE;
        }
        if (earlier.isLost(workspace.get())) {
            earlier.complain(console);
            return Main.WRONG_USAGE;
        }
        if (reading.manuscript().isEmpty() || !reading.unread().isEmpty()) {
            console.report(Findings.of(reading, reading.problems()));
            return Main.CONTENT_HAS_ERRORS;
        }
        Optional<Published> published = earlier.published(workspace.get());
        if (published.isEmpty()) {
            console.say(earlier.notCompared(workspace.get()));
            return Main.CONTENT_HAS_ERRORS;
        }
        Manuscript now = reading.manuscript().get();
        if (isUnknown(published.get().seen().orElse(now), now)) {
            return Main.WRONG_USAGE;
        }
        if (Questions.canBeAsked()) {
            questions = Optional.of(new Questions(console, System.in));
        }
        return correct(workspace.get(), now, published.get(), day.get());
    }

    /** The one that is asked for, or today; nothing, and said, where it cannot be one. */
    private Optional<LocalDate> day() {
        try {
            LocalDate day = date == null ? LocalDate.now(ZoneOffset.ofHours(7)) : LocalDate.parse(date);
            if (!CorrectionDateRule.isAhead(day, Instant.now())) {
                return Optional.of(day);
            }
            console.complain("correct.date-ahead", day);
        } catch (DateTimeException wrong) {
            console.complain("correct.date-wrong", date);
        }
        return Optional.empty();
    }

    private boolean isReasonNoText(String option, String reason) {
        boolean isNoText = reason != null && Questions.isNoText(reason);
        if (isNoText) {
            console.complain("correct.reason-control", option);
        }
        return isNoText;
    }

    private int correct(Path workspace, Manuscript now, Published published, LocalDate day) {
        Map<Report, List<Change>> found = new LinkedHashMap<>();
        for (Pair pair : published.seen().map(then -> Pair.of(then, now)).orElse(List.of())) {
            if (pair.before().isPresent() && pair.after().filter(this::isMeant).isPresent()) {
                List<Change> changes = PublishedRule.unexplained(
                        pair.before().get(), pair.after().get());
                found.put(
                        pair.after().get(),
                        changes.stream().filter(this::isMeant).toList());
            }
        }
        found.values().removeIf(List::isEmpty);
        if (found.keySet().stream().anyMatch(corrected -> isEarly(day, corrected))) {
            return Main.WRONG_USAGE;
        }
        int left = 0;
        for (Map.Entry<Report, List<Change>> one : found.entrySet()) {
            left += one.getValue().size() - write(workspace, one.getKey(), one.getValue(), published.tag(), day);
        }
        if (found.isEmpty()) {
            console.say("correct.nothing");
        }
        if (left > 0 && isUnanswerable()) {
            console.complain("correct.no-terminal");
            return Main.WRONG_USAGE;
        }
        return left == 0 ? Main.GOOD : Main.CONTENT_HAS_ERRORS;
    }

    private boolean isEarly(LocalDate day, Report corrected) {
        LocalDate first = CorrectionDateRule.earliest(corrected);
        if (day.isBefore(first)) {
            console.complain("correct.date-early", day, corrected.key(), first);
            return true;
        }
        return false;
    }

    /** What is piped in is not read: who waits for an answer that never comes would wait for ever. */
    private boolean isUnanswerable() {
        return questions.isEmpty() && (reasonVi == null || reasonEn == null);
    }

    /** Whether what the command line names is neither in what was published nor in what is there now; it is told then. */
    private boolean isUnknown(Manuscript then, Manuscript now) {
        List<Report> all =
                Stream.concat(then.reports().stream(), now.reports().stream()).toList();
        Set<String> reports =
                all.stream().map(one -> one.key().toString()).collect(Collectors.toCollection(TreeSet::new));
        if (report != null && !reports.contains(report)) {
            console.complain("correct.unknown-report", report, nearest(report, reports));
            return true;
        }
        Set<String> subjects = all.stream()
                .filter(this::isMeant)
                .flatMap(CorrectCommand::subjects)
                .collect(Collectors.toCollection(TreeSet::new));
        if (subject != null && !subjects.contains(subject.replaceFirst("\\.[a-z]+$", ""))) {
            console.complain("correct.unknown-subject", subject, nearest(subject, subjects));
            return true;
        }
        return false;
    }

    /** All that a report has and a correction may be of, by name. */
    private static Stream<String> subjects(Report report) {
        return Stream.of(
                        report.kpi().stream().flatMap(Kpi::all).map(Figure::id),
                        Stream.concat(
                                Stream.of("total"), Stream.of(Outcome.values()).map(Outcome::code)),
                        report.errata().stream().flatMap(Errata::ids).map(Phrase::text),
                        report.text().values().stream()
                                .flatMap(text -> text.blocks().stream())
                                .map(Block::id))
                .flatMap(ids -> ids);
    }

    private static String nearest(String typed, Collection<String> known) {
        return Nearest.to(typed, known).orElseGet(() -> known.stream().limit(5).collect(Collectors.joining(", ")));
    }

    private boolean isMeant(Report candidate) {
        return report == null || report.equals(candidate.key().toString());
    }

    private boolean isMeant(Change change) {
        return subject == null
                || subject.equals(change.subject().id())
                || subject.equals(change.subject().toString());
    }

    /** How many were written. */
    private int write(Path workspace, Report report, List<Change> changes, String tag, LocalDate day) {
        int written = 0;
        CorrectionsFile file = CorrectionsFile.of(workspace, report);
        for (Change change : changes) {
            console.say(
                    "correct.found",
                    report.key(),
                    change.subject(),
                    change.before().map(Stated::json).orElse("–"),
                    change.after().map(Stated::json).orElse("–"));
            Optional<Bilingual> reason = reason(change);
            if (reason.isPresent()) {
                Correction entry = new Correction(
                        Corrections.nextId(file.entries()),
                        day,
                        change.subject(),
                        change.before(),
                        change.after(),
                        reason.get(),
                        Optional.of(tag),
                        change.at());
                file = file.with(entry);
                WholeFile.write(file.text(), file.file());
                written++;
                console.say("correct.written", entry.id(), file.path());
            } else {
                console.complain("correct.skipped", change.subject());
            }
        }
        return written;
    }

    /** Both languages of it, from the command line or from who sits at the terminal; nothing where one is missing. */
    private Optional<Bilingual> reason(Change change) {
        Map<Lang, Phrase> in = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            String given = lang == Lang.VI ? reasonVi : reasonEn;
            boolean isSecond = !in.isEmpty();
            Optional.ofNullable(given)
                    .or(() -> questions.flatMap(asked -> asked.ask("correct.ask-" + lang.code(), isSecond)))
                    .flatMap(Questions::written)
                    .ifPresent(text -> in.put(lang, new Phrase(text, change.at())));
            if (in.isEmpty() && given == null) {
                return Optional.empty();
            }
        }
        return in.size() == Lang.values().length ? Optional.of(new Bilingual(in, change.at())) : Optional.empty();
    }
}
