package yearbook.history;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.FS;

/** A git repository that sites are published from: the one around a workspace, or a bare one that is pushed to. */
public final class GitRepository implements AutoCloseable {
    private final Repository repository;

    private GitRepository(Repository repository) {
        this.repository = repository;
    }

    /** The repository whose working tree holds this folder, if there is one. */
    public static Optional<GitRepository> around(Path folder) {
        RepositoryBuilder builder = new RepositoryBuilder().findGitDir(folder.toFile());
        return builder.getGitDir() == null ? Optional.empty() : Optional.of(open(builder));
    }

    /** A repository without a working tree. */
    public static Optional<GitRepository> bare(Path folder) {
        File real = folder.toAbsolutePath().normalize().toFile();
        if (!RepositoryCache.FileKey.isGitRepository(real, FS.DETECTED)) {
            return Optional.empty();
        }
        GitRepository found = open(new RepositoryBuilder().setGitDir(real));
        if (!found.repository.isBare()) {
            found.close();
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /**
     * A bare repository as a hook sees it while a push is in quarantine: with the objects that are not taken in yet, where
     * git's variables {@code GIT_OBJECT_DIRECTORY} and {@code GIT_ALTERNATE_OBJECT_DIRECTORIES} say.
     */
    public static GitRepository inQuarantine(Path folder, Map<String, String> environment) {
        File real = folder.toAbsolutePath().normalize().toFile();
        RepositoryBuilder builder = new RepositoryBuilder().setGitDir(real);
        Optional.ofNullable(environment.get("GIT_OBJECT_DIRECTORY"))
                .ifPresent(objects -> builder.setObjectDirectory(new File(objects)));
        Stream.of(environment
                        .getOrDefault("GIT_ALTERNATE_OBJECT_DIRECTORIES", "")
                        .split(File.pathSeparator, -1))
                .filter(objects -> !objects.isEmpty())
                .forEach(objects -> builder.addAlternateObjectDirectory(new File(objects)));
        return open(builder);
    }

    private static GitRepository open(RepositoryBuilder builder) {
        try {
            Unconfigured.install();
            return new GitRepository(builder.setMustExist(true).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is checked out, if it has this folder of the working tree; nothing before the first commit. */
    public Optional<Commit> headWith(Path folder) {
        return resolve(Constants.HEAD).filter(commit -> holds(commit, folder));
    }

    private boolean holds(Commit commit, Path folder) {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk tree =
                        TreeWalk.forPath(repository, path(folder), walk.parseTree(ObjectId.fromString(commit.id())))) {
            return tree != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a folder of the working tree stands in it. */
    private String path(Path folder) throws IOException {
        Path tree = repository.getWorkTree().toPath().toRealPath();
        return tree.relativize(folder.toRealPath()).toString().replace('\\', '/');
    }

    /** The same as a prefix of paths, such as {@code reports/}; empty at the top. */
    public String inside(Path folder) {
        try {
            String path = path(folder);
            return path.isEmpty() ? "" : path + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Commit> tip(String branch) {
        return resolve(Constants.R_HEADS + branch);
    }

    public Optional<Commit> commit(String id) {
        return ObjectId.isId(id) ? resolve(id) : Optional.empty();
    }

    private Optional<Commit> resolve(String name) {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(name + "^{commit}");
            return id == null ? Optional.empty() : Optional.of(Commit.of(walk.parseCommit(id)));
        } catch (MissingObjectException | IncorrectObjectTypeException notHere) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of these folders of a workspace that no commit holds as they are now. */
    public List<String> uncommitted(Path workspace, Collection<String> folders) {
        try (Git git = new Git(repository)) {
            String inside = inside(workspace);
            StatusCommand asked = git.status();
            folders.forEach(folder -> asked.addPath(inside + folder));
            Status status = asked.call();
            return Stream.concat(status.getUncommittedChanges().stream(), status.getUntracked().stream())
                    .sorted()
                    .distinct()
                    .toList();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder whose hooks this repository runs, where they are its own. */
    public Optional<Path> hooks() {
        boolean elsewhere = repository.getConfig().getString("core", null, "hooksPath") != null;
        return elsewhere
                ? Optional.empty()
                : Optional.of(repository.getDirectory().toPath().resolve("hooks"));
    }

    /** Bounds what one push may bring, unless somebody has set a bound. */
    public void boundPushes(long bytes) {
        try {
            StoredConfig config = repository.getConfig();
            if (config.getString("receive", null, "maxInputSize") == null) {
                config.setLong("receive", null, "maxInputSize", bytes);
                config.save();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Repository repository() {
        return repository;
    }

    @Override
    public void close() {
        repository.close();
    }
}
