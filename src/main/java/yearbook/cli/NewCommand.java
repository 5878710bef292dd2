package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code new}: a workspace with the sample report. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand extends Voice implements Callable<Integer> {
    @Parameters(index = "0", descriptionKey = "new-folder", paramLabel = "DIR")
    private String name;

    @Override
    public Integer call() {
        Console console = console();
        Path folder = Path.of(name);
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            console.complain("say.new-file", folder);
            return Main.WRONG_USAGE;
        }
        try {
            if (!Sample.fits(target)) {
                return taken(folder, console);
            }
            Sample.writeTo(target);
        } catch (DirectoryNotEmptyException meanwhile) {
            return taken(folder, console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.say("say.new", target);
        console.say("say.new-next", Shell.quoted(name));
        return Main.GOOD;
    }

    private static int taken(Path folder, Console console) {
        console.complain("say.new-taken", folder);
        console.complain("say.new-taken-fix");
        return Main.WRONG_USAGE;
    }
}
