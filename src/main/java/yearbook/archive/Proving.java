package yearbook.archive;

import io.ocfl.api.exception.OcflJavaException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import yearbook.archive.Finding.Where;
import yearbook.content.Sha256;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/** Holds every byte of a year against the manifests of its versions, as whoever shows it will read it. */
final class Proving {
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    /** A file, and the versions that have it with these very bytes. */
    private record Shared(SiteFile file, String digest, List<Integer> versions) {}

    private Proving() {}

    /** @param versions all of one year, oldest first */
    static List<Finding> of(List<Kept> versions) {
        Proving proving = new Proving();
        SortedMap<String, Shared> files = new TreeMap<>();
        int expected = 1;
        for (Kept kept : versions) {
            if (kept.memento().version() != expected) {
                proving.tell(kept.memento(), List.of(expected), "v" + expected, "", "verify.version-missing");
            }
            expected = kept.memento().version() + 1;
            proving.lists(kept, files);
        }
        Memento year = versions.get(0).memento();
        Crew.each(List.copyOf(files.values()), shared -> proving.read(shared, year));
        return proving.findings.stream().sorted().toList();
    }

    /** What is in the version and in its manifest; the manifest itself and what signs it are no part of that. */
    private void lists(Kept kept, SortedMap<String, Shared> files) {
        List<Integer> version = List.of(kept.memento().version());
        Set<String> missing = new TreeSet<>(kept.manifest().digests().keySet());
        for (SiteFile file : kept.files()) {
            String path = file.path();
            String digest = kept.manifest().digests().get(path);
            if (digest != null) {
                missing.remove(path);
                files.computeIfAbsent(digest + " " + path, key -> new Shared(file, digest, new ArrayList<>()))
                        .versions()
                        .addAll(version);
            } else if (!path.startsWith(Manifest.FILE)) {
                tell(kept.memento(), version, path, path, "verify.manifest-lacks");
            }
        }
        missing.forEach(path -> tell(kept.memento(), version, path, path, "verify.manifest-names"));
    }

    private void read(Shared shared, Memento year) {
        String path = shared.file().path();
        try {
            byte[] bytes = shared.file().content().bytes();
            if (!shared.digest().equals(Sha256.hex(bytes))) {
                tell(year, shared.versions(), path, path, "verify.manifest-differs");
            }
        } catch (Damaged altered) {
            tell(year, shared.versions(), path, path, "verify.file-altered");
        } catch (OcflJavaException | UncheckedIOException unreadable) {
            tell(year, shared.versions(), path, path, "verify.file-unreadable");
        }
    }

    private void tell(Memento year, List<Integer> versions, String file, String path, String sentence) {
        Where where = new Where(OptionalInt.of(year.year()), versions, path);
        findings.add(Finding.of(where, year.year() + "/v" + versions.get(0) + "/" + file, sentence, path));
    }
}
