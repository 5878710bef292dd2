package yearbook.publish;

import java.util.regex.Pattern;

/** What systems say of a disk that cannot be written to. */
public final class DiskFault {
    private static final Pattern FULL =
            Pattern.compile("No space left on device|not enough space|Disk quota exceeded|File too large");

    private DiskFault() {}

    /** Whether this is how the system says that a disk is full. */
    public static boolean isFull(String said) {
        return FULL.matcher(said).find();
    }

    /** Whether this is how the system says that nobody may write to a disk. */
    public static boolean isReadOnly(String said) {
        return said.contains("Read-only file system");
    }
}
