package yearbook.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A git repository for tests, made by JGit alone. */
public final class Repo implements AutoCloseable {
    private final Git git;

    private Repo(Git git) {
        this.git = git;
    }

    public static Repo in(Path folder) {
        try {
            return new Repo(Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch("main")
                    .call());
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything there is, as a commit; its full name. */
    public String commit() {
        try {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            PersonIdent nobody = new PersonIdent("Nobody", "nobody@example.org");
            RevCommit commit = git.commit()
                    .setMessage("Change")
                    .setSign(false)
                    .setAuthor(nobody)
                    .setCommitter(nobody)
                    .call();
            return commit.name();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public String publish(String name) {
        String commit = commit();
        try {
            git.tag()
                    .setName("published/" + name)
                    .setAnnotated(false)
                    .setSigned(false)
                    .call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
        return commit;
    }

    /** A bare copy with all tags. */
    public void copyTo(Path bare) {
        try (Git copy = Git.cloneRepository()
                .setURI(git.getRepository().getDirectory().toURI().toString())
                .setDirectory(bare.toFile())
                .setBare(true)
                .call()) {
            copy.getRepository().resolve(Constants.HEAD);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
