package yearbook.archive;

import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.core.model.Inventory;
import io.ocfl.core.storage.common.Listing;
import io.ocfl.core.storage.common.Storage;
import io.ocfl.core.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yearbook.archive.Finding.Where;

/** Looks through one object, which is one year: its inventories, its folders, every byte of its files. */
final class ObjectAudit {
    private static final String NAMASTE = "0=ocfl_object_1.1";
    private static final String CONTENT = "content";
    private static final Pattern YEAR = Pattern.compile(".*/(\\d{4})/");
    private static final Pattern NAME = Pattern.compile(".*%2f(\\d{4})%2f");

    /** What the library calls those faults that are told here by their files. */
    private static final Set<String> SEEN = Set.of(
            "E001", "E003", "E007", "E010", "E015", "E023", "E024", "E046", "E058", "E060", "E061", "E062", "E063",
            "E064", "E066", "E092", "E093");

    /** After these the library finds fault with everything that hangs on them. */
    private static final Set<String> CONFUSING = Set.of(
            "verify.inventory-altered",
            "verify.inventory-missing",
            "verify.inventory-unreadable",
            "verify.version-missing");

    /** How closely one looks. */
    enum Depth {
        /** At what lists the files, at what is missing, and at what a version says of itself. */
        LABELS,
        /** At every byte. */
        BYTES,
        /** And at what OCFL's library says of it. */
        RULES
    }

    private final Storage storage;
    private final String folder;
    private final OptionalInt only;
    private Depth depth = Depth.RULES;
    private final boolean isFar;
    private final Inventories inventories;
    private final Optional<Inventory> inventory;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Digests> digests = new ConcurrentHashMap<>();
    private final Set<String> spoilt = new HashSet<>();
    private final SortedMap<Integer, Kept> versions = new TreeMap<>();

    /** @param only the version that is asked about; all of them where there is none */
    ObjectAudit(Storage storage, String folder, OptionalInt only) {
        this.storage = storage;
        this.folder = folder;
        this.only = only;
        this.isFar = storage instanceof Store store && store.isPiecemeal();
        this.inventories = Inventories.of(storage, folder, isFar);
        this.inventory = inventories.truest();
    }

    String folder() {
        return folder;
    }

    Optional<String> id() {
        return inventory.map(Inventory::getId);
    }

    /** Where no inventory of it can be read, its folder says it, unless the address is a very long one. */
    OptionalInt year() {
        return id().map(ObjectAudit::year).orElseGet(() -> year(NAME.matcher(folder)));
    }

    /** The year of an object of this name. */
    static OptionalInt year(String id) {
        return year(YEAR.matcher(id));
    }

    private static OptionalInt year(Matcher name) {
        return name.matches() ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
    }

    /** The versions that were looked at, whatever was found in them, by their numbers. */
    SortedMap<Integer, Kept> versions() {
        return Collections.unmodifiableSortedMap(versions);
    }

    List<Finding> findings() {
        return findings(Depth.RULES);
    }

    List<Finding> findings(Depth wanted) {
        findings.clear();
        depth = wanted;
        if (storage.directoryIsEmpty(folder)) {
            tell(Where.year(year()), folder, "verify.object-empty");
            return List.copyOf(findings);
        }
        findings.addAll(inventories.findings(Where.year(year())));
        folders();
        inventory.ifPresent(this::content);
        inventory.ifPresent(this::proofs);
        if (depth == Depth.RULES) {
            library();
        }
        return List.copyOf(findings);
    }

    /** The number of the newest version it knows of; 0 where it knows none. */
    int head() {
        return inventories.head();
    }

    /** What lies in the object's root and in its versions, and does not belong there. */
    private void folders() {
        Where year = Where.year(year());
        Optional<byte[]> namaste = Stock.bytes(storage, folder + "/" + NAMASTE);
        if (namaste.isEmpty()) {
            tell(year, folder + "/" + NAMASTE, "verify.missing");
        } else if (!new String(namaste.get(), StandardCharsets.UTF_8).equals("ocfl_object_1.1\n")) {
            tell(year, folder + "/" + NAMASTE, "verify.declaration", "ocfl_object_1.1");
        }
        Set<String> own =
                IntStream.rangeClosed(1, head()).mapToObj(n -> "v" + n).collect(Collectors.toSet());
        own.addAll(Set.of(NAMASTE, Stock.FILE, Stock.DIGEST));
        strangers(folder, own, year);
        for (int number : inventories.numbers()) {
            if (own.contains("v" + number)) {
                strangers(folder + "/v" + number, Set.of(Stock.FILE, Stock.DIGEST, CONTENT), year.version(number));
            }
        }
    }

    private void strangers(String place, Set<String> own, Where where) {
        for (Listing entry : Grounds.list(storage, place)) {
            if (!own.contains(entry.getRelativePath())) {
                tell(where, place + "/" + entry.getRelativePath(), "verify.stray");
            }
        }
    }

    /** Several at once, where every byte comes over a network. What cannot be read is told of later, by its name. */
    private void readAhead(Inventory truest) {
        List<String> paths = truest.getManifest().entrySet().stream()
                .filter(entry -> isAskedFor(where(truest, entry.getKey())))
                .filter(entry -> isRead(where(truest, entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .filter(path -> storage.fileExists(folder + "/" + path))
                .toList();
        Crew.each(paths, path -> {
            try {
                digests.put(path, read(path));
            } catch (OcflIOException | UncheckedIOException unreadable) {
                digests.remove(path);
            }
        });
    }

    private void content(Inventory truest) {
        if (isFar) {
            readAhead(truest);
        }
        NavigableSet<Integer> there = inventories.numbers();
        NavigableSet<String> listed = new TreeSet<>();
        truest.getManifest()
                .forEach((digest, paths) -> paths.forEach(path -> {
                    listed.add(path);
                    Where where = where(truest, digest);
                    if (Inventories.versionOf(path) > 0 && !there.contains(Inventories.versionOf(path))) {
                        spoilt.add(path);
                    } else if (isAskedFor(where)) {
                        file(path, digest, where);
                    }
                }));
        there.headSet((int) truest.getHead().getVersionNum(), true).forEach(number -> strangers(number, listed));
    }

    /** What lies among the files of a version, and does not belong there. */
    private void strangers(int number, NavigableSet<String> listed) {
        String content = "v" + number + "/" + CONTENT;
        Where where = Where.year(year()).version(number);
        if (Grounds.list(storage, folder + "/v" + number).stream()
                .noneMatch(
                        entry -> entry.isDirectory() && entry.getRelativePath().equals(CONTENT))) {
            return;
        }
        for (Listing entry : storage.listRecursive(folder + "/" + content)) {
            String path = entry.getRelativePath().isEmpty() ? content : content + "/" + entry.getRelativePath();
            boolean isListed = isListed(path, listed);
            if (entry.isOther() && isListed) {
                tell(where, folder + "/" + path, "verify.link");
            } else if (entry.isDirectory() && !isListed) {
                tell(where, folder + "/" + path, "verify.extra-folder");
            } else if (!entry.isDirectory() && !listed.contains(path)) {
                tell(where, folder + "/" + path, "verify.extra");
            }
        }
    }

    /** Whether it is a file of the versions, or one lies below it. */
    private static boolean isListed(String path, NavigableSet<String> listed) {
        String below = listed.ceiling(path + "/");
        return listed.contains(path) || (below != null && below.startsWith(path + "/"));
    }

    private void file(String path, String digest, Where where) {
        try {
            if (!storage.fileExists(folder + "/" + path)) {
                spoil(path, where, "verify.file-missing");
            } else if (isRead(where) && !digests(path).sha512().equalsIgnoreCase(digest)) {
                spoil(path, where, "verify.file-altered");
            }
        } catch (OcflIOException | UncheckedIOException unreadable) {
            spoil(path, where, "verify.file-unreadable");
        }
    }

    /** What a version says of itself always is. */
    private boolean isRead(Where where) {
        return depth != Depth.LABELS || !where.path().contains("/");
    }

    private void spoil(String path, Where where, String sentence) {
        spoilt.add(path);
        tell(where, folder + "/" + path, sentence);
    }

    private Digests digests(String path) {
        return digests.computeIfAbsent(path, this::read);
    }

    private Digests read(String path) {
        try (InputStream in = storage.read(folder + "/" + path)) {
            return Digests.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The versions that show a file, and its name in the first of them. */
    private Where where(Inventory truest, String digest) {
        Map<Integer, String> shown = new TreeMap<>();
        truest.getVersions().forEach((number, version) -> {
            Set<String> paths = version.getPaths(digest);
            if (paths != null && !paths.isEmpty()) {
                shown.put((int) number.getVersionNum(), new TreeSet<>(paths).first());
            }
        });
        String name = shown.values().stream().findFirst().orElse("");
        return new Where(year(), List.copyOf(shown.keySet()), name);
    }

    private boolean isAskedFor(Where where) {
        return only.isEmpty() || where.versions().isEmpty() || where.versions().contains(only.getAsInt());
    }

    private void proofs(Inventory truest) {
        truest.getVersions().forEach((number, version) -> {
            int n = (int) number.getVersionNum();
            if (only.isEmpty() || only.getAsInt() == n) {
                VersionAudit audit = new VersionAudit(
                        storage, truest, version, Where.year(year()).version(n), spoilt, this::digests);
                findings.addAll(depth == Depth.LABELS ? audit.glance() : audit.findings());
                audit.kept().ifPresent(kept -> versions.put(n, kept));
            }
        });
    }

    /** What OCFL's own library finds, where it is not only the other side of what has been told. */
    private void library() {
        List<String> told = findings.stream().map(Finding::sentence).toList();
        if (told.stream().anyMatch(CONFUSING::contains)) {
            return;
        }
        try {
            // Over a network no byte is fetched twice: each was held against its digest above.
            new Validator(storage)
                    .validateObject(folder, !isFar).getErrors().stream()
                            .filter(error -> (told.isEmpty() && only.isEmpty())
                                    || !SEEN.contains(error.getCode().name()))
                            .forEach(error -> library(error.getCode().name(), error.getMessage()));
        } catch (OcflJavaException | IllegalArgumentException | UncheckedIOException unreadable) {
            if (!told.isEmpty()) {
                return;
            }
            library(unreadable.getClass().getSimpleName(), String.valueOf(unreadable.getMessage()));
        }
    }

    private void library(String code, String message) {
        tell(Where.year(year()), folder, "verify.ocfl", code, message);
    }

    private void tell(Where where, String file, String sentence, Object... args) {
        findings.add(Finding.of(where, file, sentence, args));
    }
}
