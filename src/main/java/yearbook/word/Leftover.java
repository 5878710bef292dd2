package yearbook.word;

import java.util.List;

/**
 * Something of the Word file that is not in the Markdown, or not as it was.
 *
 * @param code what happened, such as {@code word-picture}
 * @param part the number of the part of the text it stood in
 * @param args what the sentence names
 * @param words those of a reader's words that are left out, to be shown in full
 */
record Leftover(String code, int part, List<String> args, String words) {
    Leftover {
        args = List.copyOf(args);
    }

    /** Whether this is a thing beside the words, not some of them. */
    boolean standsAlone() {
        return code.matches("word-(picture|textbox|chart|object|diagram|comment)");
    }

    boolean isContinuedBy(Leftover next) {
        return code.equals(next.code) && part == next.part && args.equals(next.args) && !words.isEmpty();
    }
}
