package yearbook.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import yearbook.content.Json;
import yearbook.site.Memento;
import yearbook.site.Memento.Origin;

/** What is written on a version: {@code snapshot.json}, which lies in it. */
final class Label {
    static final String FILE = "snapshot.json";

    private Label() {}

    static String json(Memento memento, long bytes) {
        return Json.object()
                .put("year", String.valueOf(memento.year()))
                .put("version", memento.name())
                .put("taken", memento.taken().toString())
                .put("by", memento.by())
                .put("reason", memento.reason())
                .put("commit", memento.origin().map(Origin::commit))
                .put("folder", memento.origin().map(Origin::folder))
                .put("generator", memento.generator())
                .put("program", memento.program())
                .put("asOf", memento.asOf().toString())
                .put("bytes", String.valueOf(bytes))
                .pretty();
    }

    /** Nothing where this is not what {@link #json} writes. */
    static Optional<Memento> read(String json) {
        return Json.strings(json).flatMap(Label::read);
    }

    /** How large the site and its source are, without what is added to prove them. */
    static long bytes(String json) {
        return Json.strings(json)
                .map(members -> members.getOrDefault("bytes", ""))
                .filter(bytes -> bytes.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static Optional<Memento> read(Map<String, String> members) {
        try {
            return Optional.of(new Memento(
                    Integer.parseInt(members.getOrDefault("year", "")),
                    Integer.parseInt(members.getOrDefault("version", "").replaceFirst("^v", "")),
                    Instant.parse(members.getOrDefault("taken", "")),
                    members.getOrDefault("by", ""),
                    members.getOrDefault("reason", ""),
                    Optional.ofNullable(members.get("commit"))
                            .map(commit -> new Origin(commit, members.getOrDefault("folder", ""))),
                    members.getOrDefault("generator", ""),
                    Optional.ofNullable(members.get("program")),
                    Instant.parse(members.getOrDefault("asOf", ""))));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
