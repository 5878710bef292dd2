package yearbook.archive;

import io.ocfl.api.exception.OcflJavaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import yearbook.content.Sha256;
import yearbook.site.SiteFile;

/** The files of a version on their way out: each is compared with what the version's manifest says of it. */
final class Contents {
    private final Kept kept;

    private Contents(Kept kept) {
        this.kept = kept;
    }

    /** A version is not as it was kept; nothing of it may leave the archive as if it were. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1;

        Damaged(String path) {
            super(path);
        }
    }

    /** Does something with one file; it may fail to write. */
    @FunctionalInterface
    interface Taker {
        void take(String path, byte[] bytes) throws IOException;
    }

    static Contents of(Kept kept) {
        Set<String> unlike = new TreeSet<>(kept.manifest().digests().keySet());
        kept.files().stream()
                .map(SiteFile::path)
                .filter(path -> !unlike.remove(path))
                .forEach(unlike::add);
        unlike.removeAll(Set.of(Manifest.FILE, Seal.FILE));
        unlike.stream().findFirst().ifPresent(path -> {
            throw new Damaged(path);
        });
        return new Contents(kept);
    }

    /** Every file of the version; each is compared when its bytes are asked for. */
    List<SiteFile> files() {
        return kept.files().stream()
                .map(file -> new SiteFile(file.path(), () -> bytes(file)))
                .toList();
    }

    /** The same in the order of their paths; one at a time is held. */
    void each(Taker taker) throws IOException {
        take(kept.files(), taker);
    }

    /** The files of the site alone, by their paths there. */
    void site(Taker taker) throws IOException {
        List<SiteFile> site = kept.files().stream()
                .filter(file -> file.path().startsWith(Kept.SITE))
                .toList();
        take(site, (path, bytes) -> taker.take(path.substring(Kept.SITE.length()), bytes));
    }

    byte[] file(String path) {
        return kept.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(this::bytes)
                .orElse(new byte[0]);
    }

    private void take(List<SiteFile> files, Taker taker) throws IOException {
        for (SiteFile file :
                files.stream().sorted(Comparator.comparing(SiteFile::path)).toList()) {
            taker.take(file.path(), bytes(file));
        }
    }

    private byte[] bytes(SiteFile file) {
        String path = file.path();
        try {
            byte[] bytes = file.content().bytes();
            String digest = kept.manifest().digests().get(path);
            if (digest != null && !digest.equals(Sha256.hex(bytes))) {
                throw new Damaged(path);
            }
            return bytes;
        } catch (OcflJavaException | UncheckedIOException gone) {
            throw new Damaged(path);
        }
    }
}
