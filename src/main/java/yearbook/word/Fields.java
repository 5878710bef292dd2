package yearbook.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** The fields that are open where one reads: what Word works out by itself, and shows the last result of. */
final class Fields {
    private static final String CONTENTS = "TOC|INDEX|TOA";

    /** Fields that Word draws by itself whatever the file keeps of them. */
    private static final String DRAWN = "SYMBOL|EQ|MACROBUTTON|GOTOBUTTON|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT"
            + "|FORMCHECKBOX|FORMDROPDOWN|PAGE|NUMPAGES|SECTION|SECTIONPAGES";

    /** Fields that show nothing where they stand, or may well show nothing. */
    private static final String SILENT = "|XE|TC|TA|RD|PRIVATE|SET|ASK|NEXT|NEXTIF|SKIPIF|PRINT|ADVANCE|ADDIN|HYPERLINK"
            + "|FORMTEXT|IF|MERGEFIELD|" + CONTENTS;

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private Optional<FieldCode> read = Optional.empty();
        private boolean inResult;

        /** Whether the file keeps a result, were it an empty one. */
        private boolean keepsResult;

        private boolean isShown;

        private Optional<String> link() {
            if (read.isEmpty()) {
                read = Optional.of(FieldCode.of(code));
            }
            return read.get().link();
        }

        private boolean isLost() {
            String name = nameOf(code);
            return !isShown && (name.matches(DRAWN) || (!keepsResult && !name.matches(SILENT)));
        }
    }

    private final Deque<Field> open = new ArrayDeque<>();

    void begin() {
        open.push(new Field());
    }

    /** The code of the innermost field is read, its result begins; answers its name if that may change. */
    Optional<String> separate() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        open.peek().inResult = true;
        open.peek().keepsResult = true;
        return Optional.of(nameOf(open.peek().code)).filter(name -> changes(name) && isSeen());
    }

    /** The innermost field ends; answers its code if Word shows something for it that the file does not hold. */
    Optional<String> end() {
        return Optional.ofNullable(open.poll())
                .filter(ended -> ended.isLost() && isSeen())
                .map(ended -> Line.folded(ended.code.toString()));
    }

    /** Something of the results is read. */
    void show() {
        open.stream().filter(field -> field.inResult).forEach(field -> field.isShown = true);
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
                .anyMatch(field -> field.inResult && nameOf(field.code).matches(CONTENTS));
    }

    private boolean isSeen() {
        return !inCode() && !inContents();
    }

    /** A field that is never told to show its result must not swallow the rest of the text. */
    void endLine() {
        open.forEach(field -> field.inResult = true);
    }

    /** Nor may a table of contents that never ends: no heading stands in one. */
    void endContents() {
        open.removeIf(field -> nameOf(field.code).matches(CONTENTS));
    }

    /** Where the innermost link leads. */
    Optional<String> link() {
        return open.stream()
                .filter(field -> field.inResult)
                .flatMap(field -> field.link().stream())
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
