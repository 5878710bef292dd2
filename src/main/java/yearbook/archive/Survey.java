package yearbook.archive;

import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.core.storage.common.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
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
            "verify.extra-folder",
            "verify.register-missing",
            Register.LACKS,
            "verify.digest-missing",
            "verify.digest-altered",
            "verify.inventory-missing",
            "verify.inventory-altered");

    Survey {
        ids = Collections.unmodifiableNavigableSet(new TreeSet<>(ids));
        damage = damage.stream().distinct().sorted().toList();
    }

    /**
     * @param broken the folders of objects that are not as any writer leaves them
     * @param opening opens an object by its name, as is done later
     */
    static Survey of(Storage storage, List<String> broken, Consumer<String> opening) {
        List<String> objects = Grounds.of(storage).objects();
        Walk walk = new Walk(storage, objects, broken, opening);
        objects.forEach(walk::visit);
        Register.of(storage).findings(walk.heads).stream()
                .filter(Survey::spoils)
                .forEach(walk.damage::add);
        return new Survey(walk.ids, walk.damage);
    }

    /** From object to object. */
    private static final class Walk {
        private final Storage storage;
        private final List<String> broken;
        private final Consumer<String> opening;
        private final NavigableSet<String> ids = new TreeSet<>();
        private final List<Finding> damage = new ArrayList<>();
        private final Whereabouts whereabouts;
        private final Map<Integer, Integer> heads = new TreeMap<>();

        Walk(Storage storage, List<String> objects, List<String> broken, Consumer<String> opening) {
            this.storage = storage;
            this.whereabouts = new Whereabouts(objects);
            this.broken = broken;
            this.opening = opening;
        }

        void visit(String folder) {
            ObjectAudit object = new ObjectAudit(storage, folder, OptionalInt.empty());
            object.year().ifPresent(year -> heads.merge(year, object.head(), Math::max));
            List<Finding> found = new ArrayList<>(object.findings(Depth.LABELS));
            Optional<Finding> elsewhere = whereabouts.fault(object);
            elsewhere.ifPresent(found::add);
            boolean usable = object.id().isPresent()
                    && elsewhere.isEmpty()
                    && !broken.contains(folder)
                    && found.stream().noneMatch(Survey::isClosed);
            Optional<Finding> refused = usable ? refused(object) : Optional.empty();
            refused.ifPresent(found::add);
            if (usable && refused.isEmpty()) {
                ids.add(object.id().orElseThrow());
                found.stream().filter(Survey::spoils).forEach(damage::add);
            } else {
                damage.addAll(reasons(found, object));
            }
        }

        private Optional<Finding> refused(ObjectAudit object) {
            try {
                opening.accept(object.id().orElseThrow());
                return Optional.empty();
            } catch (OcflJavaException | IllegalArgumentException e) {
                String kind = e.getClass().getSimpleName();
                return Optional.of(Finding.of(
                        Where.year(object.year()),
                        object.folder(),
                        "verify.ocfl",
                        kind,
                        String.valueOf(e.getMessage())));
            }
        }
    }

    /**
     * Others than OCFL's library would still find it, which passes over what is not declared to be an object, and cannot
     * read it by an inventory that says nothing.
     */
    private static boolean isClosed(Finding finding) {
        return finding.sentence().equals("verify.missing")
                || (finding.sentence().equals("verify.inventory-unreadable")
                        && finding.where().versions().isEmpty());
    }

    /** Why an object is closed; if that cannot be seen at a glance, it is read. */
    private static List<Finding> reasons(List<Finding> seen, ObjectAudit object) {
        List<Finding> reasons = seen.stream().filter(Survey::explains).toList();
        if (reasons.isEmpty()) {
            reasons = object.findings(Depth.BYTES).stream()
                    .filter(Survey::explains)
                    .toList();
        }
        return reasons.isEmpty()
                ? List.of(Finding.of(Where.year(object.year()), object.folder(), "verify.broken"))
                : reasons;
    }

    private static boolean explains(Finding finding) {
        return !finding.sentence().equals("verify.stray") && !finding.sentence().startsWith("verify.extra");
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
