package yearbook.word;

import java.util.Optional;

/**
 * The fonts that a Word file calls by their use, so that all change at once.
 *
 * @param major of headings
 * @param minor of all other text
 */
record Theme(Optional<String> major, Optional<String> minor) {
    static Theme of(Optional<Xml> root) {
        return new Theme(latin(root, "a:majorFont"), latin(root, "a:minorFont"));
    }

    private static Optional<String> latin(Optional<Xml> root, String use) {
        return root.flatMap(theme -> theme.find(use))
                .flatMap(fonts -> fonts.child("a:latin"))
                .map(font -> font.get("typeface"));
    }

    /** The font of a use such as {@code minorHAnsi}. */
    Optional<String> font(String use) {
        return switch (use) {
            case "majorAscii", "majorHAnsi" -> major;
            case "minorAscii", "minorHAnsi" -> minor;
            default -> Optional.empty();
        };
    }
}
