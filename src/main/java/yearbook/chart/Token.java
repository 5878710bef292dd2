package yearbook.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A colour by its meaning. ECharts draws with a stand-in that occurs nowhere else; {@link SvgCleaner} puts the real
 * colour in its place and adds a class, so that the site's CSS can change it (dark mode) without inline styles:
 * {@code c-ink-fill}, {@code c-ink-stroke}, and so on for each name here in lower case.
 */
enum Token {
    INK("#000001", "#1f1b16"),
    MUTED("#000002", "#5c544a"),
    HAIRLINE("#000003", "#d9d2c5"),
    /** What shows between the strokes of a hatch. */
    PAPER("#000004", "#fffdf8"),
    PLAN("#000005", "#6b6257"),
    RESULT("#000006", "#1f1b16"),
    EXCEEDED("#000007", "#1b6e3c"),
    MET("#000008", "#2b5c8a"),
    MISSED("#000009", "#a8201a"),
    UNSTATED("#00000a", "#8a8175"),
    OUTSIDE("#00000b", "#4f5b6b");

    private static final Map<String, Token> BY_STAND_IN =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Token::standIn, Function.identity()));

    private final String standIn;
    private final String colour;

    Token(String standIn, String colour) {
        this.standIn = standIn;
        this.colour = colour;
    }

    static Optional<Token> standingBehind(String standIn) {
        return Optional.ofNullable(BY_STAND_IN.get(standIn));
    }

    /** A JavaScript declaration of the stand-ins by name. */
    static String script() {
        return Arrays.stream(values())
                .map(token -> token.word() + ": '" + token.standIn() + "'")
                .collect(Collectors.joining(", ", "var COLOUR = {", "};"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String colour() {
        return colour;
    }

    String standIn() {
        return standIn;
    }
}
