package yearbook.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the styles of a Word file say, each with those it is based on. */
final class Styles {
    /** Word names its own styles in English whatever its language; offices also make styles of their own. */
    private static final Pattern HEADING = Pattern.compile("(?:heading|tiêu đề|đề mục)\\s*([1-9])");

    private static final int BODY_TEXT = 9;
    private static final int MOST_BASES = 30;

    private final Map<String, Xml> styles = new HashMap<>();
    private final Theme theme;
    private String usual = "";
    private Optional<Xml> defaults = Optional.empty();

    private Styles(Theme theme) {
        this.theme = theme;
    }

    static Styles of(Optional<Xml> root, Optional<Xml> theme) {
        Styles styles = new Styles(Theme.of(theme));
        root.ifPresent(styles::take);
        return styles;
    }

    private void take(Xml root) {
        defaults = root.child("w:docDefaults", "w:rPrDefault").flatMap(outer -> outer.child("w:rPr"));
        for (Xml style : root.all("w:style")) {
            styles.put(style.get("w:styleId"), style);
            if (style.get("w:type").equals("paragraph")
                    && style.get("w:default").matches("1|true|on")) {
                usual = style.get("w:styleId");
            }
        }
    }

    /** The style of a paragraph, else the usual one. */
    String styleOf(Xml paragraph) {
        return paragraph
                .child("w:pPr")
                .flatMap(look -> look.value("w:pStyle"))
                .filter(styles::containsKey)
                .orElse(usual);
    }

    /** A heading's level from 1 on, or 0 for text. The paragraph's own outline level stands before its style's. */
    int headingLevel(Xml paragraph) {
        Optional<Integer> own = paragraph.child("w:pPr").flatMap(look -> look.number("w:outlineLvl"));
        return own.or(() -> first(styleOf(paragraph), Styles::outline))
                .filter(level -> level >= 0 && level < BODY_TEXT)
                .map(level -> level + 1)
                .orElse(0);
    }

    private static Optional<Integer> outline(Xml style) {
        Optional<Integer> stated = style.child("w:pPr").flatMap(look -> look.number("w:outlineLvl"));
        Matcher name = HEADING.matcher(nameOf(style));
        return stated.isEmpty() && name.matches() ? Optional.of(Integer.parseInt(name.group(1)) - 1) : stated;
    }

    /** Whether this is the title of the document, or its second line. */
    boolean isTitle(Xml paragraph) {
        return first(styleOf(paragraph), style -> Optional.of(nameOf(style)).filter(Styles::saysTitle))
                .isPresent();
    }

    private static boolean saysTitle(String name) {
        return name.equals("title") || name.equals("subtitle") || name.equals("tiêu đề");
    }

    /** What a paragraph's style says of numbers, with the id of the style that says it. */
    Optional<Map.Entry<String, Xml>> numbering(Xml paragraph) {
        return first(styleOf(paragraph), style -> style.child("w:pPr", "w:numPr")
                .map(number -> Map.entry(style.get("w:styleId"), number)));
    }

    /** The list a style of lists stands for. */
    Optional<Integer> listOf(String style) {
        return first(style, found -> found.child("w:pPr", "w:numPr").flatMap(number -> number.number("w:numId")));
    }

    /** Whether something is on for a run: what it says itself, else what its styles say; two that say yes undo each other. */
    boolean isOn(String property, Optional<Xml> look, String paragraphStyle) {
        Optional<Boolean> own = look.flatMap(run -> run.flag(property));
        if (own.isPresent()) {
            return own.get();
        }
        Optional<Boolean> letters = look.flatMap(run -> run.value("w:rStyle"))
                .flatMap(style -> first(style, found -> ofRuns(found).flatMap(run -> run.flag(property))));
        Optional<Boolean> lines = first(paragraphStyle, found -> ofRuns(found).flatMap(run -> run.flag(property)));
        if (letters.isEmpty() && lines.isEmpty()) {
            return defaults.flatMap(run -> run.flag(property)).orElse(false);
        }
        return letters.orElse(false) ^ lines.orElse(false);
    }

    /** Whether Word takes the letters of a run for those of another script, whichever they are. */
    boolean isComplex(Optional<Xml> look, String paragraphStyle) {
        return isOn("w:rtl", look, paragraphStyle) || isOn("w:cs", look, paragraphStyle);
    }

    /** The fonts the letters of a run are in; where one of the two is named nowhere, the other stands for it. */
    Fonts fontsOf(Optional<Xml> look, String paragraphStyle) {
        if (isComplex(look, paragraphStyle)) {
            String complex =
                    stated(look, paragraphStyle, run -> font(run, "w:cs")).orElse("");
            return new Fonts(complex, complex);
        }
        Optional<String> ascii = stated(look, paragraphStyle, run -> font(run, "w:ascii"));
        Optional<String> highAnsi = stated(look, paragraphStyle, run -> font(run, "w:hAnsi"));
        return new Fonts(
                ascii.or(() -> highAnsi).orElse(""), highAnsi.or(() -> ascii).orElse(""));
    }

    /** A font of the theme goes before the one that stands beside it for programs without themes. */
    private Optional<String> font(Xml run, String kind) {
        return run.child("w:rFonts").flatMap(fonts -> theme.font(fonts.get(kind + "Theme"))
                .or(() -> Optional.of(fonts.get(kind)).filter(name -> !name.isEmpty())));
    }

    /** What a run says of its look itself, else its style, else that of its paragraph, else the whole document. */
    <T> Optional<T> stated(Optional<Xml> look, String paragraphStyle, Function<Xml, Optional<T>> ask) {
        return look.flatMap(ask)
                .or(() -> look.flatMap(run -> run.value("w:rStyle"))
                        .flatMap(style -> first(style, found -> ofRuns(found).flatMap(ask))))
                .or(() -> first(paragraphStyle, found -> ofRuns(found).flatMap(ask)))
                .or(() -> defaults.flatMap(ask));
    }

    /** Whether a table's style draws lines somewhere. */
    boolean drawsLines(String tableStyle) {
        return first(tableStyle, style -> Optional.of(style).filter(Styles::hasLines))
                .isPresent();
    }

    /** Whether lines are asked for anywhere in these properties of a table, a row or a cell. */
    static boolean hasLines(Xml look) {
        List<Xml> lines = new ArrayList<>();
        look.walk(part -> {
            if (part.is("w:tblBorders") || part.is("w:tcBorders")) {
                lines.addAll(part.children());
            }
        });
        return lines.stream().anyMatch(line -> !line.get("w:val").matches("nil|none|"));
    }

    private static Optional<Xml> ofRuns(Xml style) {
        return style.child("w:rPr");
    }

    private static String nameOf(Xml style) {
        return style.value("w:name").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /** The first answer of a style, of the one it is based on, and so on. */
    private <T> Optional<T> first(String id, Function<Xml, Optional<T>> ask) {
        String at = id;
        for (int i = 0; i < MOST_BASES && styles.containsKey(at); i++) {
            Xml style = styles.get(at);
            Optional<T> answer = ask.apply(style);
            if (answer.isPresent()) {
                return answer;
            }
            at = style.value("w:basedOn").orElse("");
        }
        return Optional.empty();
    }
}
