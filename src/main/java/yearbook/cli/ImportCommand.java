package yearbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.content.Reader;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.word.Conversion;
import yearbook.word.Conversion.Tally;
import yearbook.word.WordReader;

/** {@code import}: a Word report as our Markdown, with a list of what could not be carried over. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand extends Voice implements Callable<Integer> {
    @Parameters(index = "0", descriptionKey = "docx", paramLabel = "FILE.docx")
    private Path docx;

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", descriptionKey = "folder", paramLabel = "DIR")
    private Path folder;

    @Option(names = "--as", required = true, descriptionKey = "as", paramLabel = "FILE.md")
    private String target;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    @Override
    public Integer call() {
        Path root = folder.toAbsolutePath().normalize();
        if (FileNames.areRuinedIn(root) || (!FileNames.areUtf8() && FileNames.isRuined(docx))) {
            console().complain("say.not-utf8");
            console().complain("say.not-utf8-fix");
            return Main.WRONG_USAGE;
        } else if (!Files.isDirectory(root.resolve("content"))) {
            NoWorkspace.tell(folder, console());
            return Main.WRONG_USAGE;
        }
        return bring(root, new ImportTarget(root, target, force));
    }

    @Override
    Optional<Path> workspaceNamed() {
        return Optional.of(folder);
    }

    private int bring(Path root, ImportTarget place) {
        Optional<Problem> refused = Files.isRegularFile(docx) ? place.problem() : Optional.of(missing());
        if (refused.isPresent()) {
            console(Reader.read(root)).report(Findings.of(List.of(refused.get())));
            return Main.WRONG_USAGE;
        }
        Conversion conversion = WordReader.read(docx, name(), place.path());
        if (conversion.markdown().isEmpty()) {
            Console console = console(Reader.read(root));
            conversion.remarks().forEach(remark -> console.complain(remark.problem(), remark.words()));
            return Main.CONTENT_HAS_ERRORS;
        }
        refused = place.write(conversion.markdown().get());
        if (refused.isPresent()) {
            console(Reader.read(root)).report(Findings.of(List.of(refused.get())));
            return Main.WRONG_USAGE;
        }
        Draft checked = Yearbook.check(root, TermsOptions.usual());
        Console console = console(checked.reading());
        tell(conversion, place, console);
        examine(checked, place, console);
        return Main.GOOD;
    }

    private Problem missing() {
        return Problem.error("word-missing", Place.startOf(name()));
    }

    private String name() {
        return docx.toString().replace('\\', '/');
    }

    private void tell(Conversion conversion, ImportTarget place, Console console) {
        Tally tally = conversion.tally();
        console.say(
                "say.import-done",
                name(),
                place.path(),
                tally.headings(),
                tally.paragraphs(),
                tally.items(),
                tally.tables(),
                tally.notes());
        console.say(tally.isProven() ? "say.import-proven" : "say.import-unproven", tally.words());
        if (tally.leftWords() > 0) {
            console.say("say.import-left", tally.leftWords());
        }
        if (conversion.remarks().isEmpty()) {
            console.say("say.import-whole");
        } else {
            console.say("say.import-look", conversion.remarks().size());
            conversion.remarks().forEach(remark -> console.complain(remark.problem(), remark.words()));
        }
    }

    /** What the checks say of the new file, and what to do next. */
    private static void examine(Draft checked, ImportTarget place, Console console) {
        if (!place.isRead()) {
            console.complain("say.import-unread");
            return;
        } else if (place.lacksInfo()) {
            console.say("say.import-next-info", place.info());
            return;
        }
        List<Problem> own = checked.problems().stream()
                .filter(problem -> problem.place().file().equals(place.path()))
                .toList();
        if (own.isEmpty()) {
            console.say("say.import-clean");
        } else {
            console.say("say.import-check");
            console.report(Findings.of(own));
        }
        long others = checked.problems().stream()
                .filter(problem -> problem.isError() && !own.contains(problem))
                .count();
        if (others > 0) {
            console.say("say.import-others", others);
        }
        next(own, place, console);
    }

    private static void next(List<Problem> own, ImportTarget place, Console console) {
        if (own.stream().anyMatch(Problem::isError)) {
            console.say("say.import-next-mend", place.path());
        } else {
            console.say("say.import-next-look", place.path());
        }
    }
}
