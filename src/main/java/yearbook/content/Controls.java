package yearbook.content;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/**
 * No page or feed may hold these: control characters, those that turn the direction of text, halves of a character, and
 * the two that are none.
 */
public final class Controls {
    /** What text of an old Windows is most often taken for something else from. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    private Controls() {}

    /** Whether nothing of a text could be seen. */
    public static boolean isUnseen(String text) {
        return UNSEEN.matcher(text).matches();
    }

    public static boolean isHarmful(int c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || isHigh(c)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || turnsText(c)
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** Text from right to left, which no language of a site needs: what stands behind it is shown in another order. */
    private static boolean turnsText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isHigh(int c) {
        return c >= 0x7F && c < 0xA0;
    }

    static Problem problem(Place at, int c) {
        Problem problem = Problem.error("control-character", at, named(c), meant(c).orElse(""));
        return meant(c).isPresent() ? problem.worded("control-character-windows") : problem;
    }

    /** The same where it is written by its number. */
    static Problem problem(Place at, int c, String written) {
        Problem problem = Problem.error("control-character", at, named(c), written, meant(c).orElse(""));
        return problem.worded(
                meant(c).isPresent() ? "control-character-reference-windows" : "control-character-reference");
    }

    /** As Unicode counts characters, for those that cannot be shown: {@code U+202E}. */
    public static String named(int c) {
        return "U+" + String.format(Locale.ROOT, "%04X", c);
    }

    /** The sign that Windows had at this number. */
    private static Optional<String> meant(int c) {
        String sign = new String(new byte[] {(byte) c}, WINDOWS);
        return Optional.of(sign)
                .filter(letter -> isHigh(c)
                        && letter.codePoints().noneMatch(Controls::isHarmful)
                        && letter.charAt(0) != Door.LOST);
    }
}
