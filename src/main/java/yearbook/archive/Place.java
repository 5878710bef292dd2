package yearbook.archive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where an archive lies: a folder of this machine, or a bucket of an object store that speaks S3. */
public abstract sealed class Place permits FolderPlace, BucketPlace {
    public static Place of(Path folder) {
        return new FolderPlace(folder.toAbsolutePath().normalize());
    }

    /**
     * What a location says: {@code s3://bucket/prefix}, or a folder.
     *
     * @param base where the name of a folder starts, unless it is a whole one
     */
    public static Place named(String location, Path base) {
        if (BucketPlace.isNamed(location)) {
            return BucketPlace.named(location, System.getenv());
        }
        try {
            return of(base.resolve(location));
        } catch (InvalidPathException e) {
            throw (Refused) new Refused("archive.no-place", location).initCause(e);
        }
    }

    /** Whether a location is one that is reached over a network. */
    public static boolean isFar(String location) {
        return BucketPlace.isNamed(location);
    }

    /** Whether an archive lies here. */
    public abstract boolean isArchive();

    /** The same, in whatever state. */
    public abstract boolean isThere();

    /** Whether this file would lie in the archive, wherever links lead. */
    public abstract boolean holds(Path file);

    /** Whether it lies in this folder, or is it, wherever links lead. */
    public abstract boolean liesIn(Path other);

    /**
     * A lock that was taken away.
     *
     * @param who held it, and since when
     * @param isLeft whether it is known that this program has ended
     */
    public record Unlocked(String who, boolean isLeft) {}

    /**
     * Takes away a lock that was left behind. Nothing where there is none; refuses that of a program which is known to run,
     * unless forced.
     */
    public abstract Optional<Unlocked> unlock(boolean forced);

    /** Refuses what is used for other things, and makes ready what is not there yet. */
    abstract void prepare();

    /** Goes in: who writes goes in alone. Waits for others, and tells {@code waiting} so. */
    abstract Stay enter(boolean writing, Runnable waiting);

    /** Whether somebody writes to it who goes on while one reads. */
    abstract boolean isBeingWritten();

    /** Waits for one who writes, where {@link #enter} to read does not. */
    abstract void awaitWriter(Runnable waiting);

    /** What the place itself is to blame for, by its name; everything else as it was. */
    abstract RuntimeException named(RuntimeException fault);
}
