package yearbook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.archive.Check;
import yearbook.archive.Finding;
import yearbook.archive.Finding.Where;
import yearbook.archive.Kept;
import yearbook.history.GitRepository;
import yearbook.site.Memento;

/** Whether a version comes out the same when it is built once more. Says of what and with what it was built. */
record RebuildCheck(Optional<GitRepository> git, Console console) implements Check {
    private static final int MOST_NAMED = 20;

    @Override
    public List<Finding> examine(Kept kept, Where where, String file) {
        try {
            return examine(Rebuild.of(kept, git), kept.memento(), where, file);
        } catch (Rebuild.Impossible impossible) {
            return List.of(Finding.of(where, file, "verify.rebuilt-not", impossible.getMessage()));
        }
    }

    private List<Finding> examine(Rebuild rebuild, Memento memento, Where where, String file) {
        console.say(
                rebuild.commit() ? "verify.rebuilt-commit" : "verify.rebuilt-source",
                memento.year(),
                memento.name(),
                memento.origin().map(Memento.Origin::commit).orElse(""),
                rebuild.differing().size());
        if (!rebuild.program()) {
            console.say(
                    "verify.rebuilt-program",
                    memento.generator(),
                    memento.program().orElse("?"),
                    Version.program());
        }
        List<Finding> findings = new ArrayList<>();
        rebuild.differing().stream()
                .limit(MOST_NAMED)
                .map(path -> Finding.of(where.at(path), file, "verify.rebuilt-otherwise"))
                .forEach(findings::add);
        int more = rebuild.differing().size() - MOST_NAMED;
        if (more > 0) {
            findings.add(Finding.of(where, file, "verify.rebuilt-more", more));
        }
        return findings;
    }
}
