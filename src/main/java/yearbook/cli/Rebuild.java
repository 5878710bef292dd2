package yearbook.cli;

import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.Yearbook;
import yearbook.Yearbook.Draft;
import yearbook.Yearbook.Terms;
import yearbook.archive.Kept;
import yearbook.archive.Manifest;
import yearbook.chart.Studio;
import yearbook.check.Rigour;
import yearbook.history.Export;
import yearbook.history.GitRepository;
import yearbook.page.TemplateFault;
import yearbook.problem.Problem;
import yearbook.site.Memento;

/**
 * A version built once more: of the commit it was built of, or, where that is not at hand, of the source kept with it.
 *
 * @param commit whether it was built of the commit
 * @param program whether this is the program that built it the first time
 * @param differing the files of the version that came out otherwise, by their paths in it
 */
record Rebuild(boolean commit, boolean program, NavigableSet<String> differing) {
    /** What it would be built of is no content that this program could build a site of. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        /** @param codes of the errors in it */
        Impossible(String codes) {
            super(codes);
        }
    }

    static Rebuild of(Kept kept, Optional<GitRepository> git) throws Impossible {
        Memento memento = kept.memento();
        Optional<Memento.Origin> origin = memento.origin()
                .filter(known -> git.flatMap(repository -> repository.commit(known.commit()))
                        .isPresent());
        try (Scratch scratch = Scratch.open()) {
            origin.ifPresentOrElse(
                    known -> export(git.orElseThrow(), known, scratch.folder()),
                    () -> scratch.put(kept.below(Kept.SOURCE)));
            Path workspace =
                    scratch.folder().resolve(origin.map(Memento.Origin::folder).orElse(""));
            return new Rebuild(
                    origin.isPresent(),
                    isBuilder(memento),
                    differing(kept.manifest().digests(), built(workspace, memento)));
        }
    }

    /** What cannot be exported of a commit, such as a link that leads out of it, was not built of either. */
    private static void export(GitRepository git, Memento.Origin origin, Path folder) {
        Export.write(
                git,
                origin.commit(),
                PushedCommits.READ.stream().map(top -> origin.folder() + top).toList(),
                folder);
    }

    private static SortedMap<String, String> built(Path workspace, Memento memento) throws Impossible {
        Terms terms = new Terms(memento.asOf(), Rigour.USUAL, Optional.empty());
        Draft draft = Yearbook.check(workspace, terms);
        if (!draft.isPrintable()) {
            throw new Impossible(draft.problems().stream()
                    .filter(Problem::isError)
                    .map(Problem::code)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", ")));
        }
        try (Studio studio = Studio.open(Charts.choice())) {
            return Manifest.of(Capture.of(draft, workspace, studio, memento)).digests();
        } catch (TemplateFault fault) {
            throw (Impossible) new Impossible(fault.problem().code()).initCause(fault);
        }
    }

    static NavigableSet<String> differing(SortedMap<String, String> kept, SortedMap<String, String> built) {
        NavigableSet<String> differing = new TreeSet<>();
        Stream.concat(kept.keySet().stream(), built.keySet().stream())
                .filter(path -> path.startsWith(Kept.SITE) || path.startsWith(Kept.SOURCE))
                .filter(path -> !Optional.ofNullable(kept.get(path)).equals(Optional.ofNullable(built.get(path))))
                .forEach(differing::add);
        return differing;
    }

    /** Told by the digest of its jar, where both are known; a number alone may be that of several builds. */
    private static boolean isBuilder(Memento memento) {
        Optional<String> jar = Program.digest();
        return memento.generator().equals(Version.program())
                && (jar.isEmpty() || memento.program().isEmpty() || jar.equals(memento.program()));
    }
}
