package yearbook.archive;

import io.ocfl.api.exception.OcflJavaException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yearbook.content.Manuscript;
import yearbook.content.Sha256;
import yearbook.history.Bundle;
import yearbook.site.Memento;
import yearbook.site.Shelf;
import yearbook.site.Signature;
import yearbook.site.Site;
import yearbook.site.SiteFile;
import yearbook.site.Volume;

/** What the archive lends to the site. Every byte of it is held against the manifest of its version. */
public final class Lending {
    private Lending() {}

    /**
     * What the site is lent.
     *
     * @param shelf every year that is whole, each byte of it as it was kept
     * @param damage why others stay away
     */
    public record Loan(Shelf shelf, List<Finding> damage) {
        public static final Loan NOTHING = new Loan(Shelf.EMPTY, List.of());

        public Loan {
            damage = List.copyOf(damage);
        }
    }

    /**
     * All that is whole in the archive here; its files may be asked for later, as no version ever changes.
     *
     * @param signers whose signatures count
     * @param waiting told if somebody writes in it
     */
    public static Loan of(Place place, AllowedSigners signers, Runnable waiting) {
        if (!place.isThere()) {
            throw new Refused("archive.missing", place);
        }
        try (Vault vault = Vault.read(place, waiting)) {
            return loan(vault, signers);
        } catch (OcflJavaException | UncheckedIOException e) {
            throw damaged(place.toString(), e);
        }
    }

    /**
     * The same at a glance: which files there are, none of which was read, nor can be told from one that is damaged; what
     * versions say, and whose they are, is left out.
     */
    public static Loan glance(Place place, Runnable waiting) {
        try (Vault vault = Vault.read(place, waiting)) {
            List<Volume> volumes = vault.all().stream().map(Lending::outline).toList();
            return new Loan(new Shelf(volumes), vault.damage());
        } catch (OcflJavaException | UncheckedIOException e) {
            throw damaged(place.toString(), e);
        }
    }

    private static Volume outline(Kept kept) {
        Signature untold = new Signature(Signature.State.UNSIGNED, "", "");
        return new Volume(
                kept.memento(),
                new Volume.Seal(kept.manifest().digest(), untold, kept.bytes()),
                pages(kept.files()),
                kept.files(),
                Optional.empty());
    }

    private static Loan loan(Vault vault, AllowedSigners signers) {
        vault.fetch();
        List<Finding> damage = new ArrayList<>(vault.damage());
        List<Volume> volumes = new ArrayList<>();
        SortedMap<Integer, List<Kept>> years = vault.all().stream()
                .collect(Collectors.groupingBy(kept -> kept.memento().year(), TreeMap::new, Collectors.toList()));
        years.forEach((year, versions) -> {
            boolean seen =
                    damage.stream().anyMatch(finding -> finding.where().year().equals(OptionalInt.of(year)));
            List<Finding> found = seen ? List.of() : Proving.of(versions);
            damage.addAll(found);
            if (!seen && found.isEmpty()) {
                versions.forEach(kept -> volumes.add(volume(kept, signers)));
            }
        });
        return new Loan(new Shelf(volumes), damage.stream().sorted().toList());
    }

    private static Volume volume(Kept kept, AllowedSigners signers) {
        List<SiteFile> files =
                kept.files().stream().map(file -> proven(file, kept)).toList();
        return new Volume(
                kept.memento(),
                new Volume.Seal(kept.manifest().digest(), Seal.of(kept, signers), kept.bytes()),
                pages(files),
                files,
                said(files, kept.memento()));
    }

    private static SortedMap<String, SiteFile> pages(List<SiteFile> files) {
        SortedMap<String, SiteFile> pages = new TreeMap<>();
        for (SiteFile file : files) {
            if (file.path().startsWith(Kept.SITE)) {
                pages.put(file.path().substring(Kept.SITE.length()), file);
            }
        }
        return pages;
    }

    /** What the source says of that which was out: a report that was not is not told of here either. */
    private static Optional<Site> said(List<SiteFile> files, Memento memento) {
        SortedMap<String, SiteFile> source = new TreeMap<>();
        for (SiteFile file : files) {
            if (file.path().startsWith(Kept.SOURCE + "content/")) {
                source.put(file.path().substring(Kept.SOURCE.length()), file);
            }
        }
        Optional<Manuscript> manuscript = Bundle.read(
                        new TreeSet<>(source.keySet()),
                        path -> source.get(path).content().bytes())
                .manuscript();
        return manuscript.map(content -> Site.of(content, memento.asOf()));
    }

    /** The manifest cannot hold its own digest, nor that of its signature; these are for {@code verify}. */
    private static SiteFile proven(SiteFile file, Kept kept) {
        Optional<String> digest = Optional.ofNullable(kept.manifest().digests().get(file.path()));
        boolean proof = file.path().startsWith(Manifest.FILE);
        String name = kept.memento().year() + "/" + kept.memento().name() + "/" + file.path();
        return new SiteFile(file.path(), () -> {
            byte[] bytes = bytes(file, name);
            if (!proof && !digest.equals(Optional.of(Sha256.hex(bytes)))) {
                throw new Damaged("archive.damaged", name);
            }
            return bytes;
        });
    }

    private static byte[] bytes(SiteFile file, String name) {
        try {
            return file.content().bytes();
        } catch (OcflJavaException | UncheckedIOException e) {
            throw damaged(name, e);
        }
    }

    private static Damaged damaged(String what, RuntimeException cause) {
        return (Damaged) new Damaged("archive.damaged", what).initCause(cause);
    }
}
