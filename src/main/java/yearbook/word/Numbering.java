package yearbook.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts as Word does, so that a number it only draws becomes a number that is written. */
final class Numbering {
    private static final int LEVELS = 9;
    private static final int UNCOUNTED = Integer.MIN_VALUE;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Styles styles;
    private final Map<Integer, Xml> patterns = new HashMap<>();
    private final Map<Integer, Xml> lists = new HashMap<>();
    private final Map<Integer, int[]> counted = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> legacy = new TreeSet<>();

    private Numbering(Styles styles) {
        this.styles = styles;
    }

    static Numbering of(Optional<Xml> root, Styles styles) {
        Numbering numbering = new Numbering(styles);
        root.ifPresent(numbering::take);
        return numbering;
    }

    private void take(Xml root) {
        for (Xml pattern : root.all("w:abstractNum")) {
            Xml.wholeNumber(pattern.get("w:abstractNumId")).ifPresent(id -> patterns.put(id, pattern));
        }
        for (Xml list : root.all("w:num")) {
            Xml.wholeNumber(list.get("w:numId")).ifPresent(id -> lists.put(id, list));
        }
    }

    /** Ways of counting that were met and are not known here; figures stand for them. */
    Set<String> unknown() {
        return unknown;
    }

    /** Fonts of before Unicode in which labels were read. */
    Set<String> legacy() {
        return legacy;
    }

    /** The label of the next paragraph, counted on. */
    Label next(Xml paragraph) {
        Optional<Xml> own = paragraph.child("w:pPr", "w:numPr");
        Optional<Map.Entry<String, Xml>> inherited = styles.numbering(paragraph);
        Optional<Integer> list = own.flatMap(number -> number.number("w:numId"))
                .or(() -> inherited.flatMap(style -> style.getValue().number("w:numId")));
        if (list.isEmpty() || !lists.containsKey(list.get())) {
            return Label.NONE;
        }
        int level = own.flatMap(number -> number.number("w:ilvl"))
                .or(() -> inherited.flatMap(style -> style.getValue().number("w:ilvl")))
                .or(() -> inherited.flatMap(style -> levelOf(list.get(), style.getKey())))
                .orElse(0);
        return label(list.get(), Math.max(0, Math.min(LEVELS - 1, level)), paragraph);
    }

    /** The level that belongs to a style of paragraphs. */
    private Optional<Integer> levelOf(int list, String style) {
        return pattern(list).stream()
                .flatMap(id -> patterns.get(id).all("w:lvl").stream())
                .filter(level -> level.value("w:pStyle").filter(style::equals).isPresent())
                .flatMap(level -> Xml.wholeNumber(level.get("w:ilvl")).stream())
                .findFirst();
    }

    private Label label(int list, int depth, Xml paragraph) {
        Optional<Integer> pattern = pattern(list);
        Optional<Xml> level = level(list, depth);
        if (pattern.isEmpty() || level.isEmpty()) {
            return Label.NONE;
        }
        int[] counters = count(list, pattern.get(), depth);
        String text = level.get().value("w:lvlText").orElse("");
        boolean bullet = format(level.get()).equals("bullet");
        String filled = bullet ? text : filled(text, list, depth, counters);
        String seen = seen(filled, level.get(), paragraph);
        if (bullet && !seen.matches(".*(\\p{N}|\\p{L}{2}).*")) {
            return new Label("", !text.isBlank(), depth, false);
        }
        boolean glued = level.get().value("w:suff").filter("nothing"::equals).isPresent();
        return new Label(seen.strip(), false, depth, glued);
    }

    private String filled(String text, int list, int depth, int[] counters) {
        boolean plain =
                level(list, depth).flatMap(level -> level.flag("w:isLgl")).orElse(false);
        return PLACE.matcher(text).replaceAll(place -> {
            int other = Integer.parseInt(place.group(1)) - 1;
            return Matcher.quoteReplacement(number(list, other, counters[other], plain && other != depth));
        });
    }

    /** A label in the look of its level, else in that of the mark of its paragraph; of pictures, nothing. */
    private String seen(String label, Xml level, Xml paragraph) {
        Optional<Xml> own = level.child("w:rPr");
        Optional<Xml> mark = paragraph.child("w:pPr", "w:rPr");
        String style = styles.styleOf(paragraph);
        boolean hasFont = own.flatMap(look -> look.child("w:rFonts")).isPresent();
        String font = styles.fontsOf(hasFont ? own : mark, style).highAnsi();
        boolean capitals = own.flatMap(look -> look.flag("w:caps")).orElseGet(() -> styles.isOn("w:caps", mark, style));
        boolean isPicture = format(level).equals("bullet") && Letters.isPictured(font);
        String seen = isPicture ? "" : Letters.read(label, font, ' ');
        if (Letters.isLegacy(font) && !seen.equals(label)) {
            legacy.add(font);
        }
        return capitals ? seen.toUpperCase(Locale.ROOT) : seen;
    }

    private String number(int list, int depth, int counted, boolean plain) {
        Optional<Xml> level = level(list, depth);
        int number = counted == UNCOUNTED ? start(list, depth) : counted;
        String format = plain ? "decimal" : level.map(Numbering::format).orElse("decimal");
        if (!Counting.knows(format)) {
            unknown.add(format);
        }
        return Counting.write(number, format);
    }

    /** One more at this depth; what lies deeper begins anew. */
    private int[] count(int list, int pattern, int depth) {
        int[] counters = counted.computeIfAbsent(pattern, id -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, UNCOUNTED);
            return fresh;
        });
        boolean restarts = override(list, depth)
                        .flatMap(over -> over.number("w:startOverride"))
                        .isPresent()
                && restarted.add(list + "/" + depth);
        counters[depth] = counters[depth] == UNCOUNTED || restarts ? start(list, depth) : counters[depth] + 1;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            int after = level(list, deeper)
                    .flatMap(level -> level.number("w:lvlRestart"))
                    .orElse(deeper);
            if (after > depth) {
                counters[deeper] = UNCOUNTED;
            }
        }
        return counters;
    }

    private int start(int list, int depth) {
        return override(list, depth)
                .flatMap(over -> over.number("w:startOverride"))
                .or(() -> level(list, depth).flatMap(level -> level.number("w:start")))
                .orElse(1);
    }

    private Optional<Xml> level(int list, int depth) {
        return override(list, depth).flatMap(over -> over.child("w:lvl")).or(() -> pattern(list)
                .flatMap(id -> at(patterns.get(id), "w:lvl", depth)));
    }

    private Optional<Xml> override(int list, int depth) {
        return at(lists.get(list), "w:lvlOverride", depth);
    }

    private static Optional<Xml> at(Xml parent, String name, int depth) {
        return parent.all(name).stream()
                .filter(level -> level.get("w:ilvl").equals(String.valueOf(depth)))
                .findFirst();
    }

    /** The pattern of a list; one that only names a style of lists is that style's. */
    private Optional<Integer> pattern(int list) {
        Optional<Integer> own = lists.get(list).number("w:abstractNumId").filter(patterns::containsKey);
        return own.flatMap(id -> patterns.get(id).value("w:numStyleLink"))
                .flatMap(styles::listOf)
                .filter(lists::containsKey)
                .flatMap(other -> lists.get(other).number("w:abstractNumId"))
                .filter(patterns::containsKey)
                .or(() -> own);
    }

    private static String format(Xml level) {
        Optional<Xml> format = level.child("w:numFmt");
        String name = format.map(found -> found.get("w:val")).orElse("decimal");
        return name.equals("custom") && format.isPresent()
                ? "custom " + format.get().get("w:format").split(",", 2)[0].strip()
                : name;
    }
}
