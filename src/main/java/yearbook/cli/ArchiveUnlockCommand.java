package yearbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import yearbook.archive.Place;

/** {@code archive unlock}: takes away a lock that a command left which was cut short on another machine. */
@Command(name = "unlock", mixinStandardHelpOptions = true)
final class ArchiveUnlockCommand extends Voice implements Callable<Integer> {
    @Mixin
    private ArchiveOptions options;

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
        place.get()
                .unlock()
                .ifPresentOrElse(
                        holder -> console.say("archive.unlocked", place.get(), holder),
                        () -> console.say("archive.not-locked", place.get()));
        return Main.GOOD;
    }
}
