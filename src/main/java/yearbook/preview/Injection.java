package yearbook.preview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yearbook.content.Bytes;
import yearbook.page.Html;

/**
 * A page with the script of the preview in it. Only what is served has it, never what is built. Where the page's policy
 * would not let the script in, it is let in by its own address, and nothing else is.
 */
final class Injection {
    private static final Pattern POLICY =
            Pattern.compile("(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)(\")");

    private static final List<String> NEEDED = List.of("script-src", "style-src", "connect-src");

    private Injection() {}

    static Bytes into(Bytes page, Html script, String host) {
        String html = page.utf8();
        int end = html.indexOf("</head>");
        int at = end < 0 ? 0 : end;
        String with = html.substring(0, at) + script.markup() + html.substring(at);
        Matcher policy = POLICY.matcher(with);
        String let = policy.replaceFirst(found -> Matcher.quoteReplacement(
                found.group(1) + widened(found.group(2), "http://" + host + "/_preview/") + found.group(3)));
        return Bytes.of(let.getBytes(StandardCharsets.UTF_8));
    }

    static Html script(String page, int version, String run, String lost) {
        return Markup.of(
                """
                <script src="/_preview/live.js" data-page="%s" data-version="%s" data-run="%s" data-lost="%s" defer></script>
                """,
                page, version, run, lost);
    }

    /** The policy, so that what stands below the address may be loaded and asked. */
    static String widened(String policy, String address) {
        List<String> rules = new ArrayList<>(Stream.of(policy.split(";"))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .toList());
        String fallback = valueOf("default-src", rules).orElse("*");
        for (String name : NEEDED) {
            String value = valueOf(name, rules).orElse(fallback);
            if (Stream.of(value.split(" ")).noneMatch(source -> source.equals("'self'") || source.equals("*"))) {
                rules.removeIf(rule -> rule.equals(name) || rule.startsWith(name + " "));
                rules.add((name + " " + value.replace("'none'", "").strip() + " " + address).replace("  ", " "));
            }
        }
        return String.join("; ", rules);
    }

    private static Optional<String> valueOf(String name, List<String> rules) {
        return rules.stream()
                .filter(rule -> rule.startsWith(name + " "))
                .map(rule -> rule.substring(name.length() + 1).strip())
                .findFirst();
    }
}
