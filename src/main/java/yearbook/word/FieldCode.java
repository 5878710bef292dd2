package yearbook.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field is told to do: {@code HYPERLINK "https://example.org" \l "muc-1"}.
 *
 * @param name in capitals
 * @param arguments without their quotation marks
 * @param switches by their letters, with what is said of them, if anything is
 */
record FieldCode(String name, List<String> arguments, Map<String, String> switches) {
    private static final Pattern WORD = Pattern.compile(
            "\\\\(?<letter>\\S)|\"(?<quoted>(?:\\\\.|[^\"\\\\])*+)\"?|(?<bare>[^\\s\"]+)", Pattern.DOTALL);

    /** The switches of links that something is said of. */
    private static final String SPEAKING = "lot";

    FieldCode {
        arguments = List.copyOf(arguments);
        switches = Map.copyOf(switches);
    }

    static FieldCode of(CharSequence code) {
        List<String> arguments = new ArrayList<>();
        Map<String, String> switches = new HashMap<>();
        String open = "";
        for (Matcher word = WORD.matcher(code); word.find(); ) {
            if (word.group("letter") != null) {
                open = word.group("letter").toLowerCase(Locale.ROOT);
                switches.put(open, "");
            } else if (!open.isEmpty() && SPEAKING.contains(open)) {
                switches.put(open, said(word));
                open = "";
            } else {
                arguments.add(said(word));
            }
        }
        String name = arguments.isEmpty() ? "" : arguments.remove(0).toUpperCase(Locale.ROOT);
        return new FieldCode(name, arguments, switches);
    }

    private static String said(Matcher word) {
        return word.group("bare") == null ? word.group("quoted").replaceAll("\\\\(.)", "$1") : word.group("bare");
    }

    /** Where a link leads: to an address, to a place in it, or to a place in the same text. */
    Optional<String> link() {
        if (!name.equals("HYPERLINK")) {
            return Optional.empty();
        }
        String address = arguments.isEmpty() ? "" : arguments.get(0);
        return Optional.of(Links.at(address, switches.getOrDefault("l", ""))).filter(link -> !link.isEmpty());
    }
}
