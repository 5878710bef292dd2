package yearbook.print;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as PNG, without a word of when and by what it was made. Few colours become a palette, which halves a chart's
 * bytes.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_COLOURS = 256;
    private static final byte TRUE_COLOUR = 2;
    private static final byte PALETTE = 3;

    private final int width;
    private final int height;
    private final int[] pixels;

    private Png(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** Pixels as {@code 0xRRGGBB}, row by row. */
    static byte[] of(int width, int height, int[] pixels) {
        return new Png(width, height, pixels).bytes();
    }

    private byte[] bytes() {
        Map<Integer, Integer> colours = new LinkedHashMap<>();
        for (int i = 0; i < pixels.length && colours.size() <= MOST_COLOURS; i++) {
            colours.putIfAbsent(pixels[i] & 0xFFFFFF, colours.size());
        }
        boolean few = colours.size() <= MOST_COLOURS;
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(SIGNATURE);
            chunk("IHDR", header(few ? PALETTE : TRUE_COLOUR), out);
            chunk("sRGB", new byte[] {0}, out);
            if (few) {
                chunk("PLTE", palette(colours), out);
            }
            chunk("IDAT", deflated(few ? indices(colours) : trueColours()), out);
            chunk("IEND", new byte[0], out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] header(byte colourType) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, colourType, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] palette(Map<Integer, Integer> colours) {
        byte[] palette = new byte[colours.size() * 3];
        colours.forEach((colour, index) -> put(colour, palette, index * 3));
        return palette;
    }

    /** Each row begins with a byte that says that it is not filtered. */
    private byte[] indices(Map<Integer, Integer> colours) {
        byte[] rows = new byte[height * (width + 1)];
        for (int i = 0; i < pixels.length; i++) {
            rows[i + i / width + 1] =
                    (byte) (int) colours.get(pixels[i] & 0xFFFFFF);
        }
        return rows;
    }

    private byte[] trueColours() {
        byte[] rows = new byte[height * (width * 3 + 1)];
        for (int i = 0; i < pixels.length; i++) {
            put(pixels[i], rows, i * 3 + i / width + 1);
        }
        return rows;
    }

    private static void put(int colour, byte[] bytes, int at) {
        bytes[at] = (byte) (colour >> 16);
        bytes[at + 1] = (byte) (colour >> 8);
        bytes[at + 2] = (byte) colour;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(6);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[16_384];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(String type, byte[] content, ByteArrayOutputStream out) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) check.getValue());
    }
}
