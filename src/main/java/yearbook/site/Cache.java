package yearbook.site;

import java.util.function.Supplier;
import yearbook.content.Sha256;

/**
 * What was made before, found again by what it was made of. Whoever asks gets the same bytes as if they were made now;
 * threads may share it.
 */
@FunctionalInterface
public interface Cache {
    /** Remembers nothing. */
    Cache NONE = (key, make) -> make.get();

    /** The bytes of a key such as {@code pdf/0a1b…}: letters and digits around one stroke. */
    byte[] recall(String key, Supplier<byte[]> make);

    /** Whether it remembers nothing that could save work. */
    default boolean isEmpty() {
        return true;
    }

    /**
     * The bytes, made now where they are not remembered.
     *
     * @param kind how it is made, such as {@code pdf}
     * @param of all that its bytes depend on, this program aside
     */
    default byte[] get(String kind, byte[] of, Supplier<byte[]> make) {
        return recall(kind + "/" + Sha256.hex(of), make);
    }
}
