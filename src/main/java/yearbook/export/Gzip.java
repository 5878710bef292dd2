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
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Compression that is the same bytes on every machine: done in Java, as the JDK's own compressor is the system's zlib on one
 * machine and another one elsewhere.
 */
public final class Gzip {
    /** Deflated, no flags, no time, no word on how hard it was tried, from no system that is known. */
    private static final byte[] HEAD = HexFormat.of().parseHex("1f8b08000000000000ff");

    private Gzip() {}

    /** A member of a gzip file that holds these bytes; several of them one after another are a gzip file too. */
    public static byte[] member(byte[] bytes) {
        byte[] deflated = deflated(bytes);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return ByteBuffer.allocate(HEAD.length + deflated.length + 2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEAD)
                .put(deflated)
                .putInt((int) crc.getValue())
                .putInt(bytes.length)
                .array();
    }

    static byte[] deflated(byte[] bytes) {
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
