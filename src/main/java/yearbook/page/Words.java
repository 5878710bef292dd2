package yearbook.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import yearbook.problem.Lang;

/** Every word of the interface in one language, from {@code templates/text/}. */
public final class Words {
    /** Letters of a place to fill: {@code {0}}. */
    private static final int PLACE = 3;

    private static final Pattern NUMBER_AND_WORD = Pattern.compile("(?<=\\d) (?=\\p{L})");
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private final Lang lang;
    private final Map<String, String> texts;

    private Words(Lang lang, Map<String, String> texts) {
        this.lang = lang;
        this.texts = texts;
    }

    public static Words in(Lang lang, Theme theme) {
        Properties properties = new Properties();
        String name = "text/" + lang.code() + ".properties";
        theme.versions(name).forEach(bytes -> {
            try {
                properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        });
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Words(lang, Collections.unmodifiableMap(texts));
    }

    public Lang lang() {
        return lang;
    }

    /** All texts by key, for templates; a key that is missing fails the page. */
    public Map<String, String> texts() {
        return texts;
    }

    /** A text with {@code {0}}, {@code {1}}… replaced. */
    public String say(String key, Object... args) {
        return fill(raw(key), i -> String.valueOf(args[i]), args.length);
    }

    /** A text whose arguments are markup. */
    Html html(String key, Html... args) {
        return new Html(fill(Html.escape(raw(key)), i -> args[i].markup(), args.length));
    }

    /** In one pass: braces in what is filled in are an author's own, not places to fill. */
    private static String fill(String text, IntFunction<String> arg, int count) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int index = isPlace(text, open) ? text.charAt(open + 1) - '0' : count;
            if (index < count) {
                filled.append(text, from, open).append(arg.apply(index));
                from = open + PLACE;
            }
        }
        return from == 0 ? text : filled.append(text, from, text.length()).toString();
    }

    private static boolean isPlace(String text, int open) {
        return open + PLACE <= text.length()
                && text.charAt(open + 1) >= '0'
                && text.charAt(open + 1) <= '9'
                && text.charAt(open + 2) == '}';
    }

    /** A counted thing: {@code key.one} for one, {@code key.many} for others; the number is {@code {0}}. */
    public String count(String key, long number, Object... others) {
        Object[] args = new Object[others.length + 1];
        args[0] = number;
        System.arraycopy(others, 0, args, 1, others.length);
        return say(key + (number == 1 ? ".one" : ".many"), args);
    }

    public String date(LocalDate date) {
        return lang == Lang.VI
                ? "ngày " + date.getDayOfMonth() + " tháng " + date.getMonthValue() + " năm " + date.getYear()
                : date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }

    /** A text in which the word after a number stays on the number's line: 10 nhiệm vụ, 28 December. */
    static String bound(String text) {
        return NUMBER_AND_WORD.matcher(text).replaceAll("\u00A0");
    }

    /** A text whose last two words stay on one line, as chủ yếu in large letters should. */
    static String endBound(String text) {
        return text.replaceFirst(" (?=\\S+$)", "\u00A0");
    }

    /** A moment by the clock of its own place, which is named, as a reader may live elsewhere. */
    public String moment(OffsetDateTime moment) {
        String clock = two(moment.getHour()) + ":" + two(moment.getMinute());
        return say("moment", clock, date(moment.toLocalDate()), zone(moment.getOffset()));
    }

    private static String zone(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
        String rest = minutes % 60 == 0 ? "" : ":" + two(minutes % 60);
        return minutes == 0 ? "UTC" : "UTC" + sign + minutes / 60 + rest;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** A date as known: a day, a month or a year; Vietnamese in digits, as tables have it. */
    public String date(String known) {
        return switch (known.length()) {
            case 10 -> shortDate(LocalDate.parse(known));
            case 7 -> month(YearMonth.parse(known));
            default -> known;
        };
    }

    private String shortDate(LocalDate date) {
        return lang == Lang.VI ? date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear() : date(date);
    }

    private String month(YearMonth month) {
        return lang == Lang.VI
                ? month.getMonthValue() + "/" + month.getYear()
                : MONTHS[month.getMonthValue() - 1] + " " + month.getYear();
    }

    private String raw(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("text/" + lang.code() + ".properties has no \"" + key + "\"");
        }
        return text;
    }
}
