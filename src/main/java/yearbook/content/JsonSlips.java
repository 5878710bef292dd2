package yearbook.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.problem.Problem;

/**
 * The slips in a file that is no JSON, as people make them who come from Word: each with its line as it should read. It
 * reads on after a slip as if it were mended, and stops where it cannot tell what was meant.
 */
final class JsonSlips {
    /** What may stand next; a first one may also be the end of its group or list. */
    private enum Next {
        FIRST_KEY,
        KEY,
        COLON,
        FIRST_VALUE,
        VALUE,
        COMMA
    }

    private static final String DOUBLE = "\"“”„‟«»″";
    private static final String SINGLE = "'‘’‚`´";
    /** What may follow a text; not a comma with more words, as those go on; how far one looks for their end has a bound. */
    private static final Pattern AFTER_TEXT = Pattern.compile("[ \\t\\u00A0]*"
            + "(?:,(?![ \\t]*(?!(?:true|false|null)\\b)\\p{L}[^:\"\\n]{0,1000}+[\"\\n])|[:;=}\\]\\n#]|//|/\\*|$)");

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|#[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DAY =
            Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?\\b|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b");
    private static final Pattern NUMBER_IN_LIST = Pattern.compile("[-+.]?\\d[\\d.]*(?:[eE][-+]?\\d+)?");
    private static final Pattern NUMBER =
            Pattern.compile("[-+.]?\\d(?:[\\d.,]*\\d)?\\.?(?:[ \\u00A0]\\d{3})*(?:,\\d+)?(?:[eE][-+]?\\d+)?");
    private static final Pattern UNIT = Pattern.compile("[ \\t\\u00A0]*[\\p{L}%‰][^,;}\\]\\n\"]*");
    private static final Pattern WORD = Pattern.compile("[^,;:={}\\[\\]\\n\"]+");
    private static final Pattern CHOICE = Pattern.compile("true|false");
    /** What other languages write where nothing is known. */
    private static final Pattern NOTHING = Pattern.compile("null|none|nil|nan|undefined");

    private final TextFile file;
    private final String text;
    private final MendedLines lines;
    private final Deque<Integer> open = new ArrayDeque<>();
    private Next next = Next.VALUE;
    private int here;
    private int lastEnd;
    private int lastComma;

    private JsonSlips(TextFile file) {
        this.file = file;
        this.text = file.text();
        this.lines = new MendedLines(file);
    }

    /** Nothing where it cannot be told what was meant. */
    static List<Problem> in(TextFile file) {
        JsonSlips slips = new JsonSlips(file);
        slips.readAll();
        return slips.lines.problems();
    }

    private void readAll() {
        boolean understood = true;
        while (understood && !isOver()) {
            skipBlanks();
            if (here == text.length()) {
                unclosed();
                return;
            }
            understood = isComment() || step(text.charAt(here));
        }
    }

    private boolean isOver() {
        return open.isEmpty() && next == Next.COMMA;
    }

    private void skipBlanks() {
        for (; here < text.length() && isBlank(text.charAt(here)); here++) {
            if (" \t\n".indexOf(text.charAt(here)) < 0) {
                lines.slip("json-space", here);
                lines.edit(here, here + 1, " ");
            }
        }
    }

    /** Also those that Word sets between words that belong together, which look the same. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
    }

    private boolean isComment() {
        Matcher comment = at(COMMENT);
        if (!comment.lookingAt()) {
            return false;
        }
        lines.slip("json-comment", here, comment.group());
        lines.edit(here, comment.end(), "");
        here = comment.end();
        return true;
    }

    private boolean step(char c) {
        return switch (next) {
            case FIRST_KEY, KEY -> key(c);
            case COLON -> colon(c);
            case FIRST_VALUE, VALUE -> value(c);
            case COMMA -> comma(c);
        };
    }

    private boolean key(char c) {
        if (c == '}' || c == ',') {
            return endOrExtraComma(c, next == Next.KEY);
        }
        if (isQuote(c)) {
            string();
        } else if (Character.isLetter(c) || c == '_' || c == '$') {
            word();
        } else {
            return false;
        }
        next = Next.COLON;
        return true;
    }

    private boolean colon(char c) {
        if (c != ':' && c != '=' && !startsValue(c)) {
            return false;
        }
        mark(c, ':', '=', "json-colon");
        next = Next.VALUE;
        return true;
    }

    /** Between two things stands the mark that should, another in its place, or none. */
    private void mark(char found, char right, char other, String slip) {
        if (found != right) {
            lines.slip(slip, lastEnd);
            lines.edit(lastEnd, found == other ? here + 1 : lastEnd, String.valueOf(right));
        }
        here += found == right || found == other ? 1 : 0;
    }

    private boolean value(char c) {
        if (c == '{' || c == '[') {
            open.push(here++);
            next = c == '{' ? Next.FIRST_KEY : Next.FIRST_VALUE;
            return true;
        }
        if (isInList() && (c == ']' || c == ',')) {
            return endOrExtraComma(c, next == Next.VALUE);
        }
        if (isQuote(c)) {
            string();
        } else if (Character.isDigit(c) || "+-.".indexOf(c) >= 0) {
            if (!number()) {
                return false;
            }
        } else if (Character.isLetter(c)) {
            word();
        } else {
            return false;
        }
        next = Next.COMMA;
        return true;
    }

    private boolean comma(char c) {
        if (c == '}' || c == ']') {
            return end(c);
        }
        if (c != ',' && c != ';' && !(isInList() ? startsValue(c) : isQuote(c) || Character.isLetter(c))) {
            return false;
        }
        lastComma = here;
        mark(c, ',', ';', "json-comma-missing");
        next = isInList() ? Next.VALUE : Next.KEY;
        return true;
    }

    private boolean endOrExtraComma(char c, boolean afterComma) {
        if (c == ',' || afterComma) {
            int extra = c == ',' ? here : lastComma;
            lines.slip("json-comma-extra", extra);
            lines.edit(extra, extra + 1, "");
        }
        if (c == ',') {
            here++;
            return true;
        }
        return end(c);
    }

    private boolean end(char c) {
        if (open.isEmpty() || isInList() != (c == ']')) {
            unclosed();
            return false;
        }
        open.pop();
        lastEnd = ++here;
        next = Next.COMMA;
        return true;
    }

    private void unclosed() {
        if (!open.isEmpty() && !lines.isAmiss()) {
            char opened = text.charAt(open.peek());
            int line = file.at(open.peek()).line();
            lines.slipWithout("json-bracket", lastEnd, opened, line, opened == '[' ? ']' : '}');
        }
    }

    private boolean isInList() {
        return !open.isEmpty() && text.charAt(open.peek()) == '[';
    }

    private static boolean isQuote(char c) {
        return DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
    }

    private static boolean startsValue(char c) {
        return isQuote(c) || Character.isLetterOrDigit(c) || "{[-".indexOf(c) >= 0;
    }

    private void string() {
        int start = here;
        int end = closing(start);
        char opened = text.charAt(start);
        boolean hasEnd = end < text.length() && isQuote(text.charAt(end));
        if (!hasEnd) {
            lines.slip("json-quote-open", start);
            lines.edit(end, end, "\"");
        }
        if (opened != '"' || (hasEnd && text.charAt(end) != '"')) {
            lines.slip("json-quotes", start, opened == '"' ? text.charAt(end) : opened);
            lines.edit(start, start + 1, "\"");
            if (hasEnd) {
                lines.edit(end, end + 1, "\"");
            }
        }
        JsonText.mend(start + 1, end, file, lines);
        here = hasEnd ? end + 1 : end;
        lastEnd = here;
    }

    /** Where the text ends that begins at a quotation mark: at another one, if need be below, or at the end of the line. */
    private int closing(int start) {
        boolean isSingle = SINGLE.indexOf(text.charAt(start)) >= 0;
        boolean isStraight = text.charAt(start) == '"';
        boolean opensInside = false;
        for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            opensInside |= "“„«".indexOf(c) >= 0;
            if (c == '\\' && !text.startsWith("\n", i + 1)) {
                i++;
            } else if (isStraight && c == '"' && (isAfterText(i + 1) || isNextQuoted(i + 1))) {
                return i;
            } else if (isQuote(c) && isAfterText(i + 1)) {
                boolean isPair =
                        isStraight ? c != '"' && DOUBLE.indexOf(c) >= 0 && !opensInside : DOUBLE.indexOf(c) >= 0;
                if (isPair || isSingle) {
                    return i;
                }
            }
        }
        return closingBelow(start).orElseGet(() -> endOfLine(start));
    }

    /** Where a text ends that goes on in the next line: at the first quotation mark there, if no text begins with it. */
    private Optional<Integer> closingBelow(int start) {
        int line = text.indexOf('\n', start);
        int mark = line < 0 || text.charAt(start) != '"' ? -1 : text.indexOf('"', line);
        while (mark > 0 && text.charAt(mark - 1) == '\\') {
            mark = text.indexOf('"', mark + 1);
        }
        return mark >= 0 && isAfterText(mark + 1) ? Optional.of(mark) : Optional.empty();
    }

    private boolean isAfterText(int offset) {
        return AFTER_TEXT.matcher(text).region(offset, text.length()).lookingAt();
    }

    /** Another text or group follows, and what should stand between is missing. */
    private boolean isNextQuoted(int offset) {
        int i = offset;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i < text.length()
                && (text.charAt(i) == '"' || (i > offset && startsValue(text.charAt(i))))
                && !Character.isLetter(text.charAt(i));
    }

    /** Before the comma or bracket that ends the line. */
    private int endOfLine(int start) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        while (end > start + 1 && ",}] \t".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean number() {
        Matcher day = at(DAY);
        if (day.lookingAt()) {
            unquoted(day.end(), "\"" + day.group() + "\"");
            return true;
        }
        Matcher number = at(isInList() ? NUMBER_IN_LIST : NUMBER);
        if (!number.lookingAt()) {
            return false;
        }
        Matcher unit = UNIT.matcher(text).region(number.end(), text.length());
        int end = unit.lookingAt() ? unit.end() : number.end();
        WrittenNumber written = new WrittenNumber(number.group());
        boolean isGood = written.isJson();
        boolean isUnclear = !isGood && written.isUnclear();
        if (!isGood && !isUnclear && !written.isMendable()) {
            return false;
        }
        if (isUnclear) {
            lines.slipWithout("json-number-unclear", here, number.group(), written.asFraction(), written.asThousands());
        } else if (end > number.end() || !isGood) {
            lines.slip("json-number", here, text.substring(here, end).strip());
            lines.edit(here, end, written.mended());
        }
        here = end;
        lastEnd = end;
        return true;
    }

    private void word() {
        Matcher word = at(WORD);
        String written = word.lookingAt() ? word.group().strip() : "";
        String small = written.toLowerCase(Locale.ROOT);
        boolean isKey = next == Next.KEY || next == Next.FIRST_KEY;
        if (isKey || !(CHOICE.matcher(small).matches() || NOTHING.matcher(small).matches())) {
            unquoted(here + written.length(), "\"" + written + "\"");
            return;
        }
        if (!CHOICE.matcher(small).matches() && !written.equals("null")) {
            lines.slipWithout("json-nothing", here, written);
        } else if (!small.equals(written)) {
            lines.slip("json-choice", here, written);
            lines.edit(here, here + written.length(), small);
        }
        here += written.length();
        lastEnd = here;
    }

    private void unquoted(int end, String mended) {
        lines.slip("json-unquoted", here, text.substring(here, end));
        lines.edit(here, end, mended);
        here = end;
        lastEnd = end;
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(text).region(here, text.length());
    }
}
