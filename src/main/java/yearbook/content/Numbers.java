package yearbook.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yearbook.problem.Lang;

/** Numbers as each language writes them: 1.757,5 in Vietnamese, 1,757.5 in English. Reads them and prints them. */
public final class Numbers {
    /** What a token is, as far as the two languages must agree on it. */
    public enum Kind {
        NUMBER,
        DATE,
        DOCUMENT
    }

    /**
     * A number, date or document number in a text.
     *
     * @param canonical the same in every language: {@code 1757.5}, {@code 2024-11-15}, {@code 1259/QĐ-TTg}
     * @param written as it stands in the text
     * @param start offset of its first character
     */
    public record Token(Kind kind, String canonical, String written, int start) {
        /** The value of a plain number. */
        public BigDecimal value() {
            return new BigDecimal(canonical);
        }

        /** Offset after its last character. */
        public int end() {
            return start + written.length();
        }
    }

    /** How authors write a minus: with a hyphen, a minus, or the dash that Word makes of a hyphen. */
    private static final String MINUS = "-\u2212\u2013";

    /** What may stand before a minus, besides a space. */
    private static final String FREE = "([{\"'\u201c\u2018\u00ab:;=/";

    /** Digits between two separators. */
    private static final int GROUP = 3;

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Map<String, Integer> MONTH_NUMBERS = new TreeMap<>();

    static {
        int number = 1;
        for (String month : MONTHS.split("\\|", -1)) {
            MONTH_NUMBERS.put(month, number++);
        }
    }

    private static final String COMMON = "(?<doc>\\d+(?:/\\d{4})?[-/]\\p{Lu}[\\p{L}\\d]+(?:[-/][\\p{L}\\d]+)*+)"
            + "|(?<iso>\\d{4}-\\d{2}-\\d{2}(?!\\d))"
            + "|(?<slashed>\\d{1,2}(?<s>[/.-])\\d{1,2}\\k<s>\\d{4}(?!\\d))";
    // A section's label or a version such as 1.2 has a point in both languages; elsewhere that is a mistake in
    // Vietnamese.
    private static final String LABEL =
            "(?<label>(?<=^|mục |Mục |điểm |khoản |ection |oint |phiên bản |version )\\d{1,2}(?:\\.\\d{1,2}){1,20}(?!\\d))";
    private static final Pattern VI = Pattern.compile("(?=[\\dnt])(?<![\\p{L}\\d])(?:" + COMMON
            + "|(?:ngày )?(?<d1>\\d{1,2}) tháng (?<m1>0?[1-9]|1[0-2])(?!\\d)(?: năm (?<y1>\\d{4}))?"
            + "|tháng (?<m3>0?[1-9]|1[0-2])(?!\\d)(?:(?: năm |/)(?<y3>\\d{4}))?"
            + "|ngày (?<d2>\\d{1,2})/(?<m2>0?[1-9]|1[0-2])(?![\\d/])"
            + "|(?<m4>0?[1-9]|1[0-2])/(?<y4>(?:19|20)\\d{2})(?![\\d/])"
            + "|" + LABEL
            + "|(?<number>\\d{1,3}(?:\\.\\d{3})+(?!\\d)(?:,\\d{1,40})?|\\d{1,40}(?:,\\d{1,40})?))");
    private static final Pattern EN = Pattern.compile("(?=[\\dJFMASOND])(?<![\\p{L}\\d])(?:" + COMMON
            + "|(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?<m1>" + MONTHS + ")(?:,? (?<y1>\\d{4}))?"
            + "|(?<m2>" + MONTHS + ") (?<d2>\\d{1,2})(?!\\d)(?:,? (?<y2>\\d{4}))?"
            + "|(?<m3>" + MONTHS + ") (?<y3>\\d{4})"
            + "|(?<=\\b(?i:in|by|since|from|until|of|during|before|after|late|early|to|and|through) )(?<m4>" + MONTHS
            + ")"
            + "|" + LABEL
            + "|(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d{1,40})?|\\d{1,40}(?:\\.\\d{1,40})?))");

    private Numbers() {}

    /** All tokens of a text, in order. */
    public static List<Token> in(String text, Lang lang) {
        Matcher matcher = (lang == Lang.VI ? VI : EN).matcher(text);
        List<Token> tokens = new ArrayList<>();
        while (matcher.find()) {
            tokens.add(token(matcher, lang));
        }
        return tokens;
    }

    /** Whether a text contains this value as a number of its own. */
    public static boolean contains(String text, BigDecimal value, Lang lang) {
        return in(text, lang).stream()
                .anyMatch(token -> token.kind() == Kind.NUMBER && token.value().compareTo(value.abs()) == 0);
    }

    /** Whether a minus stands right before a number: a hyphen after a letter or digit is a range, or part of a name. */
    public static boolean isNegative(String text, Token number) {
        int sign = number.start() - 1;
        return sign >= 0
                && MINUS.indexOf(text.charAt(sign)) >= 0
                && (sign == 0
                        || FREE.indexOf(text.charAt(sign - 1)) >= 0
                        || Character.isSpaceChar(text.charAt(sign - 1)));
    }

    /** The value with at least so many decimals, and with those it was stated with. */
    public static String print(BigDecimal value, int decimals, Lang lang) {
        BigDecimal shown = value.setScale(Math.max(decimals, Math.max(0, value.scale())), RoundingMode.UNNECESSARY);
        StringBuilder printed = new StringBuilder(shown.abs().toPlainString());
        int point = printed.indexOf(".");
        if (point >= 0) {
            printed.setCharAt(point, lang == Lang.VI ? ',' : '.');
        }
        for (int at = (point < 0 ? printed.length() : point) - GROUP; at > 0; at -= GROUP) {
            printed.insert(at, lang == Lang.VI ? '.' : ',');
        }
        return shown.signum() < 0 ? "\u2212" + printed : printed.toString();
    }

    private static Token token(Matcher matcher, Lang lang) {
        String written = matcher.group();
        int start = matcher.start();
        if (matcher.group("doc") != null) {
            return new Token(Kind.DOCUMENT, written, written, start);
        } else if (matcher.group("label") != null) {
            boolean isNumber = lang == Lang.EN && written.indexOf('.') == written.lastIndexOf('.');
            return new Token(isNumber ? Kind.NUMBER : Kind.DOCUMENT, label(written), written, start);
        } else if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, plain(written, lang), written, start);
        }
        return new Token(Kind.DATE, date(matcher, lang), written, start);
    }

    private static String plain(String written, Lang lang) {
        String digits = lang == Lang.VI ? written.replace(".", "").replace(',', '.') : written.replace(",", "");
        BigDecimal value = new BigDecimal(digits);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** An English text may begin with 1.50 as a number, so a label of two parts is compared like one. */
    private static String label(String written) {
        return written.indexOf('.') == written.lastIndexOf('.') ? plain(written, Lang.EN) : written;
    }

    private static String date(Matcher matcher, Lang lang) {
        if (matcher.group("iso") != null) {
            return matcher.group();
        }
        String slashed = matcher.group("slashed");
        if (slashed != null) {
            String[] parts = slashed.split("[/.-]", -1);
            return date(Optional.of(parts[0]), parts[1], Optional.of(parts[2]));
        }
        Optional<String> month = first(matcher, "m1", "m2", "m3", "m4");
        String number = lang == Lang.EN ? String.valueOf(MONTH_NUMBERS.get(month.orElseThrow())) : month.orElseThrow();
        return date(first(matcher, "d1", "d2"), number, first(matcher, "y1", "y2", "y3", "y4"));
    }

    /** The first of these groups that took part in the match; the two languages do not have the same ones. */
    private static Optional<String> first(Matcher matcher, String... groups) {
        String pattern = matcher.pattern().pattern();
        return Stream.of(groups)
                .filter(group -> pattern.contains("(?<" + group + ">") && matcher.group(group) != null)
                .map(matcher::group)
                .findFirst();
    }

    private static String date(Optional<String> day, String month, Optional<String> year) {
        return year.orElse("-") + "-" + twoDigits(month)
                + day.map(d -> "-" + twoDigits(d)).orElse("");
    }

    private static String twoDigits(String number) {
        return String.format(Locale.ROOT, "%02d", Integer.valueOf(number));
    }
}
