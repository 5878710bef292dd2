package yearbook.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands by their names, in the order in which help lists them. */
final class Commands {
    private static final Map<String, Class<?>> ALL = all();

    private Commands() {}

    private static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("new", NewCommand.class);
        all.put("preview", PreviewCommand.class);
        all.put("build", BuildCommand.class);
        all.put("check", CheckCommand.class);
        all.put("diff", DiffCommand.class);
        all.put("import", ImportCommand.class);
        all.put("translate", TranslateCommand.class);
        all.put("correct", CorrectCommand.class);
        all.put("publish", PublishCommand.class);
        all.put("rollback", RollbackCommand.class);
        all.put("snapshot", SnapshotCommand.class);
        all.put("verify", VerifyCommand.class);
        all.put("archive", ArchiveCommand.class);
        all.put("export", ExportCommand.class);
        all.put("doctor", DoctorCommand.class);
        all.put("explain", ExplainCommand.class);
        all.put("receive", ReceiveCommand.class);
        return Collections.unmodifiableMap(all);
    }

    /** Adds the one that is asked for, as to look through all of them takes long; all, where none is. */
    static void add(CommandLine line, String[] args) {
        String asked = Stream.of(args).filter(ALL::containsKey).findFirst().orElse("");
        boolean help = Stream.of(args).limit(1).anyMatch(first -> first.equals("--help") || first.equals("-h"));
        ALL.forEach((name, command) -> {
            if (help || asked.isEmpty() || name.equals(asked)) {
                line.addSubcommand(name, command);
            }
        });
    }
}
