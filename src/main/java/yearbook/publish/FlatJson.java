package yearbook.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A JSON object whose values are all strings: what is noted about a release, written and read again. */
final class FlatJson {
    private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern MEMBER = Pattern.compile(STRING + "\\s*:\\s*" + STRING);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

    private FlatJson() {}

    static String pretty(Map<String, String> members) {
        return written(members, "{\n  ", ",\n  ", "\n}\n");
    }

    static String line(Map<String, String> members) {
        return written(members, "{ ", ", ", " }\n");
    }

    private static String written(Map<String, String> members, String start, String between, String end) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ": " + quoted(member.getValue()))
                .collect(Collectors.joining(between, start, end));
    }

    static Map<String, String> read(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        Matcher member = MEMBER.matcher(text);
        while (member.find()) {
            members.put(plain(member.group(1)), plain(member.group(2)));
        }
        return members;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    private static String plain(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            String code = escape.group(2);
            return Matcher.quoteReplacement(
                    code == null ? named(escape.group(1)) : String.valueOf((char) Integer.parseInt(code, 16)));
        });
    }

    private static String named(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> letter;
        };
    }
}
