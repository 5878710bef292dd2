package yearbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yearbook.site.Cache;

/**
 * A cache in a folder that may be deleted at any time. Each run adds what it makes to a pack of its own, so runs may share
 * the folder, and an entry that is damaged is made again. Entries belong to the program that made them: another one starts
 * afresh.
 */
public final class FolderCache implements Cache {
    private static final String USED = "used";
    /** So many are read quickly enough. */
    private static final int MOST_PACKS = 8;

    private final Path root;
    private final Path folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final AtomicReference<IOException> trouble = new AtomicReference<>();

    /** Those of earlier runs, and last the one of this run once it has something to keep; null before they are looked for. */
    private List<Pack> packs;

    private Optional<Pack> own = Optional.empty();

    private FolderCache(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * The one in this folder.
     *
     * @param maker names the program and all it runs on that could make other bytes; good as a file name
     */
    public static FolderCache in(Path root, String maker) {
        return new FolderCache(root, root.resolve(maker));
    }

    @Override
    public boolean isEmpty() {
        return !Files.exists(folder.resolve(USED));
    }

    /** Why nothing more is remembered, where that is so: the folder cannot be written to. */
    public Optional<IOException> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    @Override
    public Optional<byte[]> find(String key) {
        used.add(key);
        return read(key);
    }

    private Optional<byte[]> read(String key) {
        try {
            // What was added last stands for one of the same key that is damaged.
            List<Pack> all = packs();
            for (int i = all.size() - 1; i >= 0; i--) {
                Optional<byte[]> bytes = all.get(i).read(key);
                if (bytes.isPresent()) {
                    return bytes;
                }
            }
        } catch (IOException e) {
            trouble.compareAndSet(null, e);
        }
        return Optional.empty();
    }

    private synchronized List<Pack> packs() throws IOException {
        if (packs == null) {
            List<Name> names = Files.isDirectory(folder) ? Name.in(folder) : List.of();
            packs = new ArrayList<>();
            for (Name name : names) {
                packs.add(Pack.open(folder.resolve(name.text())));
            }
        }
        return List.copyOf(packs);
    }

    @Override
    public void keep(String key, byte[] bytes) {
        if (trouble.get() == null) {
            try {
                own().add(key, bytes);
            } catch (IOException e) {
                trouble.compareAndSet(null, e);
            }
        }
    }

    private synchronized Pack own() throws IOException {
        if (own.isEmpty()) {
            Files.createDirectories(folder);
            own = Optional.of(
                    Pack.create(folder.resolve(Name.after(Name.in(folder)).text())));
            packs.add(own.get());
        }
        return own.get();
    }

    /** A pack's name: packs are numbered, and two runs that begin together are told apart by their processes. */
    private record Name(int number, long process) {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,18})\\.pack");

        String text() {
            return number + "-" + process + ".pack";
        }

        static Optional<Name> of(Path path) {
            return Optional.of(FORM.matcher(path.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> new Name(Integer.parseInt(name.group(1)), Long.parseLong(name.group(2))));
        }

        static List<Name> in(Path folder) throws IOException {
            return list(folder).stream()
                    .map(Name::of)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Name::number).thenComparing(Name::process))
                    .toList();
        }

        static Name after(List<Name> names) {
            int last = names.stream().mapToInt(Name::number).max().orElse(0);
            return new Name(last + 1, ProcessHandle.current().pid());
        }

        /** Whether another run may still be adding to it. */
        boolean isTaken() {
            return process != ProcessHandle.current().pid()
                    && ProcessHandle.of(process).isPresent();
        }
    }

    /** After a good run: forgets what neither it nor the one before asked for. */
    public void settle() {
        if (trouble.get() == null && !used.isEmpty()) {
            try {
                Path list = folder.resolve(USED);
                Set<String> kept = new HashSet<>(used);
                if (Files.exists(list)) {
                    kept.addAll(Files.readAllLines(list, StandardCharsets.UTF_8));
                }
                forget(kept);
                Files.write(list, used.stream().sorted().toList(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                trouble.compareAndSet(null, e);
            }
        }
    }

    private synchronized void forget(Set<String> kept) throws IOException {
        for (Path other : list(root)) {
            if (!other.equals(folder)) {
                SiteFolder.delete(other);
            }
        }
        List<Pack> others =
                packs().stream().filter(pack -> !own.equals(Optional.of(pack))).toList();
        Optional<Pack> largest = others.stream().max(Comparator.comparing(Pack::size));
        boolean many = others.size() >= MOST_PACKS;
        for (Pack pack : others) {
            boolean wasteful = pack.sizeOf(kept) * 2 <= pack.size();
            boolean taken = Name.of(pack.path()).filter(Name::isTaken).isPresent();
            if (!taken && (wasteful || (many && pack != largest.get()))) {
                empty(pack, kept);
            }
        }
    }

    /** What is kept of a pack goes to the one of this run. */
    private void empty(Pack pack, Set<String> kept) throws IOException {
        for (String key : pack.keys()) {
            Optional<byte[]> bytes = kept.contains(key) ? pack.read(key) : Optional.empty();
            if (bytes.isPresent()) {
                own().add(key, bytes.get());
            }
        }
        packs.remove(pack);
        pack.close();
        Files.delete(pack.path());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
