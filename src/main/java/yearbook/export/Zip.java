package yearbook.export;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import yearbook.site.SiteFile;

/**
 * A zip that is the same bytes on every machine: no clock, no owner, and compressed in Java, as the JDK's own compressor
 * is the system's zlib on one machine and another one elsewhere.
 */
final class Zip {
    private static final short VERSION = 20;
    private static final short VERSION_64 = 45;
    private static final short UTF8_NAMES = 0x0800;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;
    /** 1 February 1980; a day earlier some programs take it for no date at all. */
    private static final short DATE = (2 << 5) | 1;

    private static final int MOST_ENTRIES = 0xFFFF;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();

    /** What the table at the end says of a file. */
    private record Entry(String name, short method, int crc, int packed, int size, int offset) {}

    private Zip() {}

    /** These files below one folder, in the order of their names. */
    static byte[] of(String folder, List<SiteFile> files) {
        Zip zip = new Zip();
        files.stream()
                .sorted(Comparator.comparing(SiteFile::path))
                .forEach(file ->
                        zip.add(folder + "/" + file.path(), file.content().bytes()));
        zip.end();
        return zip.out.toByteArray();
    }

    private void add(String name, byte[] bytes) {
        byte[] deflated = bytes.length == 0 ? bytes : deflated(bytes);
        boolean pays = deflated.length < bytes.length;
        byte[] body = pays ? deflated : bytes;
        CRC32 crc = new CRC32();
        crc.update(bytes);
        Entry entry =
                new Entry(name, pays ? DEFLATED : STORED, (int) crc.getValue(), body.length, bytes.length, out.size());
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(about(entry, little(30 + path.length).putInt(0x04034b50), path)
                .putShort((short) 0)
                .put(path)
                .array());
        out.writeBytes(body);
        entries.add(entry);
    }

    /** What the head of a file and its line in the table have in common. */
    private static ByteBuffer about(Entry entry, ByteBuffer to, byte[] path) {
        return to.putShort(VERSION)
                .putShort(UTF8_NAMES)
                .putShort(entry.method())
                .putShort((short) 0)
                .putShort(DATE)
                .putInt(entry.crc())
                .putInt(entry.packed())
                .putInt(entry.size())
                .putShort((short) path.length);
    }

    private void end() {
        int start = out.size();
        entries.forEach(this::line);
        int size = out.size() - start;
        if (entries.size() >= MOST_ENTRIES) {
            end64(start, size);
        }
        short count = (short) Math.min(entries.size(), MOST_ENTRIES);
        out.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(size)
                .putInt(start)
                .putShort((short) 0)
                .array());
    }

    private void line(Entry entry) {
        byte[] path = entry.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer line = little(46 + path.length).putInt(0x02014b50).putShort(VERSION);
        // No further field, no comment, the first disk, no attributes of any system.
        out.writeBytes(about(entry, line, path)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(entry.offset())
                .put(path)
                .array());
    }

    /** The end as zip64 has it, for more files than the old one can count. */
    private void end64(int start, int size) {
        int at = out.size();
        out.writeBytes(little(76)
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
                .putInt(1)
                .array());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (DeflaterOutputStream deflater =
                new DeflaterOutputStream(packed, new Deflater(JZlib.Z_DEFAULT_COMPRESSION, true))) {
            deflater.write(bytes);
        } catch (GZIPException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
