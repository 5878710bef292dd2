package yearbook.print;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The colours of a picture, counted, and the places of the most frequent ones; every other colour has the place of the
 * nearest of these. A table of plain numbers, as it is asked for each run of pixels.
 */
final class Palette {
    private static final int EMPTY = -1;

    private int[] colours = new int[4096];
    private int[] counts = new int[4096];
    private int size;
    private byte[] places = {};

    /** Colours by their place. */
    private int[] chosen = {};

    Palette() {
        Arrays.fill(colours, EMPTY);
    }

    /** So many more pixels are of this colour, {@code 0xRRGGBB}. */
    void count(int colour, int pixels) {
        int slot = slotOf(colour);
        if (colours[slot] == EMPTY) {
            colours[slot] = colour;
            size++;
        }
        counts[slot] += pixels;
        if (size * 2 > colours.length) {
            grow();
        }
    }

    private int slotOf(int colour) {
        int slot = (colour * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(colours.length - 1);
        while (colours[slot] != EMPTY && colours[slot] != colour) {
            slot = (slot + 1) & (colours.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldColours = colours;
        int[] oldCounts = counts;
        colours = new int[oldColours.length * 2];
        counts = new int[colours.length];
        Arrays.fill(colours, EMPTY);
        for (int i = 0; i < oldColours.length; i++) {
            if (oldColours[i] != EMPTY) {
                int slot = slotOf(oldColours[i]);
                colours[slot] = oldColours[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** Gives the most frequent colours their places, the first to the most frequent. */
    void choose(int most) {
        Integer[] slots = IntStream.range(0, colours.length)
                .filter(slot -> colours[slot] != EMPTY)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(
                slots, Comparator.<Integer>comparingInt(slot -> -counts[slot]).thenComparing(slot -> colours[slot]));
        chosen =
                Arrays.stream(slots).limit(most).mapToInt(slot -> colours[slot]).toArray();
        places = new byte[colours.length];
        for (int i = 0; i < slots.length; i++) {
            places[slots[i]] = (byte) (i < chosen.length ? i : nearest(colours[slots[i]]));
        }
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < chosen.length; i++) {
            int distance = distance(colour, chosen[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }

    /** Of a colour that was counted. */
    byte placeOf(int colour) {
        return places[slotOf(colour)];
    }

    /** Red, green and blue of each place. */
    byte[] bytes() {
        byte[] bytes = new byte[chosen.length * 3];
        for (int i = 0; i < chosen.length; i++) {
            bytes[3 * i] = (byte) (chosen[i] >> 16);
            bytes[3 * i + 1] = (byte) (chosen[i] >> 8);
            bytes[3 * i + 2] = (byte) chosen[i];
        }
        return bytes;
    }
}
