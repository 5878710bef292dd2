package yearbook.check;

/** Where words and numbers begin and end in a text; a number goes on beyond its points and commas. */
final class WholeWords {
    private WholeWords() {}

    /** The beginning of the word that a place lies within, or the place itself between two words. */
    static int startOf(String text, int place) {
        int start = place;
        while (isWithin(text, start)) {
            start--;
        }
        return start;
    }

    /** The end of the word that a place lies within, or the place itself between two words. */
    static int endOf(String text, int place) {
        int end = place;
        while (isWithin(text, end)) {
            end++;
        }
        return end;
    }

    /** Whether a place lies within a word or a number, so that neither stands whole before or after it. */
    static boolean isWithin(String text, int place) {
        return place > 0
                && place < text.length()
                && ((isLetter(text, place - 1) && isLetter(text, place)) || isWithinNumber(text, place));
    }

    static boolean isWithinNumber(String text, int place) {
        return (isDigit(text, place - 1) && isDigit(text, place))
                || isSeparator(text, place - 1)
                || isSeparator(text, place);
    }

    /** A point or comma between two digits. */
    private static boolean isSeparator(String text, int place) {
        return place > 0
                && place < text.length()
                && (text.charAt(place) == '.' || text.charAt(place) == ',')
                && isDigit(text, place - 1)
                && isDigit(text, place + 1);
    }

    private static boolean isLetter(String text, int place) {
        return Character.isLetterOrDigit(text.charAt(place));
    }

    private static boolean isDigit(String text, int place) {
        return place >= 0 && place < text.length() && Character.isDigit(text.charAt(place));
    }
}
