package yearbook.print;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: after white space and after hyphens and slashes between letters. So a date ({@code 28/12/2024}) and
 * a span of years ({@code 2021-2025}) stay whole, and no line begins with the dash of {@code kinh tế - xã hội}. The JDK's
 * own rules differ between its versions.
 */
final class LineBreaks implements FSTextBreaker {
    private static final int DONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String words) {
        text = words;
        at = 0;
    }

    /** The next place after the last one; the end of the text counts as one. */
    @Override
    public int next() {
        if (at >= text.length()) {
            at = text.length() + 1;
            return DONE;
        }
        do {
            at++;
        } while (at < text.length() && !mayBreakAt(at));
        return at;
    }

    private boolean mayBreakAt(int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        if (isSpace(before)) {
            return !isSpace(after) && !isLoneDash(place);
        } else if (before == '\u00AD' || before == '\u200B') {
            return true;
        }
        boolean joint = before == '-' || before == '\u2010' || before == '–' || before == '—' || before == '/';
        return joint && place > 1 && Character.isLetter(text.charAt(place - 2)) && Character.isLetter(after);
    }

    private boolean isLoneDash(int place) {
        char dash = text.charAt(place);
        boolean ends = place + 1 == text.length() || isSpace(text.charAt(place + 1));
        return ends && (dash == '-' || dash == '–' || dash == '—');
    }

    /** Not the spaces that hold words together. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || (c >= '\u2000' && c <= '\u200A' && c != '\u2007');
    }
}
