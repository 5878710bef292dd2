package yearbook.site;

import java.util.function.Supplier;

/**
 * What was made before, found again by what it was made of. Whoever asks gets the same bytes as if they were made now;
 * threads may share it.
 */
@FunctionalInterface
public interface Cache {
    /** Remembers nothing. */
    Cache NONE = (kind, of, make) -> make.get();

    /**
     * The bytes, made now where they are not remembered.
     *
     * @param kind how it is made, such as {@code pdf}
     * @param of all that its bytes depend on, this program aside
     */
    byte[] get(String kind, byte[] of, Supplier<byte[]> make);
}
