package yearbook.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import yearbook.problem.Lang;

/**
 * What a reader may type, and what must then be among the first five results.
 *
 * @param exact whether its marks are meant, so that the very first result must be right
 * @param also what may be first besides
 */
record JudgedQuery(Lang lang, boolean exact, String text, List<String> expected, List<String> also) {
    private static final String REPORT = "2024/bao-cao-nam/";

    static List<JudgedQuery> list(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/search", name)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean mayBeFirst(String address) {
        return expected.contains(address) || also.contains(address);
    }

    private static JudgedQuery of(String[] parts) {
        return new JudgedQuery(
                Lang.of(parts[0]).orElseThrow(),
                parts[1].equals("exact"),
                parts[2],
                addresses(parts[3]),
                parts.length > 4 ? addresses(parts[4]) : List.of());
    }

    private static List<String> addresses(String names) {
        return Stream.of(names.split(" ", -1)).map(JudgedQuery::address).toList();
    }

    /** {@code #a-i-4-p2} is a block of the report, {@code kpi:}, {@code task:}, {@code errata:} and {@code page:} the others. */
    private static String address(String name) {
        var target = name.substring(name.indexOf(':') + 1);
        return switch (name.replaceFirst(":.*$", "")) {
            case "kpi" -> REPORT + "chi-tieu/" + target + "/";
            case "task" -> "2025/nhiem-vu/" + target + "/";
            case "errata" -> REPORT + "dinh-chinh/#" + target;
            case "page" -> target.replace("#", "/#");
            case "report" -> REPORT;
            default -> REPORT + name;
        };
    }
}
