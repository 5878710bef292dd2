package yearbook.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code translate}: what waits to be translated, and that a translation was checked. */
@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        subcommands = {TranslateStatusCommand.class, TranslateAcceptCommand.class})
final class TranslateCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command");
    }
}
