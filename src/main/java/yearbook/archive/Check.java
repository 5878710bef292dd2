package yearbook.archive;

import java.util.List;

/** One thing that must hold for every version, beyond what the archive itself sees to. */
@FunctionalInterface
public interface Check {
    /**
     * What is wrong with this version.
     *
     * @param where to name the version in what is found
     * @param file where the version's folder lies, seen from the archive
     */
    List<Finding> examine(Kept kept, Finding.Where where, String file);
}
