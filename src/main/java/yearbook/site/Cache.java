package yearbook.site;

import java.util.Optional;
import java.util.function.Supplier;
import yearbook.content.Sha256;

/**
 * What was made before, found again by what it was made of. Whoever asks gets the same bytes as if they were made now;
 * threads may share it. A key is such as {@code pdf/0a1b…}: letters and digits around one stroke.
 */
public interface Cache {
    /** Remembers nothing. */
    Cache NONE = new Cache() {
        @Override
        public Optional<byte[]> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, byte[] bytes) {
            // Remembers nothing.
        }
    };

    /** The bytes of a key, where they are remembered. */
    Optional<byte[]> find(String key);

    /** Remembers what was made, as far as that can be done. */
    void keep(String key, byte[] bytes);

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
        String key = key(kind, of);
        return find(key).orElseGet(() -> {
            byte[] made = make.get();
            keep(key, made);
            return made;
        });
    }

    /** Names what is made in such a way of such bytes. */
    static String key(String kind, byte[] of) {
        return kind + "/" + Sha256.hex(of);
    }
}
