package yearbook.archive;

import io.ocfl.core.model.Inventory;
import io.ocfl.core.model.Version;
import io.ocfl.core.storage.common.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.archive.Finding.Where;

/** The inventories of one object, that of its root and one in each version, and which of them to believe. */
final class Inventories {
    private static final Pattern CONTENT_PATH = Pattern.compile("v([0-9]{1,9})/.*", Pattern.DOTALL);

    private final Storage storage;
    private final String folder;
    private final Stock root;
    private final Optional<Inventory> proven;
    private final Optional<Inventory> truest;
    private final int head;

    private Inventories(Storage storage, String folder) {
        this.storage = storage;
        this.folder = folder;
        this.root = Stock.in(storage, folder);
        this.proven = newestWhole();
        this.truest = proven.or(this::firstReadable);
        this.head = newest();
    }

    /** @param isFar whether they are fetched over a network: then several at once, and each once */
    static Inventories of(Storage storage, String folder, boolean isFar) {
        if (isFar) {
            List<String> files = Grounds.versions(storage, folder).stream()
                    .map(number -> folder + "/v" + number + "/")
                    .flatMap(version -> Stream.of(version + Stock.FILE, version + Stock.DIGEST))
                    .toList();
            Crew.each(files, file -> Stock.bytes(storage, file));
        }
        return new Inventories(storage, folder);
    }

    /** The newest one that is whole, else whichever can be read, that of the root first. */
    Optional<Inventory> truest() {
        return truest;
    }

    /** The number of the newest version that any of them knows of; 0 where none is known. */
    int head() {
        return head;
    }

    /** The numbers of the versions that have a folder. */
    NavigableSet<Integer> numbers() {
        return Grounds.versions(storage, folder);
    }

    /** Whose folder a file lies in; 0 for what somebody else wrote into an inventory. */
    static int versionOf(String path) {
        Matcher version = CONTENT_PATH.matcher(path);
        return version.matches() ? Integer.parseInt(version.group(1)) : 0;
    }

    /** What is missing or altered among them, and where they contradict each other. */
    List<Finding> findings(Where year) {
        List<Finding> findings = new ArrayList<>(findings(root, folder, year));
        NavigableSet<Integer> there = numbers();
        for (int number = 1; number <= head; number++) {
            String version = folder + "/v" + number;
            findings.addAll(
                    there.contains(number)
                            ? findings(stock(number), version, year.version(number))
                            : List.of(Finding.of(year.version(number), version, "verify.version-missing")));
        }
        Stock newest = stock(head);
        if (root.isWhole() && newest.isWhole() && !root.isSameInventoryAs(newest)) {
            findings.add(Finding.of(year, folder + "/" + Stock.FILE, "verify.inventories-differ", "v" + head));
        }
        String other = contradictions();
        if (!other.isEmpty()) {
            findings.add(Finding.of(year, folder + "/" + Stock.FILE, "verify.inventories-disagree", other));
        }
        return findings;
    }

    private List<Finding> findings(Stock stock, String place, Where where) {
        List<Finding> findings = new ArrayList<>();
        String file = place + "/" + Stock.FILE;
        String digest = place + "/" + Stock.DIGEST;
        if (!stock.hasInventory()) {
            findings.add(Finding.of(where, file, "verify.inventory-missing"));
        }
        if (!stock.hasDigest()) {
            findings.add(Finding.of(where, digest, "verify.digest-missing"));
        }
        if (stock.hasInventory() && stock.hasDigest() && !stock.isWhole()) {
            findings.add(
                    stock.read(folder).filter(this::agrees).isPresent()
                            ? Finding.of(where, digest, "verify.digest-altered")
                            : Finding.of(where, file, "verify.inventory-altered"));
        } else if (stock.isWhole() && stock.read(folder).isEmpty()) {
            findings.add(Finding.of(where, file, "verify.inventory-unreadable"));
        } else if (stock.isWhole() && !stock.isWrittenAsKept()) {
            findings.add(Finding.of(where, digest, "verify.digest-altered"));
        }
        return findings;
    }

    /** The older versions whose inventory fits the digest beside it, and yet tells otherwise: somebody altered both. */
    private String contradictions() {
        return proven.isEmpty()
                ? ""
                : numbers().headSet(head).stream()
                        .filter(number -> isContradiction(stock(number)))
                        .map(number -> "v" + number)
                        .collect(Collectors.joining(", "));
    }

    private boolean isContradiction(Stock older) {
        return older.isWhole() && older.read(folder).filter(this::agrees).isEmpty();
    }

    /** Whether an inventory says of the versions it knows what the proven one says of them. */
    private boolean agrees(Inventory older) {
        return proven.filter(known -> older.getId().equals(known.getId())
                        && older.getType() == known.getType()
                        && older.getManifest()
                                .equals(manifest(known, older.getHead().getVersionNum()))
                        && older.getVersions().size() == older.getHead().getVersionNum()
                        && older.getVersions().entrySet().stream()
                                .allMatch(entry -> isSame(entry.getValue(), known.getVersion(entry.getKey()))))
                .isPresent();
    }

    /** The manifest as it was when this version was the newest. */
    private static Map<String, Set<String>> manifest(Inventory known, long head) {
        Map<String, Set<String>> manifest = new TreeMap<>();
        known.getManifest().forEach((digest, paths) -> {
            Set<String> then = paths.stream()
                    .filter(path -> versionOf(path) <= head)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!then.isEmpty()) {
                manifest.put(digest, then);
            }
        });
        return manifest;
    }

    private static boolean isSame(Version one, Version other) {
        return other != null
                && one.getState().equals(other.getState())
                && Objects.equals(one.getCreated(), other.getCreated())
                && Objects.equals(one.getMessage(), other.getMessage())
                && Objects.equals(one.getUser(), other.getUser());
    }

    private Optional<Inventory> newestWhole() {
        return Stream.concat(
                        root.isWhole() ? root.read(folder).stream() : Stream.empty(),
                        numbers().descendingSet().stream().flatMap(number -> whole(number).stream()))
                .max(Comparator.comparing(found -> found.getHead().getVersionNum()));
    }

    private Optional<Inventory> firstReadable() {
        return Stream.concat(Stream.of(root), numbers().descendingSet().stream().map(this::stock))
                .flatMap(stock -> stock.read(folder).stream())
                .findFirst();
    }

    /** That of a version, if it is whole and says to be that of this version. */
    private Optional<Inventory> whole(int number) {
        return Optional.of(stock(number))
                .filter(Stock::isWhole)
                .flatMap(stock -> stock.read(folder))
                .filter(found -> found.getHead().getVersionNum() == number);
    }

    /** The last folder of a version is one, even where the truest inventory that can be read is an older one. */
    private int newest() {
        NavigableSet<Integer> there = numbers();
        int last = there.isEmpty() ? 0 : there.last();
        return truest.map(found -> (int) found.getHead().getVersionNum())
                .map(known -> last > known && isVersion(last) ? last : known)
                .orElse(last);
    }

    /** Whether an inventory lies in this folder that does not say to be that of another version. */
    private boolean isVersion(int number) {
        Stock own = stock(number);
        return own.hasInventory()
                && own.read(folder)
                        .filter(found -> found.getHead().getVersionNum() != number)
                        .isEmpty();
    }

    private Stock stock(int number) {
        return Stock.in(storage, folder + "/v" + number);
    }
}
