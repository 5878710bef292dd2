package yearbook.print;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import yearbook.content.PrintLetters;
import yearbook.content.PrintLetters.Position;

/** How letters are drawn that are made of others: as small and as high as those of their kind that the fonts have. */
final class Made {
    private static final double SMALL = 0.6;
    private static final double RAISED = 0.26;
    private static final double LOWERED = -0.09;

    private Made() {}

    /** The letter that is drawn, which mostly is the letter itself. */
    static int of(int letter) {
        return PrintLetters.made(letter).map(PrintLetters.Made::letter).orElse(letter);
    }

    static double scale(int letter) {
        return position(letter).map(Made::scale).orElse(1.0);
    }

    /** In ems of the words around it. */
    static double rise(int letter) {
        return position(letter).map(Made::rise).orElse(0.0);
    }

    private static Optional<Position> position(int letter) {
        return PrintLetters.made(letter).map(PrintLetters.Made::position);
    }

    private static double scale(Position position) {
        return position == Position.LEVEL ? 1 : SMALL;
    }

    private static double rise(Position position) {
        return switch (position) {
            case RAISED -> RAISED;
            case LOWERED -> LOWERED;
            case LEVEL -> 0;
        };
    }

    static String family(Position position) {
        return position.name().charAt(0) + position.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** How such letters are set among others, in CSS. */
    static String style(Position position) {
        double rise = rise(position) / scale(position);
        return String.format(
                Locale.ROOT,
                "font-family: %s; font-size: %.2fem; line-height: 0; vertical-align: %.3fem",
                family(position),
                scale(position),
                rise);
    }

    /** Leaves a font the letters of this position and no others, each drawn as the one it is made of. */
    static void only(TrueTypeFont font, Position position) throws IOException {
        Letters letters = new Letters(font.getUnicodeCmapLookup(), position);
        letters.setPlatformId(CmapTable.PLATFORM_WINDOWS);
        letters.setPlatformEncodingId(CmapTable.ENCODING_WIN_UNICODE_FULL);
        font.getCmap().setCmaps(new CmapSubtable[] {letters});
    }

    private static final class Letters extends CmapSubtable {
        private final Map<Integer, Integer> glyphs = new TreeMap<>();

        Letters(CmapLookup all, Position position) {
            PrintLetters.made().forEach((letter, made) -> {
                if (made.position() == position) {
                    glyphs.put(letter, all.getGlyphId(made.letter()));
                }
            });
        }

        @Override
        public int getGlyphId(int letter) {
            return glyphs.getOrDefault(letter, 0);
        }

        @Override
        public List<Integer> getCharCodes(int glyph) {
            if (!glyphs.containsValue(glyph)) {
                // So the library says that a glyph stands for no letter.
                return null;
            }
            return glyphs.entrySet().stream()
                    .filter(entry -> entry.getValue() == glyph)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
