package yearbook.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import yearbook.archive.Refused;
import yearbook.problem.Lang;

/** What is said when the program itself fails: one line, never a stack trace unless one asks for it. */
final class Faults {
    private Faults() {}

    static int tell(Throwable fault, CommandLine line) {
        Main main = line.getCommandSpec().root().userObject() instanceof Main root ? root : null;
        Lang lang = main == null || main.lang == null ? Lang.VI : main.lang;
        Console console = new Console(line.getOut(), line.getErr(), lang);
        if (fault instanceof Refused refused) {
            return tell(refused, console);
        }
        console.complain("say.fault", describe(fault));
        console.complain("say.fault-fix");
        if (main != null && main.verbose) {
            fault.printStackTrace(line.getErr());
        }
        return Main.OUR_FAULT;
    }

    static int tell(Refused refused, Console console) {
        console.complain(refused.sentence(), refused.args().toArray());
        console.complain(refused.sentence() + "-fix", refused.args().toArray());
        return Main.CONTENT_HAS_ERRORS;
    }

    private static String describe(Throwable fault) {
        Throwable cause = fault instanceof UncheckedIOException && fault.getCause() != null ? fault.getCause() : fault;
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
