package yearbook.archive;

import io.ocfl.core.storage.common.Storage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yearbook.archive.Finding.Where;
import yearbook.content.Json;

/**
 * Which years were kept, each up to which version: a file of the storage root, as OCFL allows it, without which nobody would
 * notice that the whole folder of a year is gone, or was replaced by an older copy.
 *
 * <p>It is written after the version it tells of, and by every writer who finds that it lags behind: it may know less than
 * the archive holds, where a writer was killed in between, but never more. So what it knows and nobody finds is lost; and
 * what it does not know is told of too, as somebody may have taken that out of it, but for one version of a year that it
 * knows: that is what a killed writer leaves.
 *
 * @param newest by the names of objects, the number of the newest version that was kept
 */
record Register(State state, SortedMap<String, Integer> newest) {
    static final String FILE = "yearbook-register.json";
    static final String LACKS = "verify.register-lacks";

    enum State {
        GOOD,
        /** As in an archive that was begun before there were registers. */
        ABSENT,
        UNREADABLE
    }

    Register {
        newest = Collections.unmodifiableSortedMap(new TreeMap<>(newest));
    }

    static Register of(Storage storage) {
        return Stock.bytes(storage, FILE)
                .map(bytes -> read(new String(bytes, StandardCharsets.UTF_8)))
                .orElseGet(() ->
                        new Register(storage.fileExists(FILE) ? State.UNREADABLE : State.ABSENT, new TreeMap<>()));
    }

    private static Register read(String text) {
        SortedMap<String, Integer> newest = new TreeMap<>();
        Optional<Map<String, String>> lines = Json.onlyStrings(text);
        boolean good = lines.isPresent();
        for (Map.Entry<String, String> line : lines.orElse(Map.of()).entrySet()) {
            if (ObjectAudit.year(line.getKey()).isPresent() && line.getValue().matches("v[1-9][0-9]{0,8}")) {
                newest.put(line.getKey(), Integer.valueOf(line.getValue().substring(1)));
            } else {
                good = false;
            }
        }
        return good ? new Register(State.GOOD, newest) : new Register(State.UNREADABLE, new TreeMap<>());
    }

    byte[] json() {
        Json lines = Json.object();
        newest.forEach((id, version) -> lines.put(id, "v" + version));
        return lines.pretty().getBytes(StandardCharsets.UTF_8);
    }

    /** The same with what is there; nothing that it knows is forgotten. */
    Register with(Map<String, Integer> there) {
        SortedMap<String, Integer> all = new TreeMap<>(newest);
        there.forEach((id, version) -> all.merge(id, version, Math::max));
        return new Register(State.GOOD, all);
    }

    /**
     * What it knows and nobody finds, and what is there that it does not know.
     *
     * @param there by the years whose objects are there, whatever their state, the number of the newest version they know of
     */
    List<Finding> findings(Map<Integer, Integer> there) {
        if (state == State.UNREADABLE) {
            return List.of(Finding.of(Where.ARCHIVE, FILE, "verify.register-unreadable", FILE));
        } else if (state == State.ABSENT) {
            return there.isEmpty() ? List.of() : List.of(Finding.of(Where.ARCHIVE, FILE, "verify.register-missing"));
        }
        List<Finding> findings = new ArrayList<>();
        newest.forEach((id, version) -> {
            OptionalInt year = ObjectAudit.year(id);
            Optional<Integer> head = Optional.ofNullable(there.get(year.orElseThrow()));
            if (head.isEmpty()) {
                findings.add(Finding.of(
                        Where.year(year),
                        Grounds.home(id),
                        "verify.year-missing",
                        year.getAsInt(),
                        "v" + version,
                        FILE));
            } else if (head.get() > 0) {
                // An object without any version is told of for itself.
                findings.addAll(later(id, head.get(), version));
            }
        });
        lacking(there).ifPresent(findings::add);
        return findings;
    }

    /**
     * Years that it knows by another name than that of their objects.
     *
     * @param names by year, the names of the objects that are there, as far as they can be read
     */
    List<Finding> misnamed(Map<Integer, SortedSet<String>> names) {
        List<Finding> findings = new ArrayList<>();
        newest.keySet().forEach(id -> {
            OptionalInt year = ObjectAudit.year(id);
            SortedSet<String> there = names.getOrDefault(year.orElseThrow(), Collections.emptySortedSet());
            if (!there.isEmpty() && !there.contains(id)) {
                findings.add(Finding.of(
                        Where.year(year), FILE, "verify.register-address", id, String.join(", ", there), FILE));
            }
        });
        return findings;
    }

    private Optional<Finding> lacking(Map<Integer, Integer> there) {
        Map<Integer, Integer> known = new HashMap<>();
        newest.forEach((id, version) -> known.put(ObjectAudit.year(id).orElseThrow(), version));
        SortedMap<Integer, Integer> lacking = new TreeMap<>(there);
        lacking.entrySet().removeIf(year -> year.getValue() <= known.getOrDefault(year.getKey(), 0));
        boolean cutShort = lacking.size() == 1
                && lacking.entrySet().stream()
                        .allMatch(year -> year.getValue().equals(known.getOrDefault(year.getKey(), -1) + 1));
        return lacking.isEmpty() || cutShort
                ? Optional.empty()
                : Optional.of(Finding.of(Where.ARCHIVE, FILE, LACKS, names(lacking), FILE));
    }

    private static String names(SortedMap<Integer, Integer> years) {
        return years.entrySet().stream()
                .map(year -> year.getKey() + " v" + year.getValue())
                .collect(Collectors.joining(", "));
    }

    private static List<Finding> later(String id, int head, int newest) {
        List<Finding> findings = new ArrayList<>();
        for (int number = head + 1; number <= newest; number++) {
            Where where = Where.year(ObjectAudit.year(id)).version(number);
            findings.add(Finding.of(where, Grounds.home(id) + "/v" + number, "verify.version-missing"));
        }
        return findings;
    }
}
