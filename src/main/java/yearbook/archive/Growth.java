package yearbook.archive;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import yearbook.site.Memento;

/**
 * How an archive grows.
 *
 * @param versions oldest first, but for those that are damaged
 * @param damage what is wrong with the archive, as far as one sees it without reading every byte
 * @param total bytes of all its files
 */
public record Growth(List<Step> versions, List<Finding> damage, long total) {
    /** The span for which one asks what corrections will cost. */
    private static final int YEARS = 10;

    /**
     * One version, and what it takes.
     *
     * @param bytes of its files, whether or not an earlier version holds them too
     * @param added to the archive's disk by keeping it: files that are new, and the list of all files
     */
    public record Step(Memento memento, long bytes, long added) {}

    public Growth {
        versions = List.copyOf(versions);
        damage = List.copyOf(damage);
    }

    /** Reads an archive; {@code waiting} is told if somebody writes to it. */
    public static Growth of(Place place, Runnable waiting) {
        try (Vault vault = Vault.read(place, waiting)) {
            List<Step> steps = vault.all().stream()
                    .map(kept -> new Step(kept.memento(), kept.bytes(), vault.added(kept.memento())))
                    .sorted(Comparator.comparingInt(
                                    (Step step) -> step.memento().year())
                            .thenComparingInt(step -> step.memento().version()))
                    .toList();
            return new Growth(steps, vault.damage(), vault.bytes());
        }
    }

    /** Versions after the first of their year. */
    public long corrections() {
        return versions.stream().filter(Growth::isCorrection).count();
    }

    public long years() {
        return versions.stream().map(step -> step.memento().year()).distinct().count();
    }

    /** What all corrections so far have added. */
    public long corrected() {
        return versions.stream()
                .filter(Growth::isCorrection)
                .mapToLong(Step::added)
                .sum();
    }

    /**
     * What the corrections of ten yearly reports would add, each corrected as often and at such cost as the years kept so
     * far on average; nothing where nothing has been corrected yet.
     */
    public OptionalLong tenYears() {
        return corrections() == 0 ? OptionalLong.empty() : OptionalLong.of(corrected() * YEARS / years());
    }

    private static boolean isCorrection(Step step) {
        return step.memento().version() > 1;
    }
}
