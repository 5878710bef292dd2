package yearbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder for one run to work in, below {@code .work}; it is cleared away when the run closes it, or by a later run
 * once its process is gone.
 */
public final class Workbench implements AutoCloseable {
    private static final String LOCK = ".lock";

    /** Of this very process, which are not to be tried: the system gives a lock up as soon as its process closes the file. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path lock;
    private final FileChannel channel;

    private Workbench(Path folder, Path lock, FileChannel channel) {
        this.folder = folder;
        this.lock = lock;
        this.channel = channel;
    }

    public static synchronized Workbench in(Path root) {
        Path all = root.resolve(".work");
        try {
            Files.createDirectories(all);
            // One run at a time makes its folder and clears away those of the dead: else it might take a newborn for
            // dead.
            try (FileChannel door = open(all.resolve(LOCK));
                    FileLock alone = door.lock()) {
                assert alone.isValid();
                clearDead(all);
                Path lock = Files.createTempFile(all, "", LOCK);
                FileChannel channel = open(lock);
                channel.lock();
                OWN.add(lock);
                return new Workbench(Files.createDirectory(folderOf(lock)), lock, channel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same below the folder that this machine has for such things, for this user alone. */
    public static Workbench temporary() {
        Path root = Path.of(System.getProperty("java.io.tmpdir"), "yearbook-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(root);
            Path mine = Files.createTempFile("yearbook-", "");
            boolean isMine = Files.getOwner(mine).equals(Files.getOwner(root, LinkOption.NOFOLLOW_LINKS));
            Files.delete(mine);
            if (!isMine) {
                // Whoever made it could change what is made ready there.
                throw new FileSystemException(root.toString(), null, "not of this user");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(root);
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            SiteFolder.delete(folder);
            Files.deleteIfExists(lock);
            channel.close();
            OWN.remove(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearDead(Path all) throws IOException {
        for (Path lock : list(all)) {
            String name = lock.getFileName().toString();
            if (name.endsWith(LOCK) && !name.equals(LOCK) && !OWN.contains(lock)) {
                clearIfDead(lock);
            }
        }
    }

    private static void clearIfDead(Path lock) throws IOException {
        try (FileChannel channel = open(lock);
                FileLock dead = channel.tryLock()) {
            if (dead != null) {
                SiteFolder.delete(folderOf(lock));
                Files.deleteIfExists(lock);
            }
        }
    }

    private static Path folderOf(Path lock) {
        String name = lock.getFileName().toString();
        return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
