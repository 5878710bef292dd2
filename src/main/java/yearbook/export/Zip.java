package yearbook.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import yearbook.site.Cache;
import yearbook.site.SiteFile;

/** A zip that is the same bytes on every machine: no clock, no owner, and compressed as {@link Gzip} does. */
public final class Zip implements AutoCloseable {
    /** Names of files that are compressed in themselves. */
    private static final Pattern PACKED = Pattern.compile("\\.(?:png|zip|gz|jpe?g|webp|woff2)$");

    private static final short VERSION = 20;
    private static final short VERSION_64 = 45;
    private static final short UTF8_NAMES = 0x0800;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;
    /** 1 February 1980; a day earlier some programs take it for no date at all. */
    private static final short DATE = (2 << 5) | 1;

    private static final int MOST_ENTRIES = 0xFFFF;
    /** From here on a number does not fit where the old format has it, and stands in a field of zip64. */
    private static final long TOO_LARGE = 0xFFFF_FFFFL;

    private static final short FIELD_64 = 1;

    /** So many files are made and compressed side by side. */
    private static final int AT_ONCE = 16;

    private final OutputStream out;
    private final List<Entry> entries = new ArrayList<>();
    private long written;

    /** What the table at the end says of a file. */
    private record Entry(String name, short method, int crc, long packed, long size, long offset) {
        boolean isLarge() {
            return size >= TOO_LARGE || packed >= TOO_LARGE;
        }

        boolean isLargeOrFar() {
            return isLarge() || offset >= TOO_LARGE;
        }
    }

    /** Written as it is made: the bytes of a few files are held at a time. */
    public Zip(OutputStream out) {
        this.out = out;
    }

    /** These files below one folder, in the order of their names. */
    static byte[] of(String folder, List<SiteFile> files, Cache cache) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(folder, files, cache, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same, written out file by file; closes what it was written to. */
    public static void write(String folder, List<SiteFile> files, Cache cache, OutputStream out) throws IOException {
        List<SiteFile> sorted =
                files.stream().sorted(Comparator.comparing(SiteFile::path)).toList();
        try (Zip zip = new Zip(out)) {
            for (int from = 0; from < sorted.size(); from += AT_ONCE) {
                List<Packed> some = sorted.subList(from, Math.min(from + AT_ONCE, sorted.size())).parallelStream()
                        .map(file -> Packed.of(file, cache))
                        .toList();
                for (Packed file : some) {
                    zip.add(folder, file);
                }
            }
        }
    }

    /** A file as it stands in a zip: compressed where that makes it smaller. */
    private static final class Packed {
        private final String path;
        private final boolean deflated;
        private final int crc;
        private final long size;
        private final byte[] bytes;

        private Packed(String path, byte[] whole, byte[] packed) {
            this.path = path;
            this.deflated = packed.length < whole.length;
            this.crc = Zip.crc(whole);
            this.size = whole.length;
            this.bytes = deflated ? packed : whole;
        }

        static Packed of(SiteFile file, Cache cache) {
            byte[] whole = file.content().bytes();
            boolean packed = whole.length == 0 || PACKED.matcher(file.path()).find();
            return new Packed(
                    file.path(), whole, packed ? whole : cache.get("deflated", whole, () -> Gzip.deflated(whole)));
        }
    }

    private void add(String folder, Packed file) throws IOException {
        short method = file.deflated ? DEFLATED : STORED;
        head(new Entry(folder + "/" + file.path, method, file.crc, file.bytes.length, file.size, written));
        write(file.bytes);
    }

    /** A file as it is, for readers that look into the middle of it. */
    public void store(String name, byte[] bytes) throws IOException {
        head(new Entry(name, STORED, crc(bytes), bytes.length, bytes.length, written));
        write(bytes);
    }

    /** The same, of any size. */
    public void store(String name, Path file) throws IOException {
        long size = Files.size(file);
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            head(new Entry(name, STORED, (int) in.getChecksum().getValue(), size, size, written));
        }
        try (InputStream in = Files.newInputStream(file)) {
            written += in.transferTo(out);
        }
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private void write(byte[] bytes) throws IOException {
        written += new ByteArrayInputStream(bytes).transferTo(out);
    }

    private void write(ByteBuffer bytes) throws IOException {
        byte[] all = new byte[bytes.position()];
        bytes.flip().get(all);
        write(all);
    }

    private void head(Entry entry) throws IOException {
        byte[] path = entry.name().getBytes(StandardCharsets.UTF_8);
        int field = entry.isLarge() ? 20 : 0;
        ByteBuffer head = about(entry, little(30 + path.length + field).putInt(0x04034b50), path, entry.isLarge())
                .putShort((short) field)
                .put(path);
        if (entry.isLarge()) {
            head.putShort(FIELD_64).putShort((short) 16).putLong(entry.size()).putLong(entry.packed());
        }
        write(head);
        entries.add(entry);
    }

    /** What the head of a file and its line in the table have in common. */
    private static ByteBuffer about(Entry entry, ByteBuffer to, byte[] path, boolean large) {
        return to.putShort(large ? VERSION_64 : VERSION)
                .putShort(UTF8_NAMES)
                .putShort(entry.method())
                .putShort((short) 0)
                .putShort(DATE)
                .putInt(entry.crc())
                .putInt((int) (large ? TOO_LARGE : entry.packed()))
                .putInt((int) (large ? TOO_LARGE : entry.size()))
                .putShort((short) path.length);
    }

    /** Writes the table at the end, and closes what it was written to. */
    @Override
    public void close() throws IOException {
        try (out) {
            long start = written;
            for (Entry entry : entries) {
                line(entry);
            }
            long size = written - start;
            if (entries.size() >= MOST_ENTRIES || start + size >= TOO_LARGE) {
                end64(start, size);
            }
            short count = (short) Math.min(entries.size(), MOST_ENTRIES);
            write(little(22)
                    .putInt(0x06054b50)
                    .putInt(0)
                    .putShort(count)
                    .putShort(count)
                    .putInt((int) Math.min(size, TOO_LARGE))
                    .putInt((int) Math.min(start, TOO_LARGE))
                    .putShort((short) 0));
        }
    }

    private void line(Entry entry) throws IOException {
        byte[] path = entry.name().getBytes(StandardCharsets.UTF_8);
        boolean large = entry.isLargeOrFar();
        int field = large ? 28 : 0;
        ByteBuffer line = little(46 + path.length + field).putInt(0x02014b50).putShort(large ? VERSION_64 : VERSION);
        // No comment, the first disk, no attributes of any system.
        about(entry, line, path, large)
                .putShort((short) field)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) (large ? TOO_LARGE : entry.offset()))
                .put(path);
        if (large) {
            line.putShort(FIELD_64)
                    .putShort((short) 24)
                    .putLong(entry.size())
                    .putLong(entry.packed())
                    .putLong(entry.offset());
        }
        write(line);
    }

    /** The end as zip64 has it, for more files or bytes than the old one can count. */
    private void end64(long start, long size) throws IOException {
        long at = written;
        write(little(76)
                .putInt(0x06064b50)
                .putLong(44)
                .putShort(VERSION_64)
                .putShort(VERSION_64)
                .putLong(0)
                .putLong(entries.size())
                .putLong(entries.size())
                .putLong(size)
                .putLong(start)
                .putInt(0x07064b50)
                .putInt(0)
                .putLong(at)
                .putInt(1));
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
