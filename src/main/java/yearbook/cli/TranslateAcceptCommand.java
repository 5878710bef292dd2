package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.content.TranslationStatus;
import yearbook.content.TranslationStatus.Entry;
import yearbook.problem.Nearest;

/** {@code translate accept}: somebody has read these translations beside their originals, and they agree. */
@Command(name = "accept", mixinStandardHelpOptions = true)
final class TranslateAcceptCommand extends Workspace implements Callable<Integer> {
    @Parameters(index = "1", arity = "0..1", descriptionKey = "accept.text", paramLabel = "TEXT")
    private String text;

    @Option(names = "--block", descriptionKey = "accept.block", paramLabel = "ID", split = ",")
    private List<String> blocks = List.of();

    @Option(names = "--all", descriptionKey = "accept.all")
    private boolean all;

    private Console console;

    @Override
    public Integer call() {
        if (text == null && !Files.isDirectory(folder.resolve("content"))) {
            // "translate accept 2024/bao-cao-nam", in the workspace itself.
            text = folder.toString().replace('\\', '/');
            folder = Path.of(".");
        }
        Optional<Path> workspace = workspace();
        if (workspace.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        Reading reading = Reader.read(workspace.get());
        console = console(reading);
        if (reading.manuscript().isEmpty()) {
            console.report(Findings.of(reading, reading.problems()));
            return Main.CONTENT_HAS_ERRORS;
        }
        if (text == null && !all) {
            console.complain("say.translate.which");
            return Main.WRONG_USAGE;
        }
        List<TranslationStatus> every =
                TranslationStatus.in(reading.manuscript().get()).toList();
        List<TranslationStatus> chosen =
                every.stream().filter(status -> text == null || isMeant(status)).toList();
        return chosen.isEmpty() ? unknown(every) : accept(chosen, reading, workspace.get());
    }

    /** However an author names it: {@code 2024/bao-cao-nam}, {@code content/pages/about.en.md}. */
    private boolean isMeant(TranslationStatus status) {
        String meant =
                text.replaceFirst("^\\./", "").replaceFirst("^content/", "").replaceFirst("/+$", "");
        return List.of(
                        meant,
                        meant.replaceFirst("\\.[a-z]+\\.md$", ""),
                        meant.replaceFirst("/report\\.[a-z]+\\.md$", ""))
                .contains(status.name());
    }

    private int unknown(List<TranslationStatus> every) {
        List<String> names =
                every.stream().map(TranslationStatus::name).distinct().toList();
        if (text == null) {
            console.say("say.translate.one-language");
            return Main.GOOD;
        }
        console.complain("say.translate.no-text", text, Nearest.to(text, names).orElse(String.join(", ", names)));
        return Main.WRONG_USAGE;
    }

    private int accept(List<TranslationStatus> texts, Reading reading, Path workspace) {
        List<Entry> found = texts.stream()
                .flatMap(status -> status.entries().stream())
                .filter(entry -> blocks.contains(entry.original().id()))
                .toList();
        List<String> ids = found.stream().map(entry -> entry.original().id()).toList();
        for (String block : blocks) {
            if (!ids.contains(block)) {
                List<String> known = texts.stream()
                        .flatMap(status -> status.entries().stream())
                        .map(entry -> entry.original().id())
                        .toList();
                Nearest.to(block, known)
                        .ifPresentOrElse(
                                near -> console.complain("say.translate.no-block-near", block, near),
                                () -> console.complain("say.translate.no-block", block));
                return Main.WRONG_USAGE;
            }
        }
        List<Integer> codes = new ArrayList<>();
        texts.forEach(status -> codes.add(accept(status, reading, workspace)));
        return codes.stream().mapToInt(code -> code).max().orElse(Main.GOOD);
    }

    private int accept(TranslationStatus status, Reading reading, Path workspace) {
        String lang = console.wording().say("lang." + status.lang());
        if (reading.unread().contains(status.file())) {
            console.complain("say.translate.unreadable", status.file());
            return Main.CONTENT_HAS_ERRORS;
        }
        if (status.text().isEmpty()) {
            console.say("say.translate.missing-text", status.name(), lang);
            return Main.GOOD;
        }
        if (!status.pairs()) {
            console.complain("say.translate.unpaired", status.name(), lang);
            return Main.CONTENT_HAS_ERRORS;
        }
        List<Entry> chosen = status.acceptable().stream()
                .filter(entry ->
                        blocks.isEmpty() || blocks.contains(entry.original().id()))
                .toList();
        String written = status.accepting(chosen).written();
        boolean same = write(written, workspace.resolve(status.file()));
        tell(chosen, same, status, lang);
        return Main.GOOD;
    }

    private void tell(List<Entry> chosen, boolean same, TranslationStatus status, String lang) {
        String ids = chosen.stream().map(entry -> entry.original().id()).collect(Collectors.joining(", "));
        if (!chosen.isEmpty()) {
            console.say("say.translate.accepted", status.name(), lang, chosen.size(), ids);
        } else {
            console.say("say.translate.nothing", status.name(), lang);
        }
        int missing = status.in(TranslationStatus.State.MISSING).size();
        if (missing > 0) {
            console.say("say.translate.still-missing", status.name(), missing);
        }
        if (!same) {
            console.say("say.translate.written", status.file());
        }
    }

    /** Whether the file said so already, and was not touched. */
    private static boolean write(String text, Path file) {
        try {
            if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
                return true;
            }
            WholeFile.write(text, file);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
