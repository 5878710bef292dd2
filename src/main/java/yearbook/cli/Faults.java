package yearbook.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import picocli.CommandLine;
import yearbook.archive.Damaged;
import yearbook.archive.Refused;
import yearbook.problem.Call;
import yearbook.problem.Lang;
import yearbook.publish.DiskFault;

/** What is said when the program itself fails: one line, never a stack trace unless one asks for it. */
final class Faults {
    private Faults() {}

    static int tell(Throwable fault, CommandLine line) {
        Main main = line.getCommandSpec().root().userObject() instanceof Main root ? root : null;
        Lang lang = main == null || main.lang == null ? Lang.VI : main.lang;
        if (main != null && main.verbose && !(fault instanceof Refused) && !isNameRuined(fault)) {
            fault.printStackTrace(line.getErr());
        }
        return tell(fault, new Console(line.getOut(), line.getErr(), lang, call(line, main)));
    }

    /** The same where no command line was taken apart. */
    static int tell(Throwable fault, Console console) {
        if (fault instanceof Refused refused) {
            return tell(refused, console);
        } else if (isNameRuined(fault)) {
            return tell(new Refused("say.not-utf8"), console);
        }
        Throwable cause = cause(fault);
        if (DiskFault.isFull(cause)) {
            return full(cause, console);
        } else if (cause instanceof FileSystemException disk && disk.getFile() != null) {
            return refuse(disk, console);
        }
        console.complain("say.fault", cause.getClass().getSimpleName() + ": " + cause.getMessage());
        console.complain("say.fault-fix");
        return Main.OUR_FAULT;
    }

    private static boolean isNameRuined(Throwable fault) {
        return fault instanceof InvalidPathException && !FileNames.areUtf8();
    }

    private static Call call(CommandLine line, Main main) {
        if (line.getCommand() instanceof Voice command) {
            return command.asCalled();
        }
        return main == null ? Call.USUAL : main.call;
    }

    static int tell(Refused refused, Console console) {
        console.complain(refused.sentence(), refused.args().toArray());
        console.complain(refused.sentence() + "-fix", refused.args().toArray());
        return refused instanceof Damaged ? Main.CONTENT_HAS_ERRORS : Main.WRONG_USAGE;
    }

    /** The system tells which file it was for one that was opened, and none for one that was being written. */
    private static int full(Throwable disk, Console console) {
        if (disk instanceof FileSystemException named && named.getFile() != null) {
            console.complain("say.disk-full-at", named.getFile());
        } else {
            console.complain("say.disk-full");
        }
        console.complain("say.disk-full-fix");
        return Main.WRONG_USAGE;
    }

    /** What the machine does not allow is no fault of the program: the author can see to it. */
    private static int refuse(FileSystemException disk, Console console) {
        if (disk instanceof FileAlreadyExistsException) {
            return tell(new Refused("say.disk-taken", disk.getFile()), console);
        }
        console.complain(
                disk instanceof AccessDeniedException ? "say.disk-denied" : "say.disk",
                disk.getFile(),
                Optional.ofNullable(disk.getReason()).orElse(disk.getClass().getSimpleName()));
        console.complain("say.disk-fix");
        return Main.WRONG_USAGE;
    }

    private static Throwable cause(Throwable fault) {
        return fault instanceof UncheckedIOException && fault.getCause() != null ? fault.getCause() : fault;
    }
}
