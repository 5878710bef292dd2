package yearbook.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yearbook.archive.Finding.Where;

/** Whether every object lies where its name leads, and none of its year beside it. */
final class Whereabouts {
    private final List<String> objects;
    private final Map<Integer, String> years = new HashMap<>();

    /** @param objects the folders of all of them */
    Whereabouts(List<String> objects) {
        this.objects = List.copyOf(objects);
    }

    /** What is wrong with the place of an object, after those that were asked about before. */
    Optional<Finding> fault(ObjectAudit object) {
        Optional<String> home = object.id().map(Grounds::home).filter(place -> !place.equals(object.folder()));
        return twin(object, home)
                .map(other -> finding(object, "verify.twin", other))
                .or(() -> home.map(place -> finding(object, "verify.misplaced", place)));
    }

    /** One that lies beside the object of the same name, or of the same year, is not to be moved there. */
    private Optional<String> twin(ObjectAudit object, Optional<String> home) {
        Optional<String> same = home.filter(objects::contains);
        return same.isPresent() || object.year().isEmpty()
                ? same
                : Optional.ofNullable(years.putIfAbsent(object.year().getAsInt(), object.folder()));
    }

    private static Finding finding(ObjectAudit object, String sentence, String place) {
        return Finding.of(Where.year(object.year()), object.folder(), sentence, place);
    }
}
