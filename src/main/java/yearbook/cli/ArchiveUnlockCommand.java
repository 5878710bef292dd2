package yearbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yearbook.archive.Place;
import yearbook.archive.Place.Unlocked;
import yearbook.archive.Refused;

/** {@code archive unlock}: takes away a lock that a command left which was cut short on another machine. */
@Command(name = "unlock", mixinStandardHelpOptions = true)
final class ArchiveUnlockCommand extends Voice implements Callable<Integer> {
    @Mixin
    private ArchiveOptions options;

    @Option(names = "--force", descriptionKey = "forceUnlock")
    private boolean forced;

    @Override
    Optional<Path> workspaceNamed() {
        return options.workspaceNamed();
    }

    @Override
    public Integer call() {
        Console console = console(options.lang());
        Optional<Place> place = options.place();
        if (place.isEmpty()) {
            console.complain("archive.nowhere");
            return Main.WRONG_USAGE;
        }
        try {
            place.get()
                    .unlock(forced)
                    .ifPresentOrElse(
                            lock -> tell(lock, place.get(), console),
                            () -> console.say("archive.not-locked", place.get()));
            return Main.GOOD;
        } catch (Refused refused) {
            return Faults.tell(refused, console);
        }
    }

    private static void tell(Unlocked lock, Place place, Console console) {
        console.say("archive.unlocked", place, lock.who());
        if (!lock.isLeft()) {
            console.say("archive.unlocked-unseen");
        }
    }
}
