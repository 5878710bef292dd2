package yearbook.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The allowed attributes of each kind of element, checked, rounded and written as the inside of a start tag. */
final class SvgAttributes {
    /** Stands for the tag of a shape that shows nothing. */
    static final String INVISIBLE = "invisible";

    static final String FONT_FAMILY =
            "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?";
    private static final Map<String, Pattern> KEPT = Map.ofEntries(
            Map.entry("x", Pattern.compile(NUMBER)),
            Map.entry("y", Pattern.compile(NUMBER)),
            Map.entry("cx", Pattern.compile(NUMBER)),
            Map.entry("cy", Pattern.compile(NUMBER)),
            Map.entry("r", Pattern.compile(NUMBER)),
            Map.entry("width", Pattern.compile(NUMBER)),
            Map.entry("height", Pattern.compile(NUMBER)),
            Map.entry("stroke-width", Pattern.compile(NUMBER)),
            Map.entry("d", Pattern.compile("[MLHVCSQTAZmlhvcsqtaz\\d .,e-]*")),
            Map.entry("points", Pattern.compile("[\\d .,e-]*")),
            Map.entry("transform", Pattern.compile("(?:(?:translate|scale|rotate|matrix)\\([\\d .,e-]*\\) ?)+")),
            Map.entry("patternTransform", Pattern.compile("(?:(?:translate|scale|rotate)\\([\\d .,e-]*\\) ?)+")),
            Map.entry("patternUnits", Pattern.compile("userSpaceOnUse")),
            Map.entry("stroke-linejoin", Pattern.compile("bevel|round|miter")),
            Map.entry("text-anchor", Pattern.compile("start|middle|end")));

    private static final Pattern OWN_ID = Pattern.compile("(p\\d+)");
    private static final Pattern OWN_URL = Pattern.compile("url\\(#(p\\d+)\\)");
    private static final Pattern LONG_DECIMALS = Pattern.compile("-?\\d+\\.\\d{2,}(?:e-?\\d+)?");
    private static final Pattern TRANSLATE = Pattern.compile("translate\\((" + NUMBER + ")[ ,](" + NUMBER + ")\\)");
    private static final Pattern FONT =
            Pattern.compile("font: ?(400|700) (\\d+)px " + Pattern.quote(FONT_FAMILY) + ";?");

    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();

    private SvgAttributes() {}

    static String viewBox(XMLStreamReader in) {
        String box = Optional.ofNullable(in.getAttributeValue(null, "viewBox")).orElse("");
        if (!box.matches("0 0 \\d+ \\d+")) {
            throw new SvgCleaner.Refused("viewBox " + box);
        }
        return box;
    }

    static String ofFrame(XMLStreamReader in, String prefix) {
        return new SvgAttributes().read(in, prefix).tag(in.getLocalName());
    }

    static String ofShape(XMLStreamReader in, String prefix) {
        var attributes = new SvgAttributes().read(in, prefix);
        boolean stroked = attributes.kept.containsKey("stroke");
        boolean filled = !"none".equals(attributes.kept.get("fill"));
        return stroked || filled ? attributes.tag(in.getLocalName()) : INVISIBLE;
    }

    /** Text in one place and one font: the shift goes into x and y, and the middle of the line onto its baseline. */
    static String ofText(XMLStreamReader in) {
        var attributes = new SvgAttributes().read(in, "");
        Matcher font = FONT.matcher(
                Optional.ofNullable(in.getAttributeValue(null, "style")).orElse(""));
        if (!font.matches()) {
            throw new SvgCleaner.Refused("font " + in.getAttributeValue(null, "style"));
        }
        attributes.place(new BigDecimal(font.group(2)).multiply(new BigDecimal("0.35")));
        attributes.kept.put("font-size", font.group(2));
        if (font.group(1).equals("700")) {
            attributes.kept.put("font-weight", "700");
        }
        return attributes.tag("text");
    }

    private void place(BigDecimal toBaseline) {
        Matcher shift = TRANSLATE.matcher(kept.getOrDefault("transform", "translate(0 0)"));
        if (!shift.matches()) {
            throw new SvgCleaner.Refused("transform of text " + kept.get("transform"));
        }
        kept.remove("transform");
        BigDecimal x = new BigDecimal(shift.group(1)).add(new BigDecimal(kept.getOrDefault("x", "0")));
        BigDecimal y = new BigDecimal(shift.group(2)).add(new BigDecimal(kept.getOrDefault("y", "0")));
        kept.put("x", rounded(x, 1));
        kept.put("y", rounded(y.add(toBaseline), 1));
        kept.remove("text-anchor", "start");
    }

    private SvgAttributes read(XMLStreamReader in, String prefix) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            switch (name) {
                case "fill", "stroke" -> paint(name, value, prefix);
                case "id" -> kept.put("id", prefix + "-" + group(OWN_ID, name, value));
                case "style" -> requireText(in, name);
                default -> keep(name, value);
            }
        }
        if ("0".equals(kept.get("stroke-width"))) {
            kept.remove("stroke-width");
            kept.remove("stroke");
            tokens.remove("stroke");
        }
        return this;
    }

    private static void requireText(XMLStreamReader in, String name) {
        if (!in.getLocalName().equals("text")) {
            throw new SvgCleaner.Refused(name + " on " + in.getLocalName());
        }
    }

    private void keep(String name, String value) {
        // A fill or stroke that is wholly there.
        if (name.endsWith("-opacity") && value.equals("1")) {
            return;
        }
        Pattern allowed = KEPT.get(name);
        if (allowed == null || !allowed.matcher(value).matches()) {
            throw new SvgCleaner.Refused("attribute " + name + "=" + value);
        }
        // The strokes of symbols are in units of the symbol, so a tenth would show.
        kept.put(name, name.equals("stroke-width") ? shortened(value, 2) : shortened(value, 1));
    }

    private void paint(String name, String value, String prefix) {
        if (value.equals("none") || value.equals("transparent")) {
            if (name.equals("fill")) {
                kept.put("fill", "none");
            }
            return;
        }
        if (value.startsWith("url(")) {
            kept.put(name, "url(#" + prefix + "-" + group(OWN_URL, name, value) + ")");
            return;
        }
        Token token =
                Token.standingBehind(value).orElseThrow(() -> new SvgCleaner.Refused("colour " + name + "=" + value));
        kept.put(name, token.colour());
        tokens.put(name, token);
    }

    private static String group(Pattern shape, String name, String value) {
        Matcher matcher = shape.matcher(value);
        if (!matcher.matches()) {
            throw new SvgCleaner.Refused("attribute " + name + "=" + value);
        }
        return matcher.group(1);
    }

    private static String shortened(String value, int decimals) {
        // Rounding the coefficients of a matrix would distort what it moves.
        if (value.startsWith("matrix") || !hasLongDecimals(value)) {
            return value;
        }
        return LONG_DECIMALS.matcher(value).replaceAll(number -> rounded(new BigDecimal(number.group()), decimals));
    }

    /** Most values have none; to see that takes less than to match them. */
    private static boolean hasLongDecimals(String value) {
        for (int at = value.indexOf('.'); at >= 0; at = value.indexOf('.', at + 1)) {
            if (at + 2 < value.length() && Character.isDigit(value.charAt(at + 2))) {
                return true;
            }
        }
        return false;
    }

    private static String rounded(BigDecimal number, int decimals) {
        BigDecimal brief = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return brief.signum() == 0 ? "0" : brief.toPlainString();
    }

    private String tag(String name) {
        var tag = new StringBuilder(name);
        if (!tokens.isEmpty()) {
            var classes = new StringJoiner(" ", " class=\"", "\"");
            tokens.forEach((property, token) -> classes.add("c-" + token.word() + "-" + property));
            tag.append(classes);
        }
        kept.forEach((key, value) -> tag.append(' ')
                .append(key)
                .append("=\"")
                .append(SvgCleaner.escaped(value))
                .append('"'));
        return tag.toString();
    }
}
