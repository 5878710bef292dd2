package yearbook.archive;

import io.ocfl.core.extension.storage.layout.HashedNTupleIdEncapsulationLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import io.ocfl.core.storage.common.Listing;
import io.ocfl.core.storage.common.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yearbook.content.Json;

/** What lies in a storage root, by its place: the objects, folders that hold nothing, and what belongs nowhere. */
final class Grounds {
    static final String DECLARATION = "0=ocfl_1.1";
    static final String DECLARED = "ocfl_1.1\n";
    static final String LAYOUT = "ocfl_layout.json";
    static final String EXTENSIONS = "extensions";
    static final String LAYOUT_NAME = "0003-hash-and-id-n-tuple-storage-layout";
    static final String LAYOUT_SETTINGS = EXTENSIONS + "/" + LAYOUT_NAME + "/config.json";
    /** What the file of the layout's settings says, apart from space: whoever reads it otherwise looks for years elsewhere. */
    static final String SETTINGS = "{\"digestAlgorithm\":\"sha256\",\"tupleSize\":3,\"numberOfTuples\":3,"
            + "\"extensionName\":\"" + LAYOUT_NAME + "\"}";
    /** Copies of what the specification says, so that the archive explains itself. */
    static final List<String> TEXTS = List.of("ocfl_1.1.md", LAYOUT_NAME + ".md", "ocfl_extensions_1.0.md");

    private static final Set<String> KNOWN =
            Set.of(DECLARATION, LAYOUT, EXTENSIONS, Register.FILE, TEXTS.get(0), TEXTS.get(1), TEXTS.get(2));

    private static final String TUPLE = "[0-9a-f]{3}";
    /** How many names lead to an object, with its own. */
    private static final int DEPTH = 4;

    private final Storage storage;
    private final List<String> objects = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();

    private Grounds(Storage storage) {
        this.storage = storage;
    }

    static Grounds of(Storage storage) {
        Grounds grounds = new Grounds(storage);
        for (Listing entry : list(storage, "")) {
            String name = entry.getRelativePath();
            if (entry.isDirectory() && !isKnown(name)) {
                grounds.walk(name);
            } else if (!isKnown(name)) {
                grounds.strange.add(name);
            }
        }
        return grounds;
    }

    /** The folders of the objects, sorted. */
    List<String> objects() {
        return List.copyOf(objects);
    }

    /** The topmost folders that hold no file at all. */
    List<String> empty() {
        return List.copyOf(empty);
    }

    /** Files that lie where no object is. */
    List<String> strange() {
        return List.copyOf(strange);
    }

    /** Where the object of this name belongs. */
    static String home(String id) {
        HashedNTupleIdEncapsulationLayoutExtension layout = new HashedNTupleIdEncapsulationLayoutExtension();
        layout.init(new HashedNTupleIdEncapsulationLayoutConfig());
        return layout.mapObjectId(id);
    }

    /** In the order of their names; nothing where there is no such folder. */
    static List<Listing> list(Storage storage, String folder) {
        return storage.listDirectory(folder).stream()
                .sorted(Comparator.comparing(Listing::getRelativePath))
                .toList();
    }

    /** The numbers of the versions that an object has folders for. */
    static NavigableSet<Integer> versions(Storage storage, String object) {
        return list(storage, object).stream()
                .filter(Listing::isDirectory)
                .map(Listing::getRelativePath)
                .filter(name -> name.matches("v[1-9][0-9]{0,8}"))
                .map(name -> Integer.valueOf(name.substring(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What one of the {@link #TEXTS} must say; nothing where OCFL's library does not bring it. */
    static Optional<byte[]> specification(String name) {
        try (InputStream in = Storage.class.getClassLoader().getResourceAsStream("ocfl-specs/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that say where objects lie, and do not say what they must: by their names, that. */
    static SortedMap<String, String> misleading(Storage storage) {
        SortedMap<String, String> misleading = new TreeMap<>();
        if (!LAYOUT_NAME.equals(layout(storage).get("extension"))) {
            misleading.put(LAYOUT, LAYOUT_NAME);
        }
        if (text(storage, LAYOUT_SETTINGS)
                .filter(said -> said.replaceAll("\\s", "").equals(SETTINGS))
                .isEmpty()) {
            misleading.put(LAYOUT_SETTINGS, SETTINGS);
        }
        return misleading;
    }

    /** Whether the layout is told in the words it was kept with. */
    static boolean describesItself(Storage storage) {
        return layout(storage)
                .equals(Map.of(
                        "extension",
                        LAYOUT_NAME,
                        "description",
                        new HashedNTupleIdEncapsulationLayoutExtension().getDescription()));
    }

    private static Map<String, String> layout(Storage storage) {
        return text(storage, LAYOUT).flatMap(Json::onlyStrings).orElse(Map.of());
    }

    private static Optional<String> text(Storage storage, String file) {
        return Stock.bytes(storage, file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether the storage root itself has a file or folder of this name. */
    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** Whether something lies there that an archive would not have. */
    static boolean isForeign(Storage storage) {
        return storage.listDirectory("").stream()
                .map(Listing::getRelativePath)
                .anyMatch(name -> !isKnown(name) && !name.matches(TUPLE));
    }

    private void walk(String folder) {
        if (storage instanceof Store store && store.isLink(folder)) {
            follow(folder);
            return;
        }
        List<Listing> entries = list(storage, folder);
        if (isObject(folder, entries)) {
            objects.add(folder);
            return;
        }
        int before = objects.size() + strange.size();
        int emptyBefore = empty.size();
        for (Listing entry : entries) {
            if (entry.isDirectory()) {
                walk(folder + "/" + entry.getRelativePath());
            } else {
                strange.add(folder + "/" + entry.getRelativePath());
            }
        }
        if (objects.size() + strange.size() == before) {
            empty.subList(emptyBefore, empty.size()).clear();
            empty.add(folder);
        }
    }

    /** A link may lead anywhere, and in circles: only objects are looked for behind it, and only where they would lie. */
    private void follow(String folder) {
        List<Listing> entries = list(storage, folder);
        if (isObject(folder, entries)) {
            objects.add(folder);
        } else if (folder.split("/").length < DEPTH) {
            entries.stream()
                    .filter(Listing::isDirectory)
                    .map(entry -> folder + "/" + entry.getRelativePath())
                    .filter(name -> isNamedAsObject(name) || name.matches(".*/" + TUPLE))
                    .forEach(this::follow);
        }
    }

    private static boolean isObject(String folder, List<Listing> entries) {
        return entries.stream().anyMatch(Grounds::isOfObject) || (entries.isEmpty() && isNamedAsObject(folder));
    }

    /** Whether a folder has the name of an object: its address, coded; a long one ends in its digest. */
    static boolean isNamedAsObject(String folder) {
        return folder.endsWith("%2f") || folder.matches(".*-[0-9a-f]{64}");
    }

    private static boolean isOfObject(Listing entry) {
        String name = entry.getRelativePath();
        return entry.isDirectory()
                ? name.matches("v[1-9][0-9]*")
                : name.startsWith("0=ocfl_object_") || name.startsWith(Stock.FILE);
    }
}
