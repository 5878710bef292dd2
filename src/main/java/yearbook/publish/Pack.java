package yearbook.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * Many entries in one file, as a file for each takes longer to make than most entries. Each is written after the one
 * before it, with its key and a checksum, so that a run that is cut off loses at most its last one.
 *
 * <p>An entry, in the order of the network: a checksum (CRC-32C) of all that follows, 8 bytes; the length of the key and
 * that of the bytes, 4 each; the key in ASCII; the bytes.
 */
final class Pack implements Closeable {
    private static final int HEAD = Long.BYTES + 2 * Integer.BYTES;
    private static final int LONGEST_KEY = 200;

    private final Path path;
    private final RandomAccessFile file;
    private final Map<String, Slot> slots = new HashMap<>();
    private long end;

    /** What of the file was there when it was opened, whole or not. */
    private long found;

    /** Where an entry begins, and how long it is from there. */
    private record Slot(long at, int length) {}

    private Pack(Path path, String mode) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), mode);
    }

    /** A new one, to be added to; nothing may stand at its place. */
    static Pack create(Path path) throws IOException {
        Files.createFile(path);
        return new Pack(path, "rw");
    }

    /** One that was written before, as far as it goes: what follows an entry that is not whole is not read. */
    static Pack open(Path path) throws IOException {
        Pack pack = new Pack(path, "r");
        pack.find();
        return pack;
    }

    private void find() throws IOException {
        long size = file.length();
        found = size;
        byte[] start = new byte[HEAD + LONGEST_KEY];
        while (end + HEAD <= size) {
            file.seek(end);
            int read = file.read(start, 0, (int) Math.min(start.length, size - end));
            ByteBuffer head = ByteBuffer.wrap(start).position(Long.BYTES);
            int keyLength = head.getInt();
            int length = head.getInt();
            boolean whole = keyLength > 0
                    && length >= 0
                    && keyLength <= LONGEST_KEY
                    && HEAD + keyLength <= read
                    && end + HEAD + keyLength + length <= size;
            if (!whole) {
                return;
            }
            String key = new String(start, HEAD, keyLength, StandardCharsets.US_ASCII);
            slots.put(key, new Slot(end, HEAD + keyLength + length));
            end += HEAD + keyLength + length;
        }
    }

    Path path() {
        return path;
    }

    /** In bytes. */
    synchronized long size() {
        return Math.max(found, end);
    }

    /** In bytes, of those entries that have one of these keys. */
    synchronized long sizeOf(Set<String> keys) {
        return slots.entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .mapToLong(entry -> entry.getValue().length())
                .sum();
    }

    synchronized Set<String> keys() {
        return new TreeSet<>(slots.keySet());
    }

    /** The bytes of a key, unless they are damaged. */
    synchronized Optional<byte[]> read(String key) throws IOException {
        Slot slot = slots.get(key);
        if (slot == null) {
            return Optional.empty();
        }
        byte[] entry = new byte[slot.length()];
        file.seek(slot.at());
        file.readFully(entry);
        int head = HEAD + key.length();
        return ByteBuffer.wrap(entry).getLong() == checksum(entry)
                ? Optional.of(Arrays.copyOfRange(entry, head, entry.length))
                : Optional.empty();
    }

    synchronized void add(String key, byte[] bytes) throws IOException {
        byte[] entry = ByteBuffer.allocate(HEAD + key.length() + bytes.length)
                .putLong(0)
                .putInt(key.length())
                .putInt(bytes.length)
                .put(key.getBytes(StandardCharsets.US_ASCII))
                .put(bytes)
                .array();
        ByteBuffer.wrap(entry).putLong(checksum(entry));
        file.seek(end);
        file.write(entry);
        slots.put(key, new Slot(end, entry.length));
        end += entry.length;
    }

    private static long checksum(byte[] entry) {
        CRC32C checksum = new CRC32C();
        checksum.update(entry, Long.BYTES, entry.length - Long.BYTES);
        return checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
