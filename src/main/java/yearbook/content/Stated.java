package yearbook.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yearbook.content.Errata.Applied;
import yearbook.content.Errata.FormatChange;
import yearbook.content.Errata.Noted;
import yearbook.content.Figure.PastValue;
import yearbook.problem.Lang;

/**
 * What is said of a subject, by the keys of the file that says it and without its source: {@code "value": 8.7, "status":
 * "estimate"}. Numbers are text as they were written; two that are worth the same are the same.
 */
public record Stated(Map<String, String> parts) {
    /** Every key there is, in the order they are written. */
    private static final List<String> KEYS = List.of(
            "year",
            "value",
            "from",
            "to",
            "atLeast",
            "atMost",
            "above",
            "below",
            "qualifier",
            "status",
            "date",
            "stated",
            "original",
            "corrected",
            "vi",
            "en");

    private static final List<String> NUMBERS =
            List.of("year", "value", "from", "to", "atLeast", "atMost", "above", "below");

    public Stated {
        Map<String, String> sorted = new LinkedHashMap<>();
        for (String key : KEYS) {
            if (parts.containsKey(key)) {
                sorted.put(key, parts.get(key));
            }
        }
        parts = Collections.unmodifiableMap(sorted);
    }

    public static Stated of(Plan plan) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (plan.isValue()) {
            put("value", plan.from(), parts);
        } else if (plan.isRange()) {
            put("from", plan.from(), parts);
            put("to", plan.to(), parts);
        } else {
            put(plan.strict() ? "above" : "atLeast", plan.from(), parts);
            put(plan.strict() ? "below" : "atMost", plan.to(), parts);
        }
        return new Stated(parts);
    }

    public static Stated of(Result result) {
        Map<String, String> parts = amount(result.amount());
        result.qualifier().ifPresent(qualifier -> parts.put("qualifier", qualifier.code()));
        result.status().ifPresent(status -> parts.put("status", status.code()));
        result.date().ifPresent(date -> parts.put("date", date));
        return new Stated(parts);
    }

    public static Stated of(PastValue past) {
        Map<String, String> parts = amount(past.amount());
        parts.put("year", String.valueOf(past.year()));
        return new Stated(parts);
    }

    public static Stated of(Outcome outcome) {
        return new Stated(Map.of("stated", outcome.code()));
    }

    public static Stated of(int count) {
        return new Stated(Map.of("value", String.valueOf(count)));
    }

    public static Stated of(Bilingual words) {
        Map<String, String> parts = new LinkedHashMap<>();
        words.in().forEach((lang, phrase) -> parts.put(lang.code(), phrase.text()));
        return new Stated(parts);
    }

    public static Stated of(Applied entry) {
        Map<String, String> parts = new LinkedHashMap<>(of(entry.reason()).parts());
        parts.put("original", entry.original());
        parts.put("corrected", entry.corrected().text());
        return new Stated(parts);
    }

    public static Stated of(FormatChange entry) {
        return of(entry.change());
    }

    public static Stated of(Noted entry) {
        Map<String, String> parts = new LinkedHashMap<>(of(entry.note()).parts());
        entry.asPrinted().ifPresent(words -> parts.put("original", words));
        return new Stated(parts);
    }

    private static Map<String, String> amount(Amount amount) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (amount.isRange()) {
            put("from", Optional.of(amount.from()), parts);
            put("to", Optional.of(amount.to()), parts);
        } else {
            put("value", Optional.of(amount.from()), parts);
        }
        return parts;
    }

    private static void put(String key, Optional<BigDecimal> number, Map<String, String> parts) {
        number.ifPresent(value -> parts.put(key, value.toPlainString()));
    }

    public boolean isNumber(String key) {
        return NUMBERS.contains(key);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    public Optional<BigDecimal> number(String key) {
        return get(key).map(BigDecimal::new);
    }

    /** Its one number, where it is one: no range, no bound. */
    public Optional<BigDecimal> value() {
        return number("value");
    }

    public Optional<String> words(Lang lang) {
        return get(lang.code());
    }

    /** Whether this says the same; words in a language that only one of them has are not compared. */
    public boolean says(Stated other) {
        Map<String, String> mine = comparable();
        Map<String, String> theirs = other.comparable();
        for (Lang lang : Lang.values()) {
            if (!mine.containsKey(lang.code()) || !theirs.containsKey(lang.code())) {
                mine.remove(lang.code());
                theirs.remove(lang.code());
            }
        }
        return mine.equals(theirs) && (!mine.isEmpty() || parts.equals(other.parts));
    }

    private Map<String, String> comparable() {
        Map<String, String> comparable = new LinkedHashMap<>();
        parts.forEach((key, text) -> comparable.put(
                key,
                NUMBERS.contains(key)
                        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                        : Prose.folded(text)));
        return comparable;
    }

    /** As JSON on one line, ready to be pasted. */
    public String json() {
        List<String> members = new ArrayList<>();
        parts.forEach(
                (key, text) -> members.add("\"" + key + "\": " + (NUMBERS.contains(key) ? text : Json.quoted(text))));
        return members.stream().collect(Collectors.joining(", ", "{ ", " }"));
    }
}
