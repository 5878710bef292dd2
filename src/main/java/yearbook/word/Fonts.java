package yearbook.word;

/**
 * The fonts of a run: Word takes one for the letters of ASCII and may take another for all beyond them.
 *
 * @param ascii of the letters below U+0080
 * @param highAnsi of the others
 */
record Fonts(String ascii, String highAnsi) {
    String of(char letter) {
        // A mark of VNI stands after a plain letter that looks alike in any font, and is read together with it.
        return letter < 0x80 && !Letters.isVni(highAnsi) ? ascii : highAnsi;
    }

    /** Where the letters end that are in the same font as the one at this place. */
    int end(String letters, int from) {
        int end = from + 1;
        while (end < letters.length() && of(letters.charAt(end)).equals(of(letters.charAt(from)))) {
            end++;
        }
        return end;
    }
}
