package yearbook.word;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Letters of the fonts of before Unicode, which hold Vietnamese in the places of other letters: TCVN3 in fonts named
 * {@code .VnTime}, VNI in fonts named {@code VNI-Times}; and the pictures of Wingdings and Symbol.
 */
final class Letters {
    private static final Map<String, String> TCVN3 = pairs("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", "ăâêôơưđ", "¨©ª«¬\u00AD®")
            .with("àảãáạ", "µ¶·¸¹")
            .with("ằẳẵắặ", "»¼½¾Æ")
            .with("ầẩẫấậ", "ÇÈÉÊË")
            .with("èẻẽéẹ", "ÌÎÏÐÑ")
            .with("ềểễếệ", "ÒÓÔÕÖ")
            .with("ìỉĩíị", "×ØÜÝÞ")
            .with("òỏõóọ", "ßáâãä")
            .with("ồổỗốộ", "åæçèé")
            .with("ờởỡớợ", "êëìíî")
            .with("ùủũúụ", "ïñòóô")
            .with("ừửữứự", "õö÷øù")
            .with("ỳỷỹýỵ", "úûüýþ")
            .letters;

    private static final Map<String, String> VNI_ALONE =
            pairs("ơưđịỉĩìíỵ", "ôöñòæóìíî", "ƠƯĐỊỈĨÌÍỴ", "ÔÖÑÒÆÓÌÍÎ").letters;

    /** The mark that follows a letter in VNI, as Unicode's combining marks. */
    private static final Map<Character, String> VNI_MARKS = marks();

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0x71, "❑"),
            Map.entry(0x76, "❖"),
            Map.entry(0x9F, "•"),
            Map.entry(0xA7, "▪"),
            Map.entry(0xA8, "☐"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xE0, "→"),
            Map.entry(0xE8, "→"),
            Map.entry(0xF0, "⇨"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));

    private static final Map<Integer, String> SYMBOLS = symbols();

    private static final String RAISED = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿiⁱ";
    private static final String LOWERED = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎";

    private record Pairs(Map<String, String> letters) {
        Pairs with(String ours, String theirs) {
            for (int i = 0; i < ours.length(); i++) {
                letters.put(theirs.substring(i, i + 1), ours.substring(i, i + 1));
            }
            return this;
        }
    }

    private Letters() {}

    private static Pairs pairs(String ours, String theirs, String more, String ofThem) {
        return new Pairs(new HashMap<>()).with(ours, theirs).with(more, ofThem);
    }

    private static Map<Character, String> marks() {
        String acute = "\u0301";
        String grave = "\u0300";
        String hook = "\u0309";
        String tilde = "\u0303";
        String dot = "\u0323";
        String hat = "\u0302";
        String bowl = "\u0306";
        Map<Character, String> marks = new HashMap<>(Map.of('ù', acute, 'ø', grave, 'û', hook, 'õ', tilde, 'ï', dot));
        marks.putAll(Map.of('â', hat, 'á', hat + acute, 'à', hat + grave, 'å', hat + hook, 'ã', hat + tilde));
        marks.putAll(Map.of('ä', dot + hat, 'ê', bowl, 'é', bowl + acute, 'è', bowl + grave, 'ú', bowl + hook));
        marks.putAll(Map.of('ü', bowl + tilde, 'ë', dot + bowl));
        Map<Character, String> both = new HashMap<>(marks);
        marks.forEach((letter, mark) -> both.put(Character.toUpperCase(letter), mark));
        return both;
    }

    /** What Unicode calls the letters of Symbol, from the blank on and from U+00A0 on; a blank is none. */
    private static Map<Integer, String> symbols() {
        Map<Integer, String> symbols = new HashMap<>();
        put(symbols, 0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_");
        put(symbols, 0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼");
        put(symbols, 0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓");
        put(symbols, 0xE0, "◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭");
        return Map.copyOf(symbols);
    }

    private static void put(Map<Integer, String> symbols, int from, String signs) {
        for (int i = 0; i < signs.length(); i++) {
            if (signs.charAt(i) != ' ') {
                symbols.put(from + i, signs.substring(i, i + 1));
            }
        }
    }

    /** Whether letters in this font are not the letters they seem. */
    static boolean isLegacy(String font) {
        return isTcvn3(font) || isVni(font);
    }

    static boolean isTcvn3(String font) {
        return font.toLowerCase(Locale.ROOT).startsWith(".vn");
    }

    static boolean isVni(String font) {
        return font.toUpperCase(Locale.ROOT).matches("VNI[- ].*");
    }

    /**
     * The text as readers saw it in its font.
     *
     * @param before the letter before it, which may bear a mark of VNI that stands here, or a blank
     */
    static String read(String text, String font, char before) {
        if (isTcvn3(font)) {
            String small = each(shifted(text), TCVN3);
            return font.endsWith("H") ? small.toUpperCase(Locale.ROOT) : small;
        }
        return isVni(font) ? vni(shifted(text), before) : text;
    }

    /** Word moves the letters of some fonts into a range of its own. */
    private static String shifted(String text) {
        StringBuilder lowered = new StringBuilder();
        text.chars().forEach(c -> lowered.append((char) (c >= 0xF020 && c <= 0xF0FF ? c - 0xF000 : c)));
        return lowered.toString();
    }

    private static String each(String text, Map<String, String> letters) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            read.append(letters.getOrDefault(letter, letter));
        }
        return read.toString();
    }

    private static String vni(String text, char before) {
        StringBuilder read = new StringBuilder();
        char last = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bears = "aeouyôöơưAEOUYÔÖƠƯ".indexOf(last) >= 0;
            String alone = VNI_ALONE.getOrDefault(String.valueOf(c), String.valueOf(c));
            read.append(bears ? VNI_MARKS.getOrDefault(c, alone) : alone);
            last = c;
        }
        return Normalizer.normalize(read, Form.NFC);
    }

    /** A picture of Wingdings, or a letter of Symbol, that Unicode has as well. */
    static Optional<String> symbol(String font, int code) {
        int place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
        String name = font.toLowerCase(Locale.ROOT);
        boolean ownPlace = place <= 0xFF;
        if (ownPlace && name.equals("wingdings")) {
            return Optional.ofNullable(WINGDINGS.get(place));
        } else if (ownPlace && name.equals("symbol")) {
            return Optional.ofNullable(SYMBOLS.get(place));
        } else if (ownPlace && isPictured(font)) {
            return Optional.empty();
        } else if (isLegacy(font)) {
            return Optional.of(read(Character.toString(code), font, ' '));
        }
        boolean ownRange = code >= 0xE000 && code <= 0xF8FF;
        return ownRange || code < ' ' ? Optional.empty() : Optional.of(Character.toString(code));
    }

    /** Whether all letters of a font are signs. */
    static boolean isPictured(String font) {
        return font.matches("(?i)wingdings.*|webdings|symbol");
    }

    /** Whether there are letters of Unicode's private range, which mean something in one font alone. */
    static boolean hasOwn(String text) {
        return text.chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF);
    }

    static Optional<String> raised(String text) {
        return all(text, RAISED);
    }

    static Optional<String> sunk(String text) {
        return all(text, LOWERED);
    }

    private static Optional<String> all(String text, String pairs) {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = text.charAt(i) == ' ' ? -1 : pairs.indexOf(text.charAt(i));
            if (at < 0 || at % 2 != 0) {
                return Optional.empty();
            }
            found.append(pairs.charAt(at + 1));
        }
        return Optional.of(found.toString());
    }
}
