package yearbook.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import yearbook.site.SiteFile;

/**
 * Writes files into one folder. Their bytes are made on many threads and written on one at a time: two that add files to
 * one disk hinder each other.
 */
final class Pen {
    private final Path folder;
    private final Optional<Before> before;
    private final Set<Path> made = new HashSet<>();

    private Pen(Path folder, Optional<Before> before) {
        this.folder = folder;
        this.before = before;
    }

    static Pen in(Path folder) {
        return new Pen(folder, Optional.empty());
    }

    /** One that links what has the same bytes in another folder, if that is there. */
    static Pen in(Path folder, Path before) throws IOException {
        return SiteFolder.isThere(before) ? new Pen(folder, Optional.of(new Before(before.toRealPath()))) : in(folder);
    }

    Path folder() {
        return folder;
    }

    Callable<Void> writing(SiteFile file) {
        return () -> {
            Path target = folder.resolve(file.path()).normalize();
            if (!target.startsWith(folder) || target.equals(folder)) {
                throw new IllegalStateException("leads out of the site: " + file.path());
            }
            byte[] bytes = file.content().bytes();
            write(target, bytes, before.flatMap(site -> site.same(folder.relativize(target), bytes)));
            return null;
        };
    }

    private synchronized void write(Path target, byte[] bytes, Optional<Path> same) throws IOException {
        if (!made.contains(target.getParent())) {
            Files.createDirectories(target.getParent());
            made.add(target.getParent());
        }
        if (same.isEmpty() || !isLinked(target, same.get())) {
            Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
        }
    }

    /** Not every disk has links, nor lets everybody make one. */
    private static boolean isLinked(Path target, Path same) throws IOException {
        try {
            Files.createLink(target, same);
            return true;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            return false;
        }
    }

    /** What stood there before. */
    private static final class Before {
        private final Path folder;
        private final Map<Path, Boolean> own = new ConcurrentHashMap<>();

        Before(Path folder) {
            this.folder = folder;
        }

        /** The file as it was, where it had these bytes; one that a link leads to is not of this folder. */
        Optional<Path> same(Path file, byte[] bytes) {
            Path old = folder.resolve(file);
            try {
                var is = Files.readAttributes(old, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                boolean same = is.isRegularFile()
                        && is.size() == bytes.length
                        && own.computeIfAbsent(old.getParent(), Before::isReal)
                        && Arrays.equals(Files.readAllBytes(old), bytes);
                return same ? Optional.of(old) : Optional.empty();
            } catch (IOException absent) {
                return Optional.empty();
            }
        }

        private static boolean isReal(Path folder) {
            try {
                return folder.toRealPath().equals(folder);
            } catch (IOException gone) {
                return false;
            }
        }
    }
}
