package yearbook.archive;

import java.nio.file.Path;

/**
 * Somebody's time in an archive.
 *
 * @param store what lies in it, for this time
 * @param work where a version is made ready
 * @param leave lets others in
 */
record Stay(Store store, Path work, Runnable leave) implements AutoCloseable {
    @Override
    public void close() {
        leave.run();
    }
}
