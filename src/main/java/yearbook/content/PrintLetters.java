package yearbook.content;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The letters that can be printed: those the fonts of the PDF edition have, and those that can be made of them. The room
 * that prints owns the fonts; what they have is told here, as authors are told of what they lack.
 */
public final class PrintLetters {
    /** From the first letter of each row to its last, in hexadecimal. */
    private static final BitSet IN_FONTS = letters(
            """
            20-7E A0-36F 374-375 37A-37E 384-38A 38C 38E-3A1 3A3-3CE 3D0-513 51A-51D 591-5C7 5D0-5EA 5F0-5F4 1D00-1DCA
            1DFE-1E9B 1E9E 1EA0-1EF9 1F00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D
            1F80-1FB4 1FB6-1FC4 1FC6-1FD3 1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2000-2010 2012-2022 2026 202A-2030
            2032-2034 2039-203A 203C 203E 2044 205E 206A-206F 2074-2075 2077-2078 207F 2090-2094 20A0-20B5 20BF 20F0
            2105 2113 2116-2117 2122 2126 212E 214D-214E 2153-2154 215B-215E 2184 2190-2195 21A8 2202 2206 220F
            2211-2212 2215 2219-221A 221E-221F 2229 222B 2248 2260-2262 2264-2265 2302 2310 2320-2321 2500 2502 250C
            2510 2514 2518 251C 2524 252C 2534 253C 2550-256C 2580 2584 2588 258C 2590-2593 25A0-25A1 25AA-25AC 25B2
            25BA 25BC 25C4 25CA-25CC 25CF 25D8-25D9 25E6 263A-263C 2640 2642 2660 2663 2665-2666 2669-266C 266F
            2C60-2C6D 2C71-2C77 2E17 A717-A721 A788-A78C F004 FB01-FB02 FB1D-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44
            FB46-FB4F FE20-FE23 FFFC
            """);

    private static final Map<Integer, Made> MADE = new HashMap<>();

    static {
        make("⁰0ⁱi⁶6⁹9⁺+⁻−⁼=⁽(⁾)", Position.RAISED);
        make("₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋−₌=₍(₎)ₕhₖkₗlₘmₙnₚpₛsₜtⱼj", Position.LOWERED);
        make("‑‐⋅·∗*", Position.LEVEL);
    }

    private static final int FIRST_MADE = Collections.min(MADE.keySet());

    /** Whose letters mean what Unicode makes of them, such as "Ⅳ", "％" and "　". */
    private static final Set<UnicodeBlock> SPELLED = Set.of(
            UnicodeBlock.NUMBER_FORMS,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION);

    private PrintLetters() {}

    /** Where a letter that is made of another stands. */
    public enum Position {
        RAISED,
        LOWERED,
        LEVEL
    }

    /** What a letter is drawn as. */
    public record Made(int letter, Position position) {}

    private static BitSet letters(String rows) {
        BitSet letters = new BitSet();
        for (String row : rows.strip().split("\\s+", -1)) {
            String[] ends = row.split("-", -1);
            letters.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16) + 1);
        }
        return letters;
    }

    private static void make(String pairs, Position position) {
        for (int i = 0; i < pairs.length(); i += 2) {
            MADE.put((int) pairs.charAt(i), new Made(pairs.charAt(i + 1), position));
        }
    }

    /** Whether it is drawn as another, which no letter of Vietnamese or English is. */
    public static boolean isMade(int letter) {
        return letter >= FIRST_MADE && MADE.containsKey(letter);
    }

    /** What a letter that no font has is drawn as, where there is such a thing. */
    public static Optional<Made> made(int letter) {
        return Optional.ofNullable(MADE.get(letter));
    }

    /** Every letter that can be made, and of which one. */
    public static Map<Integer, Made> made() {
        return Map.copyOf(MADE);
    }

    public static boolean isInFonts(int letter) {
        return IN_FONTS.get(letter);
    }

    /** Whether readers of the PDF see this letter rather than the sign that it is missing. */
    public static boolean isShown(int letter) {
        return IN_FONTS.get(letter)
                || letter < ' '
                || isMade(letter)
                || spelled(letter).isPresent();
    }

    /** The same words with other letters for those that no font has and that mean no more than these do. */
    public static String spelled(String words) {
        if (words.codePoints().allMatch(letter -> spelled(letter).isEmpty())) {
            return words;
        }
        StringBuilder spelled = new StringBuilder();
        words.codePoints()
                .forEach(letter -> spelled.append(spelled(letter).orElseGet(() -> Character.toString(letter))));
        return spelled.toString();
    }

    private static Optional<String> spelled(int letter) {
        if (letter < 0x7F || IN_FONTS.get(letter) || isMade(letter)) {
            return Optional.empty();
        } else if (isUnseen(letter)) {
            return Optional.of("");
        }
        return Optional.of(Normalizer.normalize(Character.toString(letter), Form.NFKC))
                .filter(spelled -> SPELLED.contains(UnicodeBlock.of(letter)) || letter == '℃' || letter == '℉')
                .filter(spelled -> spelled.codePoints().allMatch(IN_FONTS::get));
    }

    /** It only says how those beside it are written, such as the one that makes a sign a picture. */
    private static boolean isUnseen(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || (letter >= 0xFE00 && letter <= 0xFE0F)
                || (letter >= 0xE0100 && letter <= 0xE01EF);
    }
}
