package yearbook.print;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as PNG, without a word of when and by what it was made. Its palette holds the 256 most frequent
 * colours: a chart has a dozen, and the rest are steps between them at the edges of its shapes.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_COLOURS = 256;
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
        Palette palette = palette();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(SIGNATURE);
            chunk("IHDR", header(), out);
            chunk("sRGB", new byte[] {0}, out);
            chunk("PLTE", palette.bytes(), out);
            chunk("IDAT", deflated(rows(palette)), out);
            chunk("IEND", new byte[0], out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Palette palette() {
        Palette palette = new Palette();
        for (int start = 0, i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[start]) {
                palette.count(pixels[start] & 0xFFFFFF, i - start);
                start = i;
            }
        }
        palette.choose(MOST_COLOURS);
        return palette;
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, PALETTE, 0, 0, 0});
        return bytes.toByteArray();
    }

    /** Each row begins with a byte that says that it is not filtered. */
    private byte[] rows(Palette palette) {
        byte[] rows = new byte[height * (width + 1)];
        int colour = -1;
        byte place = 0;
        int to = 0;
        int from = 0;
        for (int y = 0; y < height; y++) {
            to++;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[from++] & 0xFFFFFF;
                if (pixel != colour) {
                    colour = pixel;
                    place = palette.placeOf(pixel);
                }
                rows[to++] = place;
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(4);
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
