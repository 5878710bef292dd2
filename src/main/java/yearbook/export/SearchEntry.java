package yearbook.export;

import java.util.List;

/**
 * One thing a reader can find.
 *
 * @param kind what it is
 * @param href the link to it from the search page
 * @param title its own name, or the heading of the section it stands in
 * @param named whether the title is its own, and searched with it
 * @param where the report or page it belongs to
 * @param text the words searched, and shown
 * @param first whether it begins a page
 */
record SearchEntry(Kind kind, String href, String title, boolean named, String where, String text, boolean first) {

    /** What a reader finds; each is one letter in the index. */
    enum Kind {
        REPORT('r'),
        HEADING('h'),
        BLOCK('b'),
        FIGURE('f'),
        TASK('t'),
        PAGE('p'),
        ERRATUM('e');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }
    }

    SearchEntry {
        title = SearchWords.tidy(title);
        where = SearchWords.tidy(where);
        text = SearchWords.tidy(text);
    }

    /** What a result shows. */
    List<String> shown() {
        return List.of(href, title, where, text);
    }
}
