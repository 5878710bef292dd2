package yearbook.word;

/**
 * What Word sets before a paragraph of a list.
 *
 * @param text as a reader sees it: {@code 1.}, {@code a)}, {@code Điều 3.}; of a bullet, nothing
 * @param depth how far in, from 0 on
 * @param glued whether nothing stands between it and the text
 */
record Label(String text, boolean bullet, int depth, boolean glued) {
    static final Label NONE = new Label("", false, 0, false);

    boolean isNone() {
        return text.isEmpty() && !bullet;
    }

    /** The words of a paragraph with this before it. */
    String before(String words) {
        return text.isEmpty() ? words : glued ? text + words : (text + " " + words).strip();
    }
}
