package yearbook.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;

/** The tag {@code published/NAME}: which commit the release of that name shows. Set once, never moved. */
public final class PublishedTag {
    public static final String PREFIX = Constants.R_TAGS + "published/";

    private PublishedTag() {}

    /** Sets the tag, unless it is there. */
    public static void set(GitRepository git, String release, String commit, String by, Instant at) {
        Repository repository = git.repository();
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            if (repository.exactRef(PREFIX + release) != null) {
                return;
            }
            TagBuilder tag = new TagBuilder();
            tag.setTag("published/" + release);
            tag.setObjectId(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
            tag.setTagger(new PersonIdent(by, "", at, ZoneOffset.UTC));
            tag.setMessage("Published as " + release + "\n");
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            link(repository, PREFIX + release, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Repository repository, String ref, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(id);
        update.setExpectedOldObjectId(ObjectId.zeroId());
        RefUpdate.Result result = update.update();
        // Another run that heals the same release has set the same tag in the meantime.
        if (result != RefUpdate.Result.NEW && repository.exactRef(ref) == null) {
            throw new IllegalStateException("cannot set " + ref + ": " + result);
        }
    }
}
