package yearbook.history;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import yearbook.content.Reading;

/** Earlier states of a workspace, from the git repository it stands in or one that is named. */
public final class Past implements AutoCloseable {
    private static final String PUBLISHED = Constants.R_TAGS + "published/";

    private final Repository repository;
    private final Path workspace;

    /** Where the workspace stands in the repository, such as {@code reports/}; unknown of one that was named. */
    private final Optional<String> place;

    private Past(Repository repository, Path workspace, Optional<String> place) {
        this.repository = repository;
        this.workspace = workspace;
        this.place = place;
    }

    /** Nothing where the workspace stands in no repository that can be read. */
    public static Optional<Past> of(Path workspace) {
        Unconfigured.install();
        try {
            Path real = workspace.toRealPath();
            FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
            if (builder.getGitDir() == null) {
                return Optional.empty();
            }
            Repository repository = builder.setMustExist(true).build();
            if (repository.isBare()) {
                repository.close();
                return Optional.empty();
            }
            Path top = repository.getWorkTree().toPath().toRealPath();
            return real.startsWith(top)
                    ? Optional.of(new Past(repository, real, Optional.of(placeOf(top.relativize(real)))))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The repository in this folder, bare or not, which need not hold the workspace; nothing where there is none. */
    public static Optional<Past> in(Path folder, Path workspace) {
        Unconfigured.install();
        File inside = folder.resolve(Constants.DOT_GIT).toFile();
        try {
            FileRepositoryBuilder builder = inside.exists()
                    ? new FileRepositoryBuilder()
                            .findGitDir(folder.toAbsolutePath().toFile())
                    : new FileRepositoryBuilder()
                            .setGitDir(folder.toAbsolutePath().toFile());
            Repository repository = builder.setMustExist(true).build();
            return Optional.of(new Past(repository, workspace, Optional.empty()));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String placeOf(Path below) {
        String path = below.toString().replace(File.separatorChar, '/');
        return path.isEmpty() ? "" : path + "/";
    }

    /** What was last published, by the name of its tag; nothing where no tag says so or the tag has no content here. */
    public Optional<Published> published() {
        return lastPublished().flatMap(moment -> snapshot(moment).map(then -> {
            boolean same = then.isSameAs(workspace);
            return new Published(moment.name(), same ? Optional.empty() : Optional.of(then.read()));
        }));
    }

    /** The newest tag that says so, by its name. */
    public Optional<Moment> lastPublished() {
        return refs(PUBLISHED).stream()
                .max(Comparator.comparing(Ref::getName))
                .flatMap(ref -> at(ref.getName()))
                .map(moment -> new Moment(shortened(moment.name()), moment.commit()));
    }

    /** The commit that a branch, a tag or a name such as {@code HEAD~2} stands for. */
    public Optional<Moment> at(String ref) {
        try {
            ObjectId commit = repository.resolve(ref + "^{commit}");
            return Optional.ofNullable(commit).map(id -> new Moment(ref, id.name()));
        } catch (IOException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The content as it was; nothing where the workspace was not there then. */
    public Optional<Reading> read(Moment moment) {
        return snapshot(moment).map(Snapshot::read);
    }

    /** The names of all branches and tags, as one would type them. */
    public List<String> names() {
        return refs(Constants.R_REFS).stream()
                .map(ref -> shortened(ref.getName()))
                .sorted()
                .toList();
    }

    /** Whether it was cloned without all of its commits, and as a rule without the tags of those. */
    public boolean isShallow() {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String ref) {
        return Repository.shortenRefName(ref);
    }

    private List<Ref> refs(String prefix) {
        try {
            return repository.getRefDatabase().getRefsByPrefix(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Snapshot> snapshot(Moment moment) {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId tree =
                    walk.parseCommit(ObjectId.fromString(moment.commit())).getTree();
            return Snapshot.of(repository, tree, place);
        } catch (IOException e) {
            // A shallow or damaged repository knows of a commit that it does not have.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
