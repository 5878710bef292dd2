package yearbook.archive;

import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.core.storage.common.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import yearbook.archive.Finding.Where;
import yearbook.archive.ObjectAudit.Depth;

/**
 * What can be used of an archive whose years may be damaged, each by itself: what can be seen of that without reading every
 * byte.
 *
 * @param ids the names of the objects that can be opened
 * @param damage what is wrong with the others, and with versions of these
 */
record Survey(NavigableSet<String> ids, List<Finding> damage) {
    /** Found by {@code verify}, and in nobody's way: what was kept can be read, and added to. */
    private static final Set<String> HARMLESS = Set.of(
            "verify.stray",
            "verify.extra",
            "verify.digest-missing",
            "verify.digest-altered",
            "verify.inventory-missing",
            "verify.inventory-altered");

    Survey {
        ids = Collections.unmodifiableNavigableSet(new TreeSet<>(ids));
        damage = List.copyOf(damage);
    }

    /**
     * @param broken the folders of objects that are not as any writer leaves them
     * @param opening opens an object by its name, as is done later
     */
    static Survey of(Storage storage, List<String> broken, Consumer<String> opening) {
        NavigableSet<String> ids = new TreeSet<>();
        List<Finding> damage = new ArrayList<>();
        TreeMap<Integer, String> places = new TreeMap<>();
        for (String folder : Grounds.of(storage).objects()) {
            ObjectAudit object = new ObjectAudit(storage, folder, OptionalInt.empty());
            Where year = Where.year(object.year());
            List<Finding> found = new ArrayList<>(object.findings(Depth.LABELS));
            String id = object.id().orElse("");
            String twin = object.year().isEmpty()
                    ? null
                    : places.putIfAbsent(object.year().getAsInt(), folder);
            boolean closed = id.isEmpty() || broken.contains(folder) || twin != null || isUndeclared(found);
            if (twin != null) {
                found.add(Finding.of(year, folder, "verify.twin", twin));
            } else if (!id.isEmpty() && !Grounds.home(id).equals(folder)) {
                found.add(Finding.of(year, folder, "verify.misplaced", Grounds.home(id)));
                closed = true;
            } else if (!closed) {
                List<Finding> refused = refused(id, opening, year, folder);
                found.addAll(refused);
                closed = !refused.isEmpty();
            }
            if (closed) {
                damage.addAll(reasons(found, object, year));
            } else {
                ids.add(id);
                found.stream().filter(Survey::spoils).forEach(damage::add);
            }
        }
        return new Survey(ids, damage.stream().distinct().sorted().toList());
    }

    /** Others than OCFL's library would still find it, which passes over what is not declared to be an object. */
    private static boolean isUndeclared(List<Finding> found) {
        return found.stream().anyMatch(finding -> finding.sentence().equals("verify.missing"));
    }

    private static List<Finding> refused(String id, Consumer<String> opening, Where year, String folder) {
        try {
            opening.accept(id);
            return List.of();
        } catch (OcflJavaException | IllegalArgumentException e) {
            return List.of(Finding.of(year, folder, "verify.ocfl", e.getClass().getSimpleName(), e.getMessage()));
        }
    }

    /** Why an object is closed; if that cannot be seen at a glance, it is read. */
    private static List<Finding> reasons(List<Finding> seen, ObjectAudit object, Where year) {
        List<Finding> reasons = seen.stream().filter(Survey::explains).toList();
        if (reasons.isEmpty()) {
            reasons = object.findings(Depth.BYTES).stream()
                    .filter(Survey::explains)
                    .toList();
        }
        return reasons.isEmpty() ? List.of(Finding.of(year, object.folder(), "verify.broken")) : reasons;
    }

    private static boolean explains(Finding finding) {
        return !finding.sentence().equals("verify.stray") && !finding.sentence().equals("verify.extra");
    }

    /** Of an object that can be opened: whether a version of it is not what it was, or the next one would not be safe. */
    static boolean spoils(Finding finding) {
        return !HARMLESS.contains(finding.sentence());
    }

    /** Whether what a version says of itself is whole. */
    boolean isReadable(OptionalInt year, int version) {
        return damage.stream()
                .map(Finding::where)
                .noneMatch(where -> where.year().equals(year)
                        && where.versions().contains(version)
                        && (where.path().isEmpty() || !where.path().contains("/")));
    }
}
