package yearbook.print;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<Integer, Integer> palette = palette();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(SIGNATURE);
            chunk("IHDR", header(), out);
            chunk("sRGB", new byte[] {0}, out);
            chunk("PLTE", colours(palette), out);
            chunk("IDAT", deflated(rows(palette)), out);
            chunk("IEND", new byte[0], out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place in the palette of every colour there is: its own, or that of the nearest of the most frequent. */
    private Map<Integer, Integer> palette() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int start = 0, i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[start]) {
                counts.merge(pixels[start] & 0xFFFFFF, i - start, Integer::sum);
                start = i;
            }
        }
        List<Integer> often = counts.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(counts::get).reversed().thenComparing(colour -> colour))
                .limit(MOST_COLOURS)
                .toList();
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        often.forEach(colour -> palette.put(colour, palette.size()));
        counts.keySet().stream()
                .filter(colour -> !palette.containsKey(colour))
                .toList()
                .forEach(colour -> palette.put(colour, palette.get(nearest(colour, often))));
        return palette;
    }

    private static int nearest(int colour, List<Integer> colours) {
        int best = colours.get(0);
        for (int candidate : colours) {
            best = distance(colour, candidate) < distance(colour, best) ? candidate : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, PALETTE, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] colours(Map<Integer, Integer> palette) {
        byte[] colours = new byte
                [3 * (1 + palette.values().stream().max(Integer::compare).orElse(0))];
        palette.entrySet().stream().limit(colours.length / 3).forEach(entry -> {
            int at = 3 * entry.getValue();
            colours[at] = (byte) (entry.getKey() >> 16);
            colours[at + 1] = (byte) (entry.getKey() >> 8);
            colours[at + 2] = (byte) (int) entry.getKey();
        });
        return colours;
    }

    /** Each row begins with a byte that says that it is not filtered. */
    private byte[] rows(Map<Integer, Integer> palette) {
        byte[] rows = new byte[height * (width + 1)];
        byte place = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i == 0 || pixels[i] != pixels[i - 1]) {
                place = (byte) (int) palette.get(pixels[i] & 0xFFFFFF);
            }
            rows[i + i / width + 1] = place;
        }
        return rows;
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
