package yearbook.check;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import yearbook.content.Controls;
import yearbook.content.Inline;
import yearbook.problem.Problem;

/** A link that leads out of the site: its address is written with the characters that addresses have. */
final class OutwardLink {
    /** Letters of any language may stand in an address, these may not. */
    private static final Pattern FOREIGN =
            Pattern.compile("[\\p{Cc}\\p{Z}\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PLACE =
            Pattern.compile("(?i)www\\.\\S+|[a-z0-9.-]+\\.(?:vn|com|org|net|info|int|eu)(?:/\\S*)?");

    private static final Pattern LETTERBOX = Pattern.compile("[^@\\s:/]+@[^@\\s/]+\\.[a-z]+");

    private OutwardLink() {}

    static Optional<Problem> problem(Inline.Link link) {
        String target = link.target();
        return FOREIGN.matcher(target)
                .results()
                .findFirst()
                .map(found -> Problem.error("link-character", link.at(), target, named(found), written(target)));
    }

    /** The address that was meant where one was written as people say it: {@code www.example.org}. */
    static Optional<String> meant(String target) {
        if (LETTERBOX.matcher(target).matches()) {
            return Optional.of("mailto:" + target);
        }
        return PLACE.matcher(target).matches() ? Optional.of("https://" + target) : Optional.empty();
    }

    private static String named(MatchResult found) {
        char c = found.group().charAt(0);
        boolean seen = c > ' ' && c < '\u007F';
        return seen ? found.group() : Controls.named(c);
    }

    private static String written(String target) {
        return FOREIGN.matcher(target).replaceAll(found -> escaped(found.group()));
    }

    private static String escaped(String character) {
        StringBuilder escaped = new StringBuilder();
        for (byte part : character.getBytes(StandardCharsets.UTF_8)) {
            escaped.append('%').append(String.format(Locale.ROOT, "%02X", part));
        }
        return escaped.toString();
    }
}
