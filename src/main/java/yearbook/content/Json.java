package yearbook.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import yearbook.problem.Problem;

/**
 * JSON to write: keys in the order they were put, absent values left out, numbers with the decimals they were stated
 * with. {@code <} is written as an escape, so that the text may stand inside a page.
 */
public final class Json {
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Json() {}

    public static Json object() {
        return new Json();
    }

    /** Puts a string, number, boolean, object or list; an empty optional puts nothing. */
    public Json put(String key, Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (plain != null) {
            members.put(key, plain);
        }
        return this;
    }

    /** This object, or nothing where nothing was put into it. */
    public Optional<Json> unlessEmpty() {
        return members.isEmpty() ? Optional.empty() : Optional.of(this);
    }

    /** Indented by two spaces, ending in a line feed. */
    public String pretty() {
        StringBuilder text = new StringBuilder();
        write(this, text, "\n");
        return text.append('\n').toString();
    }

    /** On one line. */
    public String compact() {
        StringBuilder text = new StringBuilder();
        write(this, text, "");
        return text.toString();
    }

    /** The members of an object that are strings; nothing where the text is no object in JSON. */
    public static Optional<Map<String, String>> strings(String text) {
        return JsonReader.read(new TextFile("", text), new ArrayList<>())
                .filter(Tree.Obj.class::isInstance)
                .map(Tree.Obj.class::cast)
                .map(object -> {
                    Map<String, String> strings = new LinkedHashMap<>();
                    object.entries().forEach((key, entry) -> {
                        if (entry.value() instanceof Tree.Text string) {
                            strings.put(key, string.value());
                        }
                    });
                    return strings;
                });
    }

    /** The members of an object that has no others than strings, each once; nothing where the text is anything else. */
    public static Optional<Map<String, String>> onlyStrings(String text) {
        List<Problem> problems = new ArrayList<>();
        int members = JsonReader.read(new TextFile("", text), problems)
                .filter(Tree.Obj.class::isInstance)
                .map(Tree.Obj.class::cast)
                .map(object -> object.entries().size())
                .orElse(0);
        return strings(text).filter(strings -> problems.isEmpty() && strings.size() == members);
    }

    /** A text in quotation marks, as people write it into their own files; no page may hold it so. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        writeString(text, quoted, c -> isSpecial(c) && c != '<');
        return quoted.toString();
    }

    private static void write(Object value, StringBuilder text, String indent) {
        if (value instanceof Json object) {
            writeObject(object, text, indent);
        } else if (value instanceof Collection<?> items) {
            writeArray(items, text, indent);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof String string) {
            writeString(string, text, Json::isSpecial);
        } else {
            throw new IllegalArgumentException("not a value of JSON: " + value.getClass());
        }
    }

    private static void writeObject(Json object, StringBuilder text, String indent) {
        String inner = deeper(indent);
        String separator = "{";
        for (Map.Entry<String, Object> member : object.members.entrySet()) {
            text.append(separator).append(inner);
            writeString(member.getKey(), text, Json::isSpecial);
            text.append(indent.isEmpty() ? ":" : ": ");
            write(member.getValue(), text, inner);
            separator = ",";
        }
        text.append(object.members.isEmpty() ? "{}" : indent + "}");
    }

    private static void writeArray(Collection<?> items, StringBuilder text, String indent) {
        String inner = deeper(indent);
        String separator = "[";
        for (Object item : items) {
            text.append(separator).append(inner);
            write(item, text, inner);
            separator = ",";
        }
        text.append(items.isEmpty() ? "[]" : indent + "]");
    }

    private static String deeper(String indent) {
        return indent.isEmpty() ? "" : indent + "  ";
    }

    private static void writeString(String value, StringBuilder text, IntPredicate isSpecial) {
        text.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isSpecial.test(c)) {
                text.append(value, from, i).append(escaped(c));
                from = i + 1;
            }
        }
        text.append(value, from, value.length()).append('"');
    }

    /** U+2028 and U+2029 end a line in old JavaScript, {@code <} may end a script element. */
    private static boolean isSpecial(int c) {
        return c < ' ' || c == '"' || c == '\\' || c == '<' || c == '\u2028' || c == '\u2029';
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> "\\u" + HexFormat.of().toHexDigits(c);
        };
    }
}
