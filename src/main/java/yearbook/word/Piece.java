package yearbook.word;

/** A piece of a paragraph: letters that look alike, or a reference to a note. */
sealed interface Piece {
    /**
     * Letters; {@code \n} is a line break within a paragraph.
     *
     * @param link where they lead, or nothing
     */
    record Text(String text, boolean bold, boolean italic, String link) implements Piece {
        Text with(String other) {
            return new Text(other, bold, italic, link);
        }

        boolean looksLike(Text other) {
            return bold == other.bold && italic == other.italic && link.equals(other.link);
        }

        Text plain() {
            return new Text(text, false, false, link);
        }
    }

    record Note(int number) implements Piece {}
}
