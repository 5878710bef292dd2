package yearbook.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import yearbook.publish.SiteFolder;

/** A folder beside a place, to make something ready in that is moved there when it is whole. It goes when this is closed. */
final class Bench implements AutoCloseable {
    private static final String PREFIX = ".yearbook-";
    /** Locked as long as the program runs that works here, and not empty once it was locked. */
    private static final String HELD = "held";

    private final Path folder;
    private final FileChannel held;

    private Bench(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /** Clears away first what others left here that were killed. */
    static Bench in(Path parent) throws IOException {
        Files.createDirectories(parent);
        clear(parent);
        Path folder = Files.createTempDirectory(parent, PREFIX);
        try {
            return new Bench(folder, held(folder.resolve(HELD)));
        } catch (IOException e) {
            delete(folder);
            throw e;
        }
    }

    private static FileChannel held(Path file) throws IOException {
        FileChannel held = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            held.lock();
            held.write(ByteBuffer.wrap(HELD.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unlockable) {
            // Where nothing can be locked it stays empty, and nobody takes it for left.
        }
        return held;
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    private static void clear(Path parent) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : left) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isLeft(folder.resolve(HELD))) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isLeft(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null && channel.size() > 0;
        } catch (IOException | OverlappingFileLockException busy) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try {
            SiteFolder.delete(folder);
        } catch (NoSuchFileException cleared) {
            // By another one who found it left.
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
        delete(folder);
    }
}
