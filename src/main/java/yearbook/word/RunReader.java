package yearbook.word;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import yearbook.content.Controls;
import yearbook.word.Setting.Fate;

/** Reads one run: letters that share a look. */
final class RunReader {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final String SHOWN = "w:(t|delText|sym|drawing|pict|object)";

    private final Book book;
    private final Story story;
    private final Fields fields;
    private final LineReader line;
    private final Xml run;
    private final Setting setting;
    private final Optional<Xml> look;

    RunReader(Book book, Story story, Fields fields, LineReader line, Xml run, Setting setting) {
        this.book = book;
        this.story = story;
        this.fields = fields;
        this.line = line;
        this.run = run;
        this.setting = setting;
        this.look = run.child("w:rPr");
    }

    void read() {
        run.children().forEach(this::part);
    }

    private void part(Xml part) {
        if (part.name().matches(SHOWN)) {
            fields.show();
        }
        switch (part.name()) {
            case "w:rPr", "w:lastRenderedPageBreak", "w:footnoteRef", "w:endnoteRef" -> {}
            case "w:t" -> letters(part.text().replaceAll("[\\t\\n\\r]", " "));
            case "w:delText" -> story.leaveWords("word-deleted", clean(part.text()));
            case "w:tab", "w:ptab" -> letters(" ");
            case "w:br" -> letters(part.get("w:type").matches("|textWrapping") ? "\n" : " ");
            case "w:cr" -> letters("\n");
            case "w:noBreakHyphen" -> letters("-");
            case "w:softHyphen" -> softHyphen();
            case "w:sym" -> symbol(part);
            case "w:footnoteReference" -> line.note(book.footnotes(), part.get("w:id"), setting.isDeleted());
            case "w:endnoteReference" -> line.note(book.endnotes(), part.get("w:id"), setting.isDeleted());
            case "w:commentReference" -> line.comment(part.get("w:id"));
            case "w:fldChar" -> line.mark(part.get("w:fldCharType"), setting);
            case "w:instrText", "w:delInstrText" -> fields.write(part.text());
            case "w:drawing", "w:pict", "w:object" -> line.pictures().read(part);
            default -> part.children().forEach(this::part);
        }
    }

    private void symbol(Xml symbol) {
        String code = symbol.get("w:char");
        String font = symbol.get("w:font");
        if (!code.matches("[0-9A-Fa-f]{1,4}")) {
            return;
        }
        Letters.symbol(font, Integer.parseInt(code, 16))
                .ifPresentOrElse(this::show, () -> story.leave("word-symbol", font + " " + code));
    }

    private void letters(String written) {
        String cleaned = clean(written);
        Fonts fonts = book.styles().fontsOf(look, setting.style());
        StringBuilder shown = new StringBuilder();
        for (int from = 0; from < cleaned.length(); ) {
            int end = fonts.end(cleaned, from);
            char before = from == 0 ? line.last() : cleaned.charAt(from - 1);
            shown.append(seen(cleaned.substring(from, end), fonts.of(cleaned.charAt(from)), before));
            from = end;
        }
        show(shown.toString());
    }

    /** Where the soft hyphen is, TCVN3 has a letter, and some programs take the one for the other. */
    private void softHyphen() {
        if (Letters.isTcvn3(book.styles().fontsOf(look, setting.style()).highAnsi())) {
            letters("\u00AD");
        }
    }

    /** The letters as readers saw them in their font. */
    private String seen(String letters, String font, char before) {
        if (!Letters.isLegacy(font)) {
            return Letters.isPictured(font) || Letters.hasOwn(letters) ? pictured(letters, font) : letters;
        }
        String read = Letters.read(letters, font, before);
        if (!read.equals(letters)) {
            story.legacy(font);
        }
        return read;
    }

    /** Letters of a font of signs, and signs of nobody's. */
    private String pictured(String text, String font) {
        StringBuilder read = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                read.appendCodePoint(c);
            } else {
                Letters.symbol(font, c)
                        .ifPresentOrElse(
                                read::append, () -> story.leave("word-symbol", font + " " + Integer.toHexString(c)));
            }
        });
        return read.toString();
    }

    private void show(String text) {
        if (text.isEmpty() || fields.inCode()) {
            return;
        }
        String shown = isOn("w:caps") ? text.toUpperCase(Locale.ROOT) : text;
        if (setting.isDeleted()) {
            story.leaveWords("word-deleted", shown);
        } else if (isOn("w:vanish")) {
            story.leaveWords("word-hidden", shown);
        } else if (fields.inContents()) {
            story.leaveWords("word-contents", shown);
        } else {
            tellLooks(shown);
            boolean isComplex = book.styles().isComplex(look, setting.style());
            boolean isBold = isOn(isComplex ? "w:bCs" : "w:b");
            line.add(new Piece.Text(placed(shown), isBold, isOn(isComplex ? "w:iCs" : "w:i"), link()));
        }
    }

    /** Where these letters lead, if a page can lead there. */
    private String link() {
        String link = line.linkOf(setting);
        if (link.isEmpty() || link.matches("(?i)(https?://|mailto:).+")) {
            return link;
        }
        story.leaveOnce("word-link", link);
        return "";
    }

    private void tellLooks(String text) {
        if (setting.fate() == Fate.INSERTED) {
            story.leaveWords("word-inserted", text);
        }
        if (text.isBlank()) {
            return;
        }
        if (isOn("w:strike") || isOn("w:dstrike")) {
            story.leaveWords("word-struck", text);
        }
        if (isMarked("w:u") && line.linkOf(setting).isEmpty()) {
            story.lose("word-underline");
        }
        if (isMarked("w:highlight")) {
            story.lose("word-highlight");
        }
    }

    private boolean isMarked(String look) {
        return stated(run -> run.value(look))
                .filter(kind -> !kind.equals("none"))
                .isPresent();
    }

    /** Raised and lowered figures have letters of their own; other letters come down, and their author is told. */
    private String placed(String text) {
        String place = stated(run -> run.value("w:vertAlign")).orElse("");
        int height = stated(run -> run.number("w:position")).orElse(0);
        boolean raised = place.equals("superscript") || (place.isEmpty() && height > 0);
        boolean sunk = place.equals("subscript") || (place.isEmpty() && height < 0);
        if (text.isBlank() || !(raised || sunk)) {
            return text;
        }
        String figures = text.strip();
        Optional<String> own = raised ? Letters.raised(figures) : Letters.sunk(figures);
        if (own.isEmpty()) {
            story.leave("word-raised", figures);
        }
        return text.replace(figures, own.orElse(figures));
    }

    private <T> Optional<T> stated(Function<Xml, Optional<T>> ask) {
        return book.styles().stated(look, setting.style(), ask);
    }

    private boolean isOn(String property) {
        return book.styles().isOn(property, look, setting.style());
    }

    /** Without what no page may hold and no reader sees. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == 0x2028 || c == 0x2029) {
                clean.append('\n');
            } else if (!Controls.isHarmful(c) && c != BYTE_ORDER_MARK) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}
