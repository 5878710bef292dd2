package yearbook.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import yearbook.archive.Kept;
import yearbook.archive.Vault;

/** What an archive does hold, for those who asked for a year or a version that it does not. */
final class Holdings {
    private final Vault vault;
    private final Console console;

    Holdings(Vault vault, Console console) {
        this.vault = vault;
        this.console = console;
    }

    void withoutYear(int year) {
        console.complain("archive.no-year", year);
        nameYears();
    }

    void withoutVersion(int year, int version) {
        List<Kept> versions = vault.of(year);
        console.complain("archive.no-version", year, "v" + version);
        if (versions.isEmpty()) {
            nameYears();
        } else {
            name("archive.versions-there", versions, kept -> kept.memento().name());
        }
    }

    private void nameYears() {
        name(
                "archive.years-there",
                vault.all(),
                kept -> String.valueOf(kept.memento().year()));
    }

    private void name(String key, List<Kept> held, Function<Kept, String> name) {
        if (!held.isEmpty()) {
            console.complain(key, held.stream().map(name).distinct().collect(Collectors.joining(", ")));
        }
    }
}
