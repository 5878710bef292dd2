package yearbook.site;

import java.util.Optional;
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

    /** The bytes of such a key, where they are remembered: for whoever makes many things in one go. */
    default Optional<byte[]> find(String key) {
        return Optional.empty();
    }

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
        return recall(key(kind, of), make);
    }

    /** Names what is made in such a way of such bytes. */
    static String key(String kind, byte[] of) {
        return kind + "/" + Sha256.hex(of);
    }
}
