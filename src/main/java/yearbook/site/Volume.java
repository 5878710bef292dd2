package yearbook.site;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A version of a year as it stands on the shelf: its bytes are promised, and never made anew.
 *
 * @param pages the files its readers see, by their paths on the year's own site
 * @param files all that is in it: those, the source they were built of, and what proves both
 * @param said what its source says; nothing where this program cannot read it
 */
public record Volume(
        Memento memento, Seal seal, SortedMap<String, SiteFile> pages, List<SiteFile> files, Optional<Site> said) {

    /**
     * What proves it.
     *
     * @param digest of its manifest: the one number that stands for the whole version, such as {@code sha256:…}
     * @param signature of the manifest, as it was found when it was checked
     * @param bytes of its site and its source together
     */
    public record Seal(String digest, Signature signature, long bytes) {}

    public Volume {
        pages = new TreeMap<>(pages);
        files = List.copyOf(files);
    }

    /** The manifest, its signature, and what is written on it. */
    public List<SiteFile> proofs() {
        return files.stream().filter(file -> !file.path().contains("/")).toList();
    }

    public boolean has(String file) {
        return pages.containsKey(file);
    }
}
