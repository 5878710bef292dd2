package yearbook.archive;

import io.ocfl.core.storage.common.Storage;
import java.util.List;
import java.util.Map;

/** What holds objects, in a folder or in a bucket. */
interface Store extends Storage {
    /** Of all files in a folder of it, and below. */
    long bytes(String folder);

    /** Puts a file there, or in the place of what it was; whoever reads it sees the one or the other. */
    void replace(String path, byte[] content);

    /** Whether this is a link in place of a file or folder of its own. */
    default boolean isLink(String path) {
        return false;
    }

    /** Links in place of files or folders of its own, sorted. */
    default List<String> links() {
        return List.of();
    }

    /** Whether a version comes into it file by file, its inventory last; else it comes whole, or not at all. */
    default boolean isPiecemeal() {
        return false;
    }

    /** The same, as if these folders were not there: somebody is still at work on them. */
    default Store without(List<String> folders) {
        return this;
    }

    /** Fetches what will be read soon, where that is far; by their SHA-512, the paths of files. */
    default void fetch(Map<String, String> files) {
        // What is near needs no fetching.
    }
}
