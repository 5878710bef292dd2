package yearbook.export;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.problem.Lang;

/**
 * The words of a text as they are searched for. {@code assets/js/search/words.js} reads what a reader types by the same
 * rules; one file of examples holds both to them.
 */
final class SearchWords {
    /**
     * A word, number or date.
     *
     * @param key the word without marks, {@code hoa}; a number as {@code 8.7}, a date as {@code 2024-11-19}
     * @param spelling the word with its marks, the tone at its end as a digit, so that {@code hòa} and {@code hoà} are one
     *     word: {@code hoa2}; for numbers and dates the same as the key
     * @param at how many words stand before it; a date stands where its first number stands
     */
    record Word(String key, String spelling, int at) {}

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final String MONTH_INITIALS = "JFMASONDjfmasond";
    private static final List<String> MONTH_NAMES =
            List.of(MONTHS.toLowerCase(Locale.ROOT).split("\\|", -1));
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+(?:['’ʼ][\\p{L}\\p{M}]+)*|[0-9]+(?:[.,][0-9]+)*");
    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9])(?:([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})|([0-9]{4})-([0-9]{2})-([0-9]{2})"
                    + "|([0-9]{1,2}) th[aá]ng ([0-9]{1,2}),? n[aă]m ([0-9]{4})"
                    + "|([0-9]{1,2})(?:st|nd|rd|th)? (" + MONTHS + "),? ([0-9]{4}))(?![0-9])"
                    + "|\\b(" + MONTHS + ") ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})(?![0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Which groups of {@link #DATE} hold the year, the month and the day of each way to write it. */
    private static final int[][] WAYS = {{4, 3, 1}, {5, 6, 7}, {10, 9, 8}, {13, 12, 11}, {16, 14, 15}};

    private static final Pattern VI_NUMBER = Pattern.compile("(?:[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?");
    private static final Pattern EN_NUMBER = Pattern.compile("(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?");
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private final Lang lang;

    /** Texts repeat their words: what one is searched for as is found out once. */
    private final Map<String, Spelling> known = new HashMap<>();

    private record Spelling(String key, String spelling) {}

    /** Words of texts in this language. */
    SearchWords(Lang lang) {
        this.lang = lang;
    }

    /** A text as it is shown and searched: composed letters, and nothing unseen between them. */
    static String tidy(String text) {
        String composed = Normalizer.normalize(text, Form.NFC);
        return mayHaveUnseen(composed) ? UNSEEN.matcher(composed).replaceAll("") : composed;
    }

    /** Hardly any text has. */
    private static boolean mayHaveUnseen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00AD' || c >= '\u200B') {
                return true;
            }
        }
        return false;
    }

    /** The words of a {@link #tidy} text in the order they stand. */
    List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        List<Date> dates = dates(text);
        int at = 0;
        int next = 0;
        while (matcher.find()) {
            while (next < dates.size() && dates.get(next).start() <= matcher.start()) {
                words.add(same(dates.get(next++).key(), at));
            }
            String written = matcher.group();
            if (!isDigit(written.charAt(0))) {
                Spelling word = known.computeIfAbsent(written, SearchWords::spelling);
                words.add(new Word(word.key(), word.spelling(), at++));
                continue;
            }
            for (String number : numbers(written)) {
                words.add(same(number, at++));
            }
        }
        return words;
    }

    private static Word same(String key, int at) {
        return new Word(key, key, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Spelling spelling(String written) {
        String apart = Normalizer.normalize(
                written.toLowerCase(Locale.ROOT).replace('ð', 'đ').replaceAll("['’ʼ]", ""), Form.NFD);
        StringBuilder key = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int tone = TONES.indexOf(c);
            if (tone >= 0) {
                tones.append(tone + 1);
                continue;
            }
            letters.append(c);
            if (!isMark(c)) {
                key.append(c == 'đ' ? 'd' : c);
            }
        }
        return new Spelling(key.toString(), Normalizer.normalize(letters, Form.NFC) + tones);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** A number as its language writes it, or as the other one does; what neither writes is several numbers. */
    private List<String> numbers(String written) {
        Lang other = lang == Lang.VI ? Lang.EN : Lang.VI;
        return number(written, lang)
                .or(() -> number(written, other))
                .map(List::of)
                .orElseGet(() -> List.of(written.split("[.,]", -1)).stream()
                        .map(part -> canonical(part, ""))
                        .toList());
    }

    private static Optional<String> number(String written, Lang lang) {
        if (!(lang == Lang.VI ? VI_NUMBER : EN_NUMBER).matcher(written).matches()) {
            return Optional.empty();
        }
        String group = lang == Lang.VI ? "." : ",";
        String point = lang == Lang.VI ? "," : "\\.";
        String[] parts = written.replace(group, "").split(point, -1);
        return Optional.of(canonical(parts[0], parts.length > 1 ? parts[1] : ""));
    }

    private static String canonical(String whole, String fraction) {
        int start = 0;
        while (start < whole.length() - 1 && whole.charAt(start) == '0') {
            start++;
        }
        int end = fraction.length();
        while (end > 0 && fraction.charAt(end - 1) == '0') {
            end--;
        }
        return whole.substring(start) + (end == 0 ? "" : "." + fraction.substring(0, end));
    }

    private record Date(int start, String key) {}

    private static List<Date> dates(String text) {
        List<Date> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(text).useTransparentBounds(true);
        for (int i = 0; i < text.length(); i++) {
            if (!mayBeginDate(text, i) || !matcher.region(i, text.length()).lookingAt()) {
                continue;
            }
            i = matcher.end() - 1;
            for (int[] way : WAYS) {
                if (matcher.group(way[0]) != null) {
                    dates.add(new Date(
                            matcher.start(),
                            matcher.group(way[0]) + "-" + month(matcher.group(way[1])) + "-"
                                    + two(matcher.group(way[2]))));
                }
            }
        }
        return dates;
    }

    /** Few places do; the pattern would try its every branch at each character. */
    private static boolean mayBeginDate(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return isDigit(c) ? !isDigit(before) : MONTH_INITIALS.indexOf(c) >= 0 && !Character.isLetterOrDigit(before);
    }

    private static String month(String written) {
        int named = MONTH_NAMES.indexOf(written.toLowerCase(Locale.ROOT)) + 1;
        return two(named > 0 ? String.valueOf(named) : written);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
