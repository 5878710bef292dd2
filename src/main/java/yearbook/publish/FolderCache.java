package yearbook.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import yearbook.site.Cache;

/**
 * A cache in a folder that may be deleted at any time. Every entry is a file of its own that holds its checksum and then
 * its bytes; it is moved into its place whole, so runs may share the folder, and one that is damaged is made again.
 * Entries belong to the program that made them: another one starts afresh.
 */
public final class FolderCache implements Cache {
    private static final String USED = "used";

    private final Path root;
    private final Path folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final AtomicLong parts = new AtomicLong();
    private final AtomicReference<IOException> trouble = new AtomicReference<>();

    private FolderCache(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * The one in this folder.
     *
     * @param maker names the program and all it runs on that could make other bytes; good as a file name
     */
    public static FolderCache in(Path root, String maker) {
        return new FolderCache(root, root.resolve(maker));
    }

    @Override
    public boolean isEmpty() {
        return !Files.exists(folder.resolve(USED));
    }

    /** Why nothing more is remembered, where that is so: the folder cannot be written to. */
    public Optional<IOException> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    @Override
    public byte[] recall(String key, Supplier<byte[]> make) {
        int digest = key.indexOf('/') + 1;
        // Folders of some hundred files each.
        String name = key.substring(0, digest + 2) + "/" + key.substring(digest + 2);
        used.add(name);
        return read(folder.resolve(name)).orElseGet(() -> {
            byte[] made = make.get();
            remember(folder.resolve(name), made);
            return made;
        });
    }

    private Optional<byte[]> read(Path file) {
        try {
            byte[] entry = Files.readAllBytes(file);
            int head = Math.min(Long.BYTES, entry.length);
            byte[] bytes = Arrays.copyOfRange(entry, head, entry.length);
            boolean whole = head == Long.BYTES && ByteBuffer.wrap(entry).getLong() == checksum(bytes);
            return whole ? Optional.of(bytes) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            trouble.compareAndSet(null, e);
            return Optional.empty();
        }
    }

    private void remember(Path file, byte[] bytes) {
        if (trouble.get() == null) {
            Path part = folder.resolve(ProcessHandle.current().pid() + "-" + parts.incrementAndGet() + ".part");
            try {
                Files.createDirectories(file.getParent());
                Files.write(
                        part,
                        ByteBuffer.allocate(Long.BYTES + bytes.length)
                                .putLong(checksum(bytes))
                                .put(bytes)
                                .array());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                trouble.compareAndSet(null, e);
            }
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    /** After a good run: forgets what neither it nor the one before asked for. */
    public void settle() {
        if (trouble.get() == null && !used.isEmpty()) {
            try {
                Path list = folder.resolve(USED);
                Set<String> kept = new HashSet<>(used);
                kept.add(USED);
                if (Files.exists(list)) {
                    kept.addAll(Files.readAllLines(list, StandardCharsets.UTF_8));
                }
                forget(kept);
                Files.write(list, used.stream().sorted().toList(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                trouble.compareAndSet(null, e);
            }
        }
    }

    private void forget(Set<String> kept) throws IOException {
        for (Path other : list(root)) {
            if (!other.equals(folder)) {
                SiteFolder.delete(other);
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!kept.contains(folder.relativize(file).toString().replace('\\', '/'))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
