package yearbook.preview;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.check.Rigour;
import yearbook.content.Memory;
import yearbook.content.Reading;
import yearbook.content.Report;
import yearbook.page.Theme;
import yearbook.problem.Problem;
import yearbook.site.Addresses;
import yearbook.site.Shelf;

/**
 * Drafts a workspace again and again. Files that did not change are not read again, templates that did not change are not
 * parsed again, charts are drawn once, and no page is made before somebody asks for it.
 */
final class Workbench {
    /** Faults that one sees best on the page: the two languages stand side by side with these marked. */
    static final Set<String> SEEN_ON_THE_PAGE =
            Set.of("number-parity", "block-missing", "block-kind", "block-parts", "waiver-unused");

    /** A preview shows what is not out yet too; what was published it is held against apart. */
    private static final Terms TERMS = new Terms(Instant.MAX, Rigour.USUAL, Optional.empty());

    private static final int ATTEMPTS = 5;
    private static final int WARMING_ROUNDS = 8;
    private static final int FEW_REPORTS = 10;
    private static final int WARMED_PAGES = 2;
    private static final long PAUSE_MILLIS = 40;

    private final Path workspace;
    private final Studio studio;
    private final Terms terms;
    private final LastPublished published;
    private final Memory memory = new Memory();
    private volatile Optional<Theme> theme = Optional.empty();
    private Optional<Version> good = Optional.empty();
    private int number;

    Workbench(Path workspace, Studio studio, Shelf shelf) {
        this.workspace = workspace;
        this.studio = studio;
        this.terms = TERMS.with(shelf);
        this.published = new LastPublished(workspace);
    }

    /** The workspace as it is now. A file that vanishes while it is read is being saved, so that is tried again. */
    State draft() throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return draftNow();
            } catch (UncheckedIOException vanished) {
                if (attempt == ATTEMPTS) {
                    return failed(vanished);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (RuntimeException fault) {
                // The preview outlives a fault of the program: what was good is still shown, and the fault beside it.
                return failed(fault);
            }
        }
    }

    private State draftNow() {
        Theme now = Theme.of(workspace).orSame(theme);
        Draft checked = compared(Yearbook.check(workspace, terms, now, memory));
        boolean shows = checked.problems().stream()
                .filter(Problem::isError)
                .allMatch(problem -> SEEN_ON_THE_PAGE.contains(problem.code()));
        if (!shows || checked.reading().manuscript().isEmpty()) {
            return new State(checked, good, Optional.empty());
        }
        theme = Optional.of(now);
        number++;
        Version latest = new Version(number, Yearbook.promises(checked, now, studio, terms, memory));
        if (checked.isPrintable()) {
            good = Optional.of(latest);
        }
        return new State(checked, good, Optional.of(latest));
    }

    private Draft compared(Draft checked) {
        List<Problem> problems = Stream.concat(
                        checked.problems().stream(), published.problemsOf(checked.reading()).stream())
                .sorted()
                .toList();
        return new Draft(checked.reading(), problems, checked.files());
    }

    /**
     * Reads and checks the workspace a few times for nothing, as saves will, and makes its heaviest pages. Java is slow at
     * what it does for the first time, and the first save of a day should not be the one to find that out. A save changes
     * one report; where there are few, some rounds read them all anew, as there would be too little to learn from in one.
     *
     * @param over whether there is something better to do, such as to show the first save
     */
    void warmUp(State state, BooleanSupplier over) {
        if (state.good().isEmpty()) {
            return;
        }
        try {
            boolean few = reportsOf(state.draft()).count() <= FEW_REPORTS;
            Memory mine = memory.copy();
            for (int round = 0; round < WARMING_ROUNDS && !over.getAsBoolean(); round++) {
                reportsOf(state.draft())
                        .limit(few && round % 2 == 0 ? FEW_REPORTS : 1)
                        .forEach(mine::forget);
                Theme same = Theme.of(workspace).orSame(theme);
                Draft checked = Yearbook.check(workspace, terms, same, mine);
                Version version = new Version(0, Yearbook.promises(checked, same, studio, terms, mine));
                pagesOf(checked).limit(WARMED_PAGES).forEach(version::file);
            }
        } catch (RuntimeException untimely) {
            // Somebody is saving, or a template fails: the next draft tells of it.
        }
    }

    private static Stream<String> pagesOf(Draft draft) {
        Addresses addresses =
                new Addresses(draft.reading().manuscript().orElseThrow().site().paths());
        return reportsOf(draft).map(report -> addresses.report(report.key()).file());
    }

    private static Stream<Report> reportsOf(Draft draft) {
        return draft.reading().manuscript().orElseThrow().reports().stream();
    }

    private State failed(RuntimeException fault) {
        Reading nothing = new Reading(Optional.empty(), List.of(), List.of());
        return new State(new Draft(nothing, List.of(Run.problem(fault)), List.of()), good, Optional.empty());
    }
}
