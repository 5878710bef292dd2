package yearbook.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose signatures count, in the format of OpenSSH's {@code allowed_signers}: a line for each key, {@code NAME [OPTIONS] KEY}.
 * Keys that were replaced stay in it with {@code valid-before}, for what they signed while they were in use.
 *
 * @param unread the numbers of lines that are neither a signer nor a comment
 */
public record AllowedSigners(List<Signer> signers, List<Integer> unread) {
    public static final AllowedSigners NOBODY = new AllowedSigners(List.of(), List.of());

    private static final Pattern LINE = Pattern.compile("(\"[^\"]+\"|\\S+)\\s+(?:((?:[^\\s\"]|\"[^\"]*\")+)\\s+)??"
            + "((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[\\w@.-]+)\\s+([A-Za-z0-9+/]+={0,2})(?:\\s.*)?");
    private static final Pattern OPTION = Pattern.compile("([A-Za-z-]+)(?:=\"([^\"]*)\"|=([^\",]*))?(?:,|$)");
    private static final Pattern MOMENT = Pattern.compile("(\\d{8})(\\d{4}(?:\\d{2})?)?(Z?)");

    public AllowedSigners {
        signers = List.copyOf(signers);
        unread = List.copyOf(unread);
    }

    /**
     * Somebody's key.
     *
     * @param spaces patterns of what the key may sign; anything where there are none
     */
    record Signer(String name, SshKey key, Optional<String> spaces, Span span) {}

    /** From when to when a key is good, both ends included. */
    record Span(Optional<Instant> from, Optional<Instant> until) {
        Span {
            if (from.isPresent() && until.filter(from.get()::isBefore).isEmpty() && until.isPresent()) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }

        boolean holds(Instant moment) {
            return from.filter(moment::isBefore).isEmpty()
                    && until.filter(moment::isAfter).isEmpty();
        }
    }

    /**
     * What is in a file of that format. Keys of other kinds and certificates are passed over: nothing is signed with them here.
     *
     * @param zone where times without a {@code Z} are told; OpenSSH takes that of the machine
     */
    public static AllowedSigners read(String text, ZoneId zone) {
        List<Signer> signers = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                signer(line, zone).ifPresent(signers::add);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                unread.add(number);
            }
        }
        return new AllowedSigners(signers, unread);
    }

    private static Optional<Signer> signer(String text, ZoneId zone) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IllegalArgumentException("neither a signer nor a comment");
        }
        Options options = Options.of(Optional.ofNullable(line.group(2)).orElse(""), zone);
        byte[] blob = Base64.getDecoder().decode(line.group(4));
        if (!line.group(3).equals(SshKey.KIND) || options.authority()) {
            return Optional.empty();
        }
        SshKey key = SshKey.of(blob).orElseThrow(() -> new IllegalArgumentException("not a key"));
        String name = line.group(1).replace("\"", "");
        return Optional.of(new Signer(name, key, options.spaces(), options.span()));
    }

    /** What stands between the name and the key. */
    private record Options(boolean authority, Optional<String> spaces, Span span) {
        static Options of(String text, ZoneId zone) {
            boolean authority = false;
            Optional<String> spaces = Optional.empty();
            Optional<Instant> from = Optional.empty();
            Optional<Instant> until = Optional.empty();
            Matcher option = OPTION.matcher(text);
            int end = 0;
            while (end < text.length()) {
                if (!option.find(end) || option.start() != end) {
                    throw new IllegalArgumentException("not options");
                }
                end = option.end();
                String value = option.group(2) != null ? option.group(2) : option.group(3);
                switch (option.group(1).toLowerCase(Locale.ROOT)) {
                    case "cert-authority" -> authority = true;
                    case "namespaces" -> spaces = Optional.of(given(value));
                    case "valid-after" -> from = Optional.of(moment(given(value), zone));
                    case "valid-before" -> until = Optional.of(moment(given(value), zone));
                    default -> throw new IllegalArgumentException("no such option");
                }
            }
            return new Options(authority, spaces, new Span(from, until));
        }

        private static String given(String value) {
            if (value == null || value.isEmpty()) {
                throw new IllegalArgumentException("an option without its value");
            }
            return value;
        }
    }

    /** {@code YYYYMMDD[HHMM[SS]][Z]}. */
    private static Instant moment(String text, ZoneId zone) {
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            throw new IllegalArgumentException("not a moment");
        }
        String time = Optional.ofNullable(moment.group(2)).orElse("0000");
        String digits = moment.group(1) + time + (time.length() == 4 ? "00" : "");
        return LocalDateTime.parse(digits, DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT))
                .atZone(moment.group(3).isEmpty() ? zone : ZoneOffset.UTC)
                .toInstant();
    }

    /** Those who may sign this with that key, at any time. */
    List<Signer> with(SshKey key, String namespace) {
        return with(key.line(), namespace).toList();
    }

    private Stream<Signer> with(String key, String namespace) {
        return signers.stream()
                .filter(signer -> signer.key().line().equals(key))
                .filter(signer -> signer.spaces()
                        .map(spaces -> isAmong(spaces, namespace))
                        .orElse(true));
    }

    /** Whether what this key signs of a year counts for anything here, at some time. */
    public boolean know(SigningKey key) {
        return with(key.line(), Seal.NAMESPACE).findAny().isPresent();
    }

    /** The same at this moment. */
    public boolean know(SigningKey key, Instant moment) {
        return with(key.line(), Seal.NAMESPACE).anyMatch(signer -> signer.span().holds(moment));
    }

    /** By a list of patterns as OpenSSH has them: {@code *}, {@code ?}, and {@code !} for what is none of it. */
    private static boolean isAmong(String patterns, String word) {
        boolean among = false;
        for (String pattern : patterns.split(",", -1)) {
            boolean not = pattern.startsWith("!");
            if (matches(not ? pattern.substring(1) : pattern, word)) {
                if (not) {
                    return false;
                }
                among = true;
            }
        }
        return among;
    }

    private static boolean matches(String pattern, String word) {
        StringBuilder regex = new StringBuilder();
        pattern.chars().forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote("" + (char) c)));
        return Pattern.matches(regex.toString(), word);
    }
}
