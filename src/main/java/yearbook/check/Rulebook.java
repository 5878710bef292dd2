package yearbook.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yearbook.content.Manuscript;
import yearbook.content.Memory;
import yearbook.content.Reading;
import yearbook.content.Release;
import yearbook.content.ReportKey;
import yearbook.history.Pair;
import yearbook.history.Published;
import yearbook.problem.Problem;

/** All rules, in one place. */
public final class Rulebook {
    /** What they find in a report depends on that report and the settings of the site, and on nothing else. */
    private static final List<Rule> OF_ONE_REPORT = List.of(
            new PairingRule(),
            new NumberParityRule(),
            new QuoteRule(),
            new ValueRule(),
            new RangeRule(),
            new OutcomeRule(),
            new OutcomeCountRule(),
            new HistoryRule(),
            new PointRule(),
            new TaskNumberRule(),
            new ErrataRule(),
            new CorrectionRule(),
            new CorrectionDateRule(),
            new OriginalRule(),
            new PrintLetterRule(),
            new YearRule(),
            new ReleaseRule());

    private static final List<Rule> OF_ALL =
            List.of(new IdRule(), new AddressRule(), new ReferenceRule(), new WordlessRule(), new TaskOutcomeRule());

    private Rulebook() {}

    /** Everything wrong with what was read, faults of form and of meaning, in the order of files and lines. */
    public static List<Problem> examine(Reading reading) {
        return examine(reading, Rigour.USUAL);
    }

    public static List<Problem> examine(Reading reading, Rigour rigour) {
        return examine(reading, rigour, new Memory());
    }

    /** The same, for whoever checks again and again: reports that are in the memory as they are now are not examined again. */
    public static List<Problem> examine(Reading reading, Rigour rigour, Memory memory) {
        Stream<Problem> meaning = reading.manuscript().stream().flatMap(text -> meaningOf(text, rigour, memory));
        return told(Stream.concat(reading.problems().stream(), apart(meaning, reading)));
    }

    /** What was published and is no longer so, though no correction says it. */
    public static List<Problem> compare(Reading reading, Manuscript published) {
        Stream<Problem> taken =
                reading.manuscript().stream().flatMap(now -> new PublishedRule(published).problemsIn(now).stream());
        return told(apart(taken, reading));
    }

    /** What is dated later than the moment it is. */
    public static List<Problem> datedAhead(Reading reading, Instant now) {
        return told(reading.manuscript().stream().flatMap(read -> CorrectionDateRule.ahead(read, now).stream()));
    }

    /** Whether this asks to change a correction that is published; it stays as it is, and a new one says what there is to say. */
    public static boolean asksToChange(Problem problem, Manuscript published, Reading reading) {
        return (problem.code().startsWith("correction-new") || problem.code().startsWith("correction-date"))
                && reading.manuscript().stream()
                        .flatMap(now -> Pair.of(published, now).stream())
                        .filter(pair -> problem.place().file().equals(pair.any().folder() + "/corrections.json"))
                        .flatMap(pair -> pair.before().stream())
                        .flatMap(report -> report.corrected().stream())
                        .anyMatch(entry ->
                                entry.id().equals(String.valueOf(problem.args().get(0))));
    }

    /** Reports that readers have seen and would be kept from. */
    public static List<Problem> heldAgain(Reading reading, Published published, Instant now) {
        Stream<Problem> held = reading.manuscript().stream().flatMap(read -> published.seen(reading, now).stream()
                .flatMap(seen -> HeldAgain.problemsIn(read, seen, now).stream()));
        return told(held);
    }

    /** Moments of release that were announced and are moved without a word. */
    public static List<Problem> compareReleases(Reading reading, Map<ReportKey, Release> announced) {
        Stream<Problem> moved = reading.manuscript().stream()
                .flatMap(now -> now.reports().stream())
                .filter(report -> announced.containsKey(report.key()))
                .flatMap(report -> ReleaseMoves.problemsIn(report.info(), announced.get(report.key())).stream());
        return told(apart(moved, reading));
    }

    private static List<Problem> told(Stream<Problem> problems) {
        return problems.distinct().sorted().toList();
    }

    private static Stream<Problem> apart(Stream<Problem> problems, Reading reading) {
        return problems.filter(problem -> !follows(problem, reading.unread()));
    }

    /** Whether this is only because a file with a fault of form, told already, was not read. */
    private static boolean follows(Problem problem, List<String> unread) {
        String file = problem.place().file();
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        return switch (problem.code()) {
            case "chart-unknown", "figure-unknown" -> unread.contains(folder + "kpi.json");
            case "task-unknown" -> unread.stream().anyMatch(path -> path.endsWith("/tasks.json") || isReport(path));
            case "report-unknown" -> unread.stream().anyMatch(Rulebook::isReport);
            case "page-unknown" -> unread.stream().anyMatch(path -> path.startsWith("content/pages/"));
            case "correction-missing" -> unread.contains(file) || unread.contains(folder + "corrections.json");
            case "correction-removed" -> unread.contains(file);
            case "correction-new", "correction-new-gone" ->
                unread.contains(folder + "kpi.json")
                        || unread.contains(folder + "errata.json")
                        || isTextUnread(folder, unread);
            case "errata-unknown" -> unread.contains(folder + "errata.json");
            case "report-withdrawn" -> unread.contains(file) || unread.contains(folder);
            case "original-missing", "translation-missing" ->
                unread.contains(String.valueOf(problem.args().get(1)));
            case "translation-unchecked" ->
                unread.contains(String.valueOf(problem.args().get(2)));
            case "waiver-unused", "block-unknown" -> isTextUnread(folder, unread);
            default -> false;
        };
    }

    /** Whether nothing of a report was read: its {@code report.yaml} could not be, or its folder has none or no name. */
    private static boolean isReport(String unread) {
        return unread.endsWith("/report.yaml") || unread.endsWith("/");
    }

    private static boolean isTextUnread(String folder, List<String> unread) {
        return unread.stream().anyMatch(path -> path.startsWith(folder) && path.endsWith(".md"));
    }

    private static Stream<Problem> meaningOf(Manuscript manuscript, Rigour rigour, Memory memory) {
        List<Rule> ofOne = Stream.concat(OF_ONE_REPORT.stream(), Stream.of(new TranslationRule(rigour)))
                .toList();
        List<List<Problem>> reports = manuscript.reports().parallelStream()
                .map(report -> memory.derive(
                        "problems",
                        List.of(report, manuscript.site(), rigour),
                        () -> problemsIn(manuscript.only(report), ofOne)))
                .toList();
        List<Problem> pages = problemsIn(manuscript.onlyPages(), ofOne);
        List<Problem> all = problemsIn(manuscript, OF_ALL);
        return Stream.of(reports.stream().flatMap(List::stream), pages.stream(), all.stream())
                .flatMap(problems -> problems);
    }

    private static List<Problem> problemsIn(Manuscript manuscript, List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.problemsIn(manuscript).stream())
                .toList();
    }
}
