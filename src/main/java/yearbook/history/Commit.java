package yearbook.history;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * One commit: all 40 digits of its id, who wrote it, when, and the first line of what was said about it.
 */
public record Commit(String id, String author, Instant when, String subject) {
    static Commit of(RevCommit commit) {
        Optional<PersonIdent> author = Optional.ofNullable(commit.getAuthorIdent());
        return new Commit(
                commit.name(),
                author.map(PersonIdent::getName).orElse(""),
                author.map(PersonIdent::getWhenAsInstant).orElse(Instant.EPOCH),
                commit.getShortMessage());
    }

    /** As people name it. */
    public String shortId() {
        return id.substring(0, 7);
    }
}
