package yearbook.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import yearbook.word.Piece.Text;

/** Writes the pieces of a paragraph as Markdown: links, strong, emphasis, notes. */
final class Inlines {
    private static final char BLANK = ' ';

    private final StringBuilder out = new StringBuilder();

    private Inlines() {}

    static String write(List<Piece> pieces) {
        Inlines inlines = new Inlines();
        inlines.all(pieces);
        return inlines.out.toString();
    }

    private void all(List<Piece> pieces) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Text text) {
                texts.add(text);
            }
            boolean last = i + 1 == pieces.size();
            if (!last && pieces.get(i) instanceof Text && pieces.get(i + 1) instanceof Text) {
                continue;
            }
            char after = last ? BLANK : pieces.get(i + 1) instanceof Text next ? first(next.text()) : '[';
            linked(texts, after);
            texts.clear();
            if (pieces.get(i) instanceof Piece.Note note) {
                out.append("[^").append(note.number()).append(']');
            }
        }
    }

    private void linked(List<Text> texts, char after) {
        for (int i = 0; i < texts.size(); ) {
            String link = texts.get(i).link();
            int end = run(texts, i, text -> text.link().equals(link));
            List<Text> run = texts.subList(i, end);
            char next = end < texts.size()
                    ? texts.get(end).link().isEmpty() ? first(texts.get(end).text()) : '['
                    : after;
            if (link.isEmpty()) {
                looks(run, false, false, next);
            } else {
                link(run, link, next);
            }
            i = end;
        }
    }

    /** White space at the ends of a link stays outside it. */
    private void link(List<Text> run, String link, char after) {
        List<Text> inner = new ArrayList<>(run);
        String before = take(inner, true, Character::isWhitespace);
        String behind = take(inner, false, Character::isWhitespace);
        plain(before, '[');
        if (!inner.isEmpty()) {
            out.append('[');
            int start = out.length();
            looks(inner, false, false, ']');
            String text = out.substring(start).replaceAll("(?<!\\\\)]", "\\\\]");
            out.setLength(start);
            out.append(text).append("](").append(Escaper.address(link)).append(')');
        }
        plain(behind, after);
    }

    /** Of two looks that begin here the one that goes further is the outer. */
    private void looks(List<Text> texts, boolean bold, boolean italic, char after) {
        for (int i = 0; i < texts.size(); ) {
            Text text = texts.get(i);
            boolean opensBold = text.bold() && !bold;
            boolean opensItalic = text.italic() && !italic;
            int boldEnd = opensBold ? run(texts, i, Text::bold) : i;
            int italicEnd = opensItalic ? run(texts, i, Text::italic) : i;
            int end = Math.max(i + 1, Math.max(boldEnd, italicEnd));
            char next = end < texts.size() ? first(texts.get(end).text()) : after;
            if (!opensBold && !opensItalic) {
                plain(text.text(), next);
            } else {
                boolean strong = boldEnd >= italicEnd;
                marked(texts.subList(i, end), strong, bold || strong, italic || !strong, next);
            }
            i = end;
        }
    }

    /** Marks hold only where letters touch them: white space, and signs that touch letters outside, go out. */
    private void marked(List<Text> run, boolean strong, boolean bold, boolean italic, char after) {
        List<Text> inner = new ArrayList<>(run);
        String before = take(inner, true, Character::isWhitespace);
        String behind = take(inner, false, Character::isWhitespace);
        char last = before.isEmpty() ? last() : before.charAt(before.length() - 1);
        if (Character.isLetterOrDigit(last)) {
            before += take(inner, true, Inlines::isSign);
        }
        if (Character.isLetterOrDigit(behind.isEmpty() ? after : behind.charAt(0))) {
            behind = take(inner, false, Inlines::isSign) + behind;
        }
        plain(before, BLANK);
        if (!inner.isEmpty()) {
            String mark = strong ? "**" : "*";
            out.append(mark);
            looks(inner, bold, italic, '*');
            out.append(mark);
        }
        plain(behind, after);
    }

    private void plain(String text, char after) {
        if (text.isEmpty()) {
            return;
        }
        // What follows a note or a link at once could be taken for its address, or make it the note itself.
        boolean seemsMark = last() == ']' && (text.charAt(0) == '(' || text.charAt(0) == ':');
        out.append(seemsMark ? "\\" : "").append(Escaper.text(text, last(), after));
    }

    /** Takes letters of a kind off one end. */
    private static String take(List<Text> texts, boolean front, Predicate<Character> kind) {
        StringBuilder taken = new StringBuilder();
        int gone = 0;
        boolean whole = true;
        while (gone < texts.size() && whole) {
            int at = front ? gone : texts.size() - 1 - gone;
            String text = texts.get(at).text();
            int length = 0;
            while (length < text.length() && kind.test(text.charAt(front ? length : text.length() - 1 - length))) {
                length++;
            }
            int cut = front ? length : text.length() - length;
            taken.insert(front ? taken.length() : 0, front ? text.substring(0, cut) : text.substring(cut));
            whole = length == text.length();
            gone += whole ? 1 : 0;
            if (!whole) {
                texts.set(at, texts.get(at).with(front ? text.substring(cut) : text.substring(0, cut)));
            }
        }
        texts.subList(front ? 0 : texts.size() - gone, front ? gone : texts.size())
                .clear();
        return taken.toString();
    }

    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c)
                && !Character.isSurrogate(c)
                && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    private static int run(List<Text> texts, int from, Predicate<Text> kind) {
        int end = from;
        while (end < texts.size() && kind.test(texts.get(end))) {
            end++;
        }
        return end;
    }

    private char last() {
        return out.length() == 0 ? BLANK : out.charAt(out.length() - 1);
    }

    private static char first(String text) {
        return text.isEmpty() ? BLANK : text.charAt(0);
    }
}
