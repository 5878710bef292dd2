package yearbook.archive;

import io.ocfl.api.OcflFileRetriever;
import io.ocfl.api.exception.OcflFileAlreadyExistsException;
import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.api.io.FixityCheckInputStream;
import io.ocfl.api.model.DigestAlgorithm;
import io.ocfl.core.storage.cloud.CloudClient;
import io.ocfl.core.storage.cloud.CloudStorage;
import io.ocfl.core.storage.common.Listing;
import io.ocfl.core.storage.common.OcflObjectRootDirIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Objects in a bucket, as they were when one came in, with what oneself has changed since. Its names are listed once, each
 * inventory is read once: what is seen hangs together, and the network is asked for nothing twice.
 *
 * <p>A bucket knows no rename. A version is written file by file, its inventory last, and nothing is ever written over but
 * the inventory in the root of an object, and the {@link Register}: whoever is killed leaves files that no inventory names, for {@link Mending}.
 */
final class Bucket extends CloudStorage implements Store {
    private final CloudClient client;
    private final Trouble trouble;
    private final Runnable hold;
    private Optional<Cellar> cellar = Optional.empty();
    private final Optional<String> register;
    private final NavigableMap<String, Long> sizes;
    private final Map<String, byte[]> inventories = new ConcurrentHashMap<>();

    /**
     * What was there when one came in.
     *
     * @param register as it was before the names were listed: it knows of no version that they do not show
     * @param sizes of all that is there, by path
     */
    record Sight(Optional<String> register, Map<String, Long> sizes) {}

    /** @param hold fails if somebody else may write by now */
    Bucket(CloudClient client, Trouble trouble, Sight sight, Runnable hold) {
        super(client);
        this.client = client;
        this.trouble = trouble;
        this.hold = hold;
        this.register = sight.register();
        this.sizes = new TreeMap<>(sight.sizes());
        sizes.remove(Register.FILE);
        register.map(text -> text.getBytes(StandardCharsets.UTF_8)).ifPresent(bytes -> {
            sizes.put(Register.FILE, (long) bytes.length);
            inventories.put(Register.FILE, bytes);
        });
    }

    /** The same by another way; for tests of what fails on it. */
    Bucket by(CloudClient other) {
        return new Bucket(other, trouble, new Sight(register, sizes), hold);
    }

    @Override
    public Bucket without(List<String> folders) {
        Map<String, Long> others = new TreeMap<>(sizes);
        others.keySet().removeIf(path -> folders.stream().anyMatch(folder -> path.startsWith(folder + "/")));
        return new Bucket(client, trouble, new Sight(register, others), hold);
    }

    CloudClient client() {
        return client;
    }

    @Override
    public long bytes(String folder) {
        return below(folder).values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public boolean isPiecemeal() {
        return true;
    }

    /** From here on what this machine has read before is not asked for again. */
    @Override
    public void fetch(Map<String, String> files) {
        Cellar opened = Cellar.open();
        cellar = Optional.of(opened);
        Map<String, String> there = new TreeMap<>(files);
        there.values().removeIf(path -> !fileExists(path));
        opened.fill(there, path -> trouble.asking(() -> whole(path)));
    }

    private NavigableMap<String, Long> below(String folder) {
        return folder.isEmpty() ? sizes : sizes.subMap(folder + "/", true, folder + "0", false);
    }

    @Override
    public List<Listing> listDirectory(String folder) {
        int start = folder.isEmpty() ? 0 : folder.length() + 1;
        Set<Listing> entries = new LinkedHashSet<>();
        for (String path : below(folder).keySet()) {
            int end = path.indexOf('/', start);
            entries.add(end < 0 ? Listing.file(path.substring(start)) : Listing.directory(path.substring(start, end)));
        }
        return List.copyOf(entries);
    }

    @Override
    public List<Listing> listRecursive(String folder) {
        int start = folder.isEmpty() ? 0 : folder.length() + 1;
        return below(folder).keySet().stream()
                .map(path -> Listing.file(path.substring(start)))
                .toList();
    }

    @Override
    public boolean directoryIsEmpty(String folder) {
        return below(folder).isEmpty();
    }

    @Override
    public OcflObjectRootDirIterator iterateObjects() {
        return new Roots();
    }

    /** The folders of objects, as OCFL's library asks for them. */
    private final class Roots extends OcflObjectRootDirIterator {
        @Override
        protected boolean isObjectRoot(String path) {
            return listDirectory(path).stream()
                    .anyMatch(entry -> entry.isFile() && entry.getRelativePath().startsWith("0=ocfl_object"));
        }

        @Override
        protected Directory createDirectory(String path) {
            Iterator<String> folders = listDirectory(path).stream()
                    .filter(Listing::isDirectory)
                    .map(entry -> path.isEmpty() ? entry.getRelativePath() : path + "/" + entry.getRelativePath())
                    .iterator();
            return new Directory() {
                @Override
                public String nextChildDirectory() {
                    return folders.hasNext() ? folders.next() : null;
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }
    }

    @Override
    public boolean fileExists(String path) {
        return sizes.containsKey(path);
    }

    @Override
    public InputStream read(String path) {
        if (!fileExists(path)) {
            throw new OcflNoSuchFileException(path + " was not found");
        }
        byte[] bytes = isReadOnce(path)
                ? inventories.computeIfAbsent(path, key -> trouble.asking(() -> whole(path)))
                : trouble.asking(() -> whole(path));
        return new ByteArrayInputStream(bytes);
    }

    private static boolean isReadOnce(String path) {
        return path.endsWith("/" + Stock.FILE) || path.endsWith("/" + Stock.DIGEST) || path.equals(Register.FILE);
    }

    private byte[] whole(String path) {
        try (InputStream in = client.downloadStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OcflFileRetriever readLazy(String path, DigestAlgorithm algorithm, String digest) {
        return new OcflFileRetriever() {
            @Override
            public FixityCheckInputStream retrieveFile() {
                InputStream in = cellar.filter(there -> fileExists(path))
                        .flatMap(there -> there.get(digest))
                        .<InputStream>map(ByteArrayInputStream::new)
                        .orElseGet(() -> read(path));
                return new FixityCheckInputStream(in, algorithm, digest);
            }

            @Override
            public InputStream retrieveRange(Long from, Long to) {
                throw new UnsupportedOperationException("nobody reads parts");
            }
        };
    }

    @Override
    public void write(String path, byte[] content, String mediaType) {
        if (fileExists(path)) {
            throw new OcflFileAlreadyExistsException("already there: " + path);
        }
        lay(path, () -> client.uploadBytes(path, content, mediaType), () -> new ByteArrayInputStream(content));
        sizes.put(path, (long) content.length);
    }

    @Override
    public void copyFileInto(Path source, String destination, String mediaType) {
        lay(destination, () -> client.uploadFile(source, destination, mediaType), () -> opened(source));
        sizes.put(destination, size(source));
    }

    @Override
    public void copyFileInternal(String source, String destination) {
        hold.run();
        change(() -> client.copyObject(source, destination));
        sizes.put(destination, sizes.getOrDefault(source, 0L));
        inventories.remove(destination);
    }

    /** Without the condition on which all else is written: see {@link BucketPlace}. */
    @Override
    public void replace(String path, byte[] content) {
        hold.run();
        lay(
                path,
                () -> client.uploadBytes(path, content, "application/json; charset=UTF-8"),
                () -> new ByteArrayInputStream(content));
        sizes.put(path, (long) content.length);
        inventories.put(path, content.clone());
    }

    /** The content first, all of it, then the inventory's digest, then the inventory: with it the version is whole. */
    @Override
    public void moveDirectoryInto(Path source, String destination) {
        if (!directoryIsEmpty(destination)) {
            throw new OcflFileAlreadyExistsException("already there: " + destination);
        }
        List<Path> files = files(source);
        try {
            List<Path> content =
                    files.stream().filter(file -> rank(source, file) == 0).toList();
            Crew.each(content, file -> upload(source, file, destination));
            for (Path last : files.subList(content.size(), files.size())) {
                hold.run();
                upload(source, last, destination);
            }
        } catch (RuntimeException e) {
            takeBack(destination, e);
            throw e;
        }
    }

    private void upload(Path source, Path file, String destination) {
        String path = destination + "/" + source.relativize(file).toString().replace('\\', '/');
        lay(path, () -> client.uploadFile(file, path), () -> opened(file));
        synchronized (sizes) {
            sizes.put(path, size(file));
        }
    }

    /** Only what one put there oneself, and only while nobody else may write. */
    private void takeBack(String destination, RuntimeException why) {
        try {
            deleteDirectory(destination);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    private static List<Path> files(Path source) {
        try (Stream<Path> all = Files.walk(source)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path file) -> rank(source, file))
                            .thenComparing(file -> file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int rank(Path source, Path file) {
        return switch (source.relativize(file).toString()) {
            case Stock.DIGEST -> 1;
            case Stock.FILE -> 2;
            default -> 0;
        };
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void deleteDirectory(String folder) {
        deleteFiles(List.copyOf(below(folder).keySet()));
    }

    @Override
    public void deleteFile(String path) {
        deleteFiles(List.of(path));
    }

    @Override
    public void deleteFiles(Collection<String> paths) {
        List<String> there = paths.stream().filter(this::fileExists).toList();
        if (!there.isEmpty()) {
            hold.run();
            change(() -> {
                client.deleteObjects(there);
                return Optional.empty();
            });
            there.forEach(sizes::remove);
            there.forEach(inventories::remove);
        }
    }

    /**
     * Puts what is not there yet. If the answer is lost on the way the client asks once more, and hears that something is
     * there: it is one's own, if it is the same and nobody else may write.
     */
    private void lay(String path, Supplier<?> upload, Supplier<InputStream> content) {
        try {
            change(upload);
        } catch (Refused refused) {
            if (!refused.sentence().equals("archive.s3-raced")) {
                throw refused;
            }
            hold.run();
            Digests there = Digests.of(trouble.asking(() -> whole(path)));
            try (InputStream own = content.get()) {
                if (!there.equals(Digests.of(own))) {
                    throw refused;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(Supplier<?> change) {
        trouble.asking(change);
    }
}
