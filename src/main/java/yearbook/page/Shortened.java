package yearbook.page;

/** The beginning of a text, cut after a whole word, as a name for it. */
final class Shortened {
    private Shortened() {}

    static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        String cut = text.substring(0, space <= 0 ? text.offsetByCodePoints(0, longest / 2) : space);
        return cut.replaceAll("[\\p{Punct}\\s–—…]+$", "") + "…";
    }
}
