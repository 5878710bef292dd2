package yearbook.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What systems say of a disk that cannot be written to. */
public final class DiskFault {
    private static final Pattern FULL =
            Pattern.compile("No space left on device|not enough space|Disk quota exceeded|File too large");

    private DiskFault() {}

    /** Whether this is how the system says that a disk is full. */
    public static boolean isFull(Throwable fault) {
        return FULL.matcher(reason(fault)).find();
    }

    /** Whether this is how the system says that nobody may write to a disk. */
    public static boolean isReadOnly(Throwable fault) {
        return reason(fault).contains("Read-only file system");
    }

    /** What the system said, without the names of files, which may be words of anybody. */
    private static String reason(Throwable fault) {
        if (fault instanceof FileSystemException disk) {
            return Optional.ofNullable(disk.getReason()).orElse("");
        }
        return fault instanceof IOException ? String.valueOf(fault.getMessage()) : "";
    }
}
