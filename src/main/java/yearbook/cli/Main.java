package yearbook.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import yearbook.archive.Refused;
import yearbook.problem.Call;
import yearbook.problem.Lang;

/** {@code java -jar yearbook.jar COMMAND}. */
@Command(name = "yearbook", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main {
    /** Good; the content has errors; wrong usage; our fault. */
    static final int GOOD = 0;

    static final int CONTENT_HAS_ERRORS = 1;
    static final int WRONG_USAGE = 2;
    static final int OUR_FAULT = 3;

    @Option(
            names = "--lang",
            scope = CommandLine.ScopeType.INHERIT,
            descriptionKey = "lang",
            paramLabel = "vi|en",
            converter = Usage.LangReader.class)
    Lang lang;

    @Option(names = "-v", scope = CommandLine.ScopeType.INHERIT, descriptionKey = "verbose")
    boolean verbose;

    /** How the program was started. */
    final Call call;

    Main(Call call) {
        this.call = call;
    }

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(completed(args, Path.of("")), Program.call(), out, err));
    }

    /** Where no command is named, a workspace is previewed. */
    static String[] completed(String[] args, Path here) {
        List<String> all = new ArrayList<>(List.of(args));
        boolean bare = IntStream.range(0, args.length)
                .allMatch(i -> args[i].equals("-v")
                        || args[i].startsWith("--lang")
                        || (i > 0 && args[i - 1].equals("--lang")));
        if (bare && Files.isDirectory(here.resolve("content"))) {
            all.add("preview");
        }
        return all.toArray(String[]::new);
    }

    /** Runs one command; tests call it with writers of their own. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return run(args, Call.USUAL, out, err);
    }

    private static int run(String[] args, Call call, PrintWriter out, PrintWriter err) {
        Optional<PlainBuild> build = PlainBuild.of(args);
        return build.isPresent()
                ? run(build.get().command(new Caller(out, err, build.get().lang(), call)))
                : run(args, new Main(call), out, err);
    }

    private static int run(BuildCommand build) {
        try {
            return build.call();
        } catch (RuntimeException | Error fault) {
            return Faults.tell(fault, build.console());
        }
    }

    private static int run(String[] args, Main main, PrintWriter out, PrintWriter err) {
        CommandLine line = Help.in(args, main);
        line.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Usage::tell)
                .setExecutionStrategy(parsed -> execute(args, parsed))
                .setExecutionExceptionHandler((fault, command, result) -> Faults.tell(fault, command));
        try {
            return line.execute(args);
        } catch (Error fault) {
            // The last stop: even a stack or a memory too small ends in a sentence, not in a stack trace.
            return Faults.tell(fault, line);
        }
    }

    /** Words that were lost before they came here must not be kept, published or written into a file. */
    private static int execute(String[] args, ParseResult parsed) {
        List<CommandLine> asked = parsed.asCommandLineList();
        return FileNames.haveRuined(args)
                ? Faults.tell(new Refused("say.not-utf8"), asked.get(asked.size() - 1))
                : new CommandLine.RunLast().execute(parsed);
    }
}
