package yearbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import yearbook.Timings;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.content.Manuscript;
import yearbook.content.Reading;
import yearbook.page.TemplateFault;
import yearbook.problem.Problem;
import yearbook.publish.Scales;
import yearbook.publish.Scales.Light;
import yearbook.publish.SiteFolder;
import yearbook.site.Addresses;
import yearbook.site.SiteFile;

/** One build of a workspace: its problems are told, its site goes to a printer, its pages are held against their budget. */
final class SiteBuild {
    private final Draft draft;
    private final Console console;

    /** Pages of the archive: what they weigh was decided when they were kept. */
    private final Set<String> frozen;

    private final Timings timings;
    private Ledger ledger;
    private boolean weighsAll;

    private SiteBuild(Draft draft, Timings timings, Console console, Set<String> frozen) {
        this.draft = draft;
        this.timings = timings;
        this.console = console;
        this.frozen = frozen;
    }

    /** Puts finished files in their place, if the gate lets them through, and says whether it did. */
    @FunctionalInterface
    interface Printer {
        boolean print(List<SiteFile> files, BooleanSupplier gate);
    }

    static SiteBuild of(Path workspace, Studio studio, Terms terms, Timings timings, Function<Reading, Console> voice) {
        Draft draft = Yearbook.draft(workspace, studio, terms, timings);
        Set<String> frozen = draft.reading().manuscript().stream()
                .map(manuscript -> new Addresses(manuscript.site().paths()))
                .flatMap(addresses -> terms.shelf().frozen(addresses))
                .map(SiteFile::path)
                .collect(Collectors.toSet());
        return new SiteBuild(draft, timings, voice.apply(draft.reading()), frozen);
    }

    /** To be told before it is printed: every page shall be weighed, not only those that may matter. */
    void weighAll() {
        weighsAll = true;
    }

    /** Whether the site was printed; if not, why has been told. */
    boolean print(Printer printer) {
        return print(printer, draft.problems());
    }

    /** The same where the warnings have been told already, to whoever pushed this: only errors are told. */
    boolean printToldAlready(Printer printer) {
        return print(printer, draft.problems().stream().filter(Problem::isError).toList());
    }

    private boolean print(Printer printer, List<Problem> told) {
        console.report(Findings.of(draft.reading(), told));
        if (!draft.isPrintable()) {
            return false;
        }
        try {
            Scales scales = new Scales(
                    page -> !frozen.contains(page),
                    weighsAll ? Light.NONE : Ledger.light(manuscript().site().budget()));
            List<SiteFile> files = scales.watch(draft.files());
            boolean printed = timings.phase("write", () -> printer.print(files, () -> isLight(scales)));
            if (!printed) {
                console.report(Findings.of(ledger.problems()));
            }
            return printed;
        } catch (TemplateFault fault) {
            console.report(Findings.of(List.of(fault.problem())));
            return false;
        }
    }

    /** Whether nothing that is known so far stands against it. */
    boolean isPrintable() {
        return draft.isPrintable();
    }

    /** Of all its files. */
    Set<String> paths() {
        return draft.files().stream().map(SiteFile::path).collect(Collectors.toSet());
    }

    private boolean isLight(Scales scales) {
        ledger = new Ledger(scales.weights(), manuscript());
        return ledger.problems().isEmpty();
    }

    boolean hasNoProblems() {
        return draft.problems().isEmpty();
    }

    /** Of what was read without an error. */
    Manuscript manuscript() {
        return draft.reading().manuscript().orElseThrow();
    }

    Console console() {
        return console;
    }

    Ledger ledger() {
        return ledger;
    }

    int files() {
        return draft.files().size();
    }

    long pages() {
        return draft.files().stream()
                .filter(file -> file.path().endsWith(".html"))
                .count();
    }

    /** Whether what is written to {@code target} would come between what the authors wrote, or the other way round. */
    static boolean holdsContent(Path target, Path workspace) {
        Path real = SiteFolder.real(target);
        Path content = SiteFolder.real(workspace.resolve("content"));
        return real.startsWith(content) || content.startsWith(real);
    }
}
