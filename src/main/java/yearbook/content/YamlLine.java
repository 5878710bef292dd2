package yearbook.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of YAML such as {@code title: …}, as it reads once the slips of who comes from Word are mended. */
record YamlLine(String text) {
    private static final Pattern SHAPE =
            Pattern.compile("(\\s*(?:- +)*)([\\p{L}_$][\\p{L}\\d_$-]*)[ \\u00A0]*[:：][ \\u00A0]*(.*?)\\s*");
    private static final Pattern IN_GROUP = Pattern.compile("([\\w$-]+) *[:：] *(.*)");
    /** Nobody writes longer ones by hand, and to look at all that one could mean would take too long. */
    private static final int LONGEST = 2000;

    private static final String QUOTES = "\"“”„‟«»";

    /** Says something else to YAML than the words that follow it. */
    private static final Pattern SIGN_FIRST = Pattern.compile("[@`%*&!|>,\\]}#'].*|[-?] .*", Pattern.DOTALL);

    boolean beginsWithTab() {
        return indent().indexOf('\t') >= 0;
    }

    String indent() {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    /** Whether a key is written with a colon that YAML does not see as one. */
    boolean isTight() {
        return text.matches(".*[{,\\s]?[\\p{L}_$][\\p{L}\\d_$-]*(：|:[^\\s/]).*")
                && !text.matches(".*\"[^\"]*:[^\"]*\".*");
    }

    /** The same where nothing is to be mended; nothing where the line is of another kind. */
    Optional<String> mended() {
        Matcher line = SHAPE.matcher(text);
        if (text.length() > LONGEST || !line.matches() || line.group(3).startsWith("//")) {
            return Optional.empty();
        }
        String value = line.group(3).startsWith("{") ? group(line.group(3)) : scalar(line.group(3), false);
        return Optional.of((line.group(1) + line.group(2) + ": " + value).stripTrailing());
    }

    /** {@code { vi: …, en: … }}. */
    private static String group(String value) {
        String inside = value.substring(1).strip().replaceFirst("[},\\s]+$", "");
        return Stream.of(inside.split(" *, *(?=[\\w$-]+ *[:：])", -1))
                .map(entry -> {
                    Matcher pair = IN_GROUP.matcher(entry.strip());
                    return pair.matches() ? pair.group(1) + ": " + scalar(pair.group(2), true) : entry;
                })
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String scalar(String value, boolean inGroup) {
        if (value.startsWith("[") || value.startsWith("{") || value.isEmpty()) {
            return value;
        }
        boolean isQuoted = value.length() > 1 && isQuote(value.charAt(0)) && isQuote(value.charAt(value.length() - 1));
        if (value.matches("'[^']*+(?:''[^']*+)*+'") || value.matches("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"")) {
            return value;
        }
        boolean isOpen = !isQuoted && value.charAt(0) == '"';
        boolean needsQuotes = isQuoted
                || isOpen
                || value.contains(": ")
                || value.endsWith(":")
                || value.contains(" #")
                || (inGroup && value.matches(".*[,{}\\[\\]].*"))
                || SIGN_FIRST.matcher(value).matches();
        if (!needsQuotes) {
            return value;
        }
        String words = value.matches("'.*'") ? value.substring(1, value.length() - 1) : value;
        words = isQuoted || isOpen ? words.substring(1) : words;
        return quoted(isQuoted ? words.substring(0, words.length() - 1) : words);
    }

    /** Straight marks inside become the ones of print, in pairs. */
    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        boolean opens = true;
        for (char c : words.replace("\\", "\\\\").toCharArray()) {
            quoted.append(c == '"' ? (opens ? '“' : '”') : c);
            opens ^= c == '"';
        }
        return quoted.append('"').toString();
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }
}
