package yearbook.archive;

import java.util.List;
import java.util.Optional;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/**
 * A version as it lies in the archive.
 *
 * @param manifest the SHA-256 of each of its files, by path
 * @param signature of the manifest, where somebody signed it
 * @param files everything in it: the {@link #SITE} readers see, the {@link #SOURCE} it was built of, what proves them
 * @param bytes of all its files together, whether or not an earlier version holds them too
 */
public record Kept(Memento memento, Manifest manifest, Optional<String> signature, List<SiteFile> files, long bytes) {
    public static final String SITE = "site/";
    public static final String SOURCE = "source/";

    public Kept {
        files = List.copyOf(files);
    }

    /** The files below one of its folders, named from there. */
    public List<SiteFile> below(String folder) {
        return files.stream()
                .filter(file -> file.path().startsWith(folder))
                .map(file -> new SiteFile(file.path().substring(folder.length()), file.content()))
                .toList();
    }
}
