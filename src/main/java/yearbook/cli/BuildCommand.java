package yearbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code build}. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand extends Workspace implements Callable<Integer> {
    @Override
    public Integer call() {
        return Main.OUR_FAULT;
    }
}
