package yearbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An address and a promise of bytes: they are made when the writer asks, so that a large site is never held whole. */
public record SiteFile(String path, Content content) {

    /** Makes the bytes; the same ones whenever it is asked. */
    @FunctionalInterface
    public interface Content {
        byte[] bytes();
    }

    /** A file that lies somewhere else already, and is read each time it is asked for. */
    public static SiteFile lying(String path, Path there) {
        return new SiteFile(path, () -> {
            try {
                return Files.readAllBytes(there);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * The same file, made once for several readers: its bytes are held from the first of them to the last, no longer. For
     * what costs much to make and stands in the site and in an offline edition alike.
     */
    public SiteFile keptFor(int readers) {
        return new SiteFile(path, new Kept(content, readers));
    }

    private static final class Kept implements Content {
        private final Content content;
        private final int readers;
        private Optional<byte[]> held = Optional.empty();
        private int served;

        Kept(Content content, int readers) {
            this.content = content;
            this.readers = readers;
        }

        @Override
        public synchronized byte[] bytes() {
            byte[] bytes = held.orElseGet(content::bytes);
            served++;
            held = served % readers == 0 ? Optional.empty() : Optional.of(bytes);
            return bytes.clone();
        }
    }
}
