package yearbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code doctor}. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand extends Workspace implements Callable<Integer> {
    @Override
    public Integer call() {
        return Main.OUR_FAULT;
    }
}
