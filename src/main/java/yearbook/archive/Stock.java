package yearbook.archive;

import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.core.inventory.InventoryMapper;
import io.ocfl.core.model.Inventory;
import io.ocfl.core.model.Version;
import io.ocfl.core.storage.common.Storage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An inventory and the digest of it, as they lie in an object's root or in one of its versions. */
final class Stock {
    static final String FILE = "inventory.json";
    static final String DIGEST = FILE + ".sha512";

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{128})[ \\t]+inventory\\.json\\s*");
    private static final InventoryMapper MAPPER = InventoryMapper.defaultMapper();

    private final Optional<byte[]> inventory;
    private final Optional<byte[]> digest;

    private Stock(Optional<byte[]> inventory, Optional<byte[]> digest) {
        this.inventory = inventory;
        this.digest = digest;
    }

    static Stock in(Storage storage, String folder) {
        return new Stock(bytes(storage, folder + "/" + FILE), bytes(storage, folder + "/" + DIGEST));
    }

    /** Nothing where there is no such file. */
    static Optional<byte[]> bytes(Storage storage, String file) {
        if (!storage.fileExists(file)) {
            return Optional.empty();
        }
        try (InputStream in = storage.read(file)) {
            return Optional.of(in.readAllBytes());
        } catch (OcflNoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    boolean hasInventory() {
        return inventory.isPresent();
    }

    boolean hasDigest() {
        return digest.isPresent();
    }

    /** The digest that is written beside it; nothing where that is no line of a digest. */
    Optional<String> written() {
        return digest.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1));
    }

    /** Whether the digest is written as it was, to the last space: OCFL lets one write it otherwise. */
    boolean isWrittenAsKept() {
        return written()
                .map(sha512 -> sha512.toLowerCase(Locale.ROOT) + "  " + FILE + "\n")
                .equals(digest.map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Whether both are there and agree. */
    boolean isWhole() {
        return inventory.isPresent()
                && written()
                        .filter(Digests.of(inventory.get()).sha512()::equalsIgnoreCase)
                        .isPresent();
    }

    boolean isSameAs(Stock other) {
        return isSame(inventory, other.inventory) && isSame(digest, other.digest);
    }

    boolean isSameInventoryAs(Stock other) {
        return isSame(inventory, other.inventory);
    }

    /** Whether this is what a writer leaves who is killed while it replaces the one by the other, file by file. */
    boolean isBetween(Stock before, Stock after) {
        return isBetween(inventory, before.inventory, after.inventory)
                && isBetween(digest, before.digest, after.digest);
    }

    /** The inventory, where it can be read at all. */
    Optional<Inventory> read(String root) {
        try {
            return inventory
                    .map(bytes -> MAPPER.readNoDigest(root, new ByteArrayInputStream(bytes)))
                    .filter(Stock::isFull);
        } catch (OcflJavaException | IllegalArgumentException | NullPointerException unreadable) {
            // OCFL's library stumbles over a null where an object should be.
            return Optional.empty();
        }
    }

    /** Whether nothing in it is null, which OCFL's library lets through. */
    private static boolean isFull(Inventory read) {
        return read.getManifest().values().stream().allMatch(Stock::isFull)
                && read.getVersions().values().stream().allMatch(Stock::isFull)
                && read.getVersions().containsKey(read.getHead());
    }

    private static boolean isFull(Version version) {
        return version != null
                && version.getCreated() != null
                && version.getState().values().stream().allMatch(Stock::isFull);
    }

    private static boolean isFull(Set<String> paths) {
        return paths != null && paths.stream().allMatch(Objects::nonNull);
    }

    private static boolean isSame(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() && other.isPresent() && Arrays.equals(one.get(), other.get());
    }

    private static boolean isBetween(Optional<byte[]> found, Optional<byte[]> before, Optional<byte[]> after) {
        return found.isEmpty() || startsAs(found.get(), before) || startsAs(found.get(), after);
    }

    private static boolean startsAs(byte[] found, Optional<byte[]> whole) {
        return whole.isPresent()
                && found.length <= whole.get().length
                && Arrays.equals(found, 0, found.length, whole.get(), 0, found.length);
    }
}
