package yearbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import yearbook.archive.Growth;
import yearbook.archive.Growth.Step;
import yearbook.archive.Place;
import yearbook.site.Memento;

/** {@code archive status}: the years and versions that are kept, what they take on the disk, and how that grows. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class ArchiveStatusCommand extends Voice implements Callable<Integer> {
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
        Growth growth = Growth.of(place.get(), () -> console.say("archive.queue"));
        if (growth.versions().isEmpty() && growth.damage().isEmpty()) {
            console.say("archive.empty", place.get());
            return Main.GOOD;
        }
        int year = 0;
        for (Step step : growth.versions()) {
            if (step.memento().year() != year) {
                year = step.memento().year();
                console.say("archive.year", year);
            }
            print(step, console);
        }
        console.say(
                "archive.total",
                Size.of(growth.total(), console.lang()),
                growth.years(),
                growth.versions().size());
        growth.tenYears()
                .ifPresent(bytes -> console.say(
                        "archive.growth",
                        growth.corrections(),
                        growth.years(),
                        Size.of(growth.corrected(), console.lang()),
                        Size.of(bytes, console.lang())));
        return conclude(new Damage(growth.damage(), console));
    }

    private static int conclude(Damage damage) {
        if (damage.isNone()) {
            return Main.GOOD;
        }
        damage.tell();
        damage.sum("archive.status-damaged");
        return Main.CONTENT_HAS_ERRORS;
    }

    private static void print(Step step, Console console) {
        Memento memento = step.memento();
        console.say(
                "archive.version",
                memento.name(),
                Moment.here(memento.taken(), console.lang()),
                memento.by(),
                Size.of(step.bytes(), console.lang()),
                Size.of(step.added(), console.lang()));
        console.say("archive.reason", memento.reason());
    }
}
