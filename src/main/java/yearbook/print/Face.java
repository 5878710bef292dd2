package yearbook.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import yearbook.content.PrintLetters;
import yearbook.content.PrintLetters.Position;

/**
 * A face of the Liberation fonts, which look like Times, Arial and Courier and have every Vietnamese letter as one glyph.
 * Each is read once, when it is first asked for; threads may share it.
 */
final class Face {
    static final Face SERIF = new Face("Serif", 400, false, "LiberationSerif-Regular");
    static final Face SERIF_BOLD = new Face("Serif", 700, false, "LiberationSerif-Bold");
    static final Face SANS = new Face("Sans", 400, false, "LiberationSans-Regular");
    static final Face SANS_BOLD = new Face("Sans", 700, false, "LiberationSans-Bold");
    static final Face MONO = new Face("Mono", 400, false, "LiberationMono-Regular");

    private static final List<Face> SERIFS = List.of(
            SERIF,
            SERIF_BOLD,
            new Face("Serif", 400, true, "LiberationSerif-Italic"),
            new Face("Serif", 700, true, "LiberationSerif-BoldItalic"));

    static final List<Face> ALL =
            Stream.concat(SERIFS.stream(), Stream.of(SANS, SANS_BOLD, MONO)).toList();

    /** Stands for a character that no face has: a reader sees that something is missing. */
    static final int MISSING = 0x25A1;

    private final String family;
    private final int weight;
    private final boolean italic;
    private final String file;
    private final Optional<Position> made;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();
    private final Map<Integer, Double> advances = new ConcurrentHashMap<>();
    private volatile Read read;

    private Face(String family, int weight, boolean italic, String file) {
        this(family, weight, italic, file, Optional.empty());
    }

    private Face(String family, int weight, boolean italic, String file, Optional<Position> made) {
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        this.file = file;
        this.made = made;
    }

    /**
     * Faces for the letters of one position that are made of others: they draw the others, and whoever copies the words
     * out of a PDF still gets the letters that were written.
     */
    static List<Face> making(Position position) {
        return SERIFS.stream()
                .map(face ->
                        new Face(Made.family(position), face.weight, face.italic, face.file, Optional.of(position)))
                .toList();
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean isItalic() {
        return italic;
    }

    /** A face as it was read. */
    private record Read(TrueTypeFont font, CmapLookup glyphs) {}

    TrueTypeFont font() {
        return read().font();
    }

    private Read read() {
        Read done = read;
        return done == null ? readOnce() : done;
    }

    private synchronized Read readOnce() {
        if (read == null) {
            try (InputStream in = Face.class.getResourceAsStream("/liberation/" + file + ".ttf")) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks " + file);
                }
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
                // Ligatures would come out of the PDF as one strange letter each.
                font.setEnableGsub(false);
                if (made.isPresent()) {
                    Made.only(font, made.get());
                }
                read = new Read(font, font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return read;
    }

    /** Whether this face, or one that steps in for it, has a character. */
    static boolean anyHas(int character) {
        return SERIF.has(character) || SANS.has(character) || MONO.has(character);
    }

    boolean has(int character) {
        return glyph(character) != 0;
    }

    private int glyph(int character) {
        return read().glyphs().getGlyphId(character);
    }

    /** How wide a line is, in the unit of its size. */
    double width(String line, double size) {
        return PrintLetters.spelled(line)
                .codePoints()
                .mapToDouble(character -> advance(character) * size)
                .sum();
    }

    private double advance(int character) {
        // Every letter of every line asks: computeIfAbsent() would be handed something new to call each time.
        Double known = advances.get(character);
        if (known == null) {
            known = readAdvance(character);
            advances.put(character, known);
        }
        return known;
    }

    private double readAdvance(int character) {
        int shown = shown(character);
        Face face = showing(shown);
        try {
            return (double) face.font().getAdvanceWidth(face.glyph(shown))
                    / face.font().getUnitsPerEm()
                    * Made.scale(character);
        } catch (IOException e) {
            throw new UncheckedIOException(face.file, e);
        }
    }

    /** A line as its outline, its baseline beginning at a point. */
    Path2D outline(String line, double size, double x, double y) {
        Path2D whole = new Path2D.Double();
        double at = x;
        for (int character : PrintLetters.spelled(line).codePoints().toArray()) {
            int shown = shown(character);
            AffineTransform place = AffineTransform.getTranslateInstance(at, y - Made.rise(character) * size);
            place.scale(size * Made.scale(character), -size * Made.scale(character));
            whole.append(showing(shown).outlineOf(shown).getPathIterator(place), false);
            at += advance(character) * size;
        }
        return whole;
    }

    private Path2D outlineOf(int character) {
        return outlines.computeIfAbsent(character, this::draw);
    }

    /** In ems. */
    private Path2D draw(int character) {
        try {
            GlyphData glyph = font().getGlyph().getGlyph(glyph(character));
            Path2D path = new Path2D.Double();
            if (glyph != null) {
                double em = 1.0 / font().getUnitsPerEm();
                path.append(glyph.getPath().getPathIterator(AffineTransform.getScaleInstance(em, em)), false);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static int shown(int character) {
        int letter = Made.of(character);
        return anyHas(letter) ? letter : MISSING;
    }

    private Face showing(int shown) {
        return has(shown)
                ? this
                : List.of(SERIF, SANS, MONO).stream()
                        .filter(face -> face.has(shown))
                        .findFirst()
                        .orElse(SERIF);
    }
}
