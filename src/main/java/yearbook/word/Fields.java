package yearbook.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** The fields that are open where one reads: what Word works out by itself, and shows the last result of. */
final class Fields {
    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean inResult;
    }

    private final Deque<Field> open = new ArrayDeque<>();

    /** Takes the beginning, middle or end of a field; answers its name where a result begins that may change. */
    Optional<String> take(String event) {
        if (event.equals("begin")) {
            open.push(new Field());
        } else if (event.equals("separate") && !open.isEmpty()) {
            open.peek().inResult = true;
            return Optional.of(nameOf(open.peek().code)).filter(Fields::changes);
        } else if (event.equals("end") && !open.isEmpty()) {
            open.pop();
        }
        return Optional.empty();
    }

    /** Also of a field written the short way, in one element. */
    Optional<String> enter(String code) {
        take("begin");
        write(code);
        return take("separate");
    }

    void write(String code) {
        if (!open.isEmpty() && !open.peek().inResult) {
            open.peek().code.append(code);
        }
    }

    /** Whether what is read is the code of a field, which no reader sees. */
    boolean inCode() {
        return open.stream().anyMatch(field -> !field.inResult);
    }

    /** Whether what is read is a table of contents: the site makes its own. */
    boolean inContents() {
        return open.stream()
                .anyMatch(field -> field.inResult && nameOf(field.code).matches("TOC|INDEX|TOA"));
    }

    /** A field that is never told to show its result must not swallow the rest of the text. */
    void endLine() {
        open.forEach(field -> field.inResult = true);
    }

    /** Nor may a table of contents that never ends: no heading stands in one. */
    void endContents() {
        open.removeIf(field -> nameOf(field.code).matches("TOC|INDEX|TOA"));
    }

    /** Where the innermost link leads. */
    Optional<String> link() {
        return open.stream()
                .map(field -> FieldCode.of(field.code))
                .flatMap(code -> code.link().stream())
                .findFirst();
    }

    private static String nameOf(CharSequence code) {
        String stripped = code.toString().strip();
        return stripped.startsWith("=") ? "=" : stripped.split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
    }

    /** Fields whose result may be another tomorrow; those of forms and links stay what they are. */
    private static boolean changes(String name) {
        return name.matches(
                "=|DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE|EDITTIME|REF|PAGEREF|NOTEREF|STYLEREF|SEQ|PAGE|NUMPAGES"
                        + "|SECTIONPAGES|SECTION|FILENAME|AUTHOR|TITLE|SUBJECT|NUMWORDS|NUMCHARS|DOCPROPERTY|DOCVARIABLE|MERGEFIELD"
                        + "|IF|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|QUOTE|INCLUDETEXT|INCLUDEPICTURE|LINK|CITATION|BIBLIOGRAPHY");
    }
}
