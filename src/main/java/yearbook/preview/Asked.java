package yearbook.preview;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a browser asks for.
 *
 * @param path from the server's root, decoded, without the slash it begins with
 * @param query as {@code name=value}, decoded
 * @param from the path of the page or style sheet that needs it; absent where a reader goes there
 */
record Asked(String host, String path, List<String> query, Optional<String> from) {
    /** Names that no stranger's page can lead to this machine: only names are resolved, and these are none. */
    private static final Pattern LOCAL =
            Pattern.compile("(localhost|\\d+\\.\\d+\\.\\d+\\.\\d+|\\[[0-9a-f:]+])(:\\d+)?");

    static Asked of(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        URI address = exchange.getRequestURI();
        String raw = Optional.ofNullable(address.getRawPath()).orElse("/");
        List<String> query = Stream.of(
                        Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        return new Asked(host, path(raw), new ArrayList<>(query), from(exchange, host));
    }

    /** Whether it was sent to this machine by a name that is its own. */
    boolean isToThisMachine() {
        return LOCAL.matcher(host).matches();
    }

    List<String> all(String name) {
        return query.stream()
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .toList();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    int number(String name) {
        return first(name)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** A plus is a plus in a path, other than in a query. */
    private static String path(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replaceFirst("^/", "");
    }

    private static Optional<String> from(HttpExchange exchange, String host) {
        String purpose = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest"))
                .orElse("document");
        if (purpose.equals("document") || purpose.equals("iframe")) {
            return Optional.empty();
        }
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Referer"))
                .filter(page -> page.startsWith("http://" + host + "/"))
                .map(page -> page.substring(("http://" + host).length()).replaceFirst("[?#].*", ""))
                .map(Asked::path);
    }
}
