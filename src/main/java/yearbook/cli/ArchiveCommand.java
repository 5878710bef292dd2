package yearbook.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code archive}: what the archive holds, and its lock. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        subcommands = {ArchiveStatusCommand.class, ArchiveUnlockCommand.class})
final class ArchiveCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command");
    }
}
