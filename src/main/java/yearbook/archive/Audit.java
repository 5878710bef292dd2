package yearbook.archive;

import io.ocfl.core.storage.common.Storage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.archive.Finding.Where;
import yearbook.archive.Mending.Step;

/**
 * Looks through an archive and says what is not as it was kept: the storage root, every object by the rules of OCFL, every
 * digest, every line of every manifest. It reads with its own eyes first, so as to name each file, and asks OCFL's library
 * for what it may have missed. It changes nothing, and mends nothing.
 */
public final class Audit {
    /**
     * What was looked at, and what was found.
     *
     * @param versions all whose labels can be read, oldest first
     * @param findings sorted
     */
    public record Report(List<Kept> versions, List<Finding> findings) {
        public Report {
            versions = List.copyOf(versions);
            findings = List.copyOf(findings);
        }

        /** Whether nothing was found that spoils this version, or its year, or the archive. */
        public boolean isWhole(Kept version) {
            return findings.stream().map(Finding::where).noneMatch(where -> where.concerns(version.memento()));
        }
    }

    private final Storage storage;
    private final OptionalInt year;
    private final OptionalInt version;
    private final List<Check> checks;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Kept> versions = new ArrayList<>();

    private Audit(Storage storage, OptionalInt year, OptionalInt version, List<Check> checks) {
        this.storage = storage;
        this.year = year;
        this.version = version;
        this.checks = checks;
    }

    /** Whether an archive lies in this folder, in whatever state. */
    static boolean isThere(Path folder) {
        return Place.of(folder).isThere();
    }

    /** Looks through the archive in this folder. */
    static Report of(Path folder, OptionalInt year, OptionalInt version, List<Check> checks, Runnable waiting) {
        return of(Place.of(folder), year, version, checks, waiting);
    }

    /**
     * Looks through the archive here.
     *
     * @param year all of them where there is none
     * @param version the same
     * @param checks what else must hold for each version
     * @param waiting told if a writer is in the archive
     */
    public static Report of(Place place, OptionalInt year, OptionalInt version, List<Check> checks, Runnable waiting) {
        place.awaitWriter(waiting);
        try (Stay stay = place.enter(false, waiting)) {
            return of(stay.store(), year, version, checks);
        } catch (RuntimeException e) {
            throw place.named(e);
        }
    }

    /** The same, wherever the archive lies; the caller sees to it that nobody writes. */
    static Report of(Storage storage, OptionalInt year, OptionalInt version, List<Check> checks) {
        Audit audit = new Audit(storage, year, version, checks);
        audit.examine();
        return new Report(
                audit.versions.stream()
                        .sorted(Comparator.comparing(kept -> kept.memento().year()))
                        .toList(),
                audit.findings.stream().distinct().sorted().toList());
    }

    private void examine() {
        Grounds grounds = Grounds.of(storage);
        Map<String, Step> unfinished = new HashMap<>();
        Mending.of(storage).steps().forEach(step -> unfinished.put(step.place(), step));
        Optional.ofNullable(unfinished.get("")).ifPresentOrElse(this::tell, this::examineRoot);
        grounds.strange().forEach(file -> tell(Where.ARCHIVE, file, "verify.stray"));
        grounds.empty().forEach(folder -> tell(Where.ARCHIVE, folder, "verify.empty"));
        Whereabouts whereabouts = new Whereabouts(grounds.objects());
        Map<Integer, Integer> heads = new HashMap<>();
        Map<Integer, SortedSet<String>> names = new HashMap<>();
        Map<String, OptionalInt> objects = new HashMap<>();
        for (String folder : grounds.objects()) {
            ObjectAudit object = new ObjectAudit(storage, folder, version);
            objects.put(folder, object.year());
            object.year().ifPresent(found -> heads.merge(found, object.head(), Math::max));
            object.year()
                    .ifPresent(found -> object.id().ifPresent(id -> names.computeIfAbsent(found, any -> new TreeSet<>())
                            .add(id)));
            if (year.isEmpty() || object.year().isEmpty() || object.year().equals(year)) {
                whereabouts.fault(object).ifPresent(findings::add);
                examine(object, Optional.ofNullable(unfinished.get(folder)));
            }
        }
        links(objects);
        Register register = Register.of(storage);
        // Who mends what is begun notes it in the register too.
        Stream.concat(register.findings(heads).stream(), register.misnamed(names).stream())
                .filter(finding -> isAskedFor(finding.where()))
                .filter(finding -> unfinished.isEmpty() || !finding.sentence().equals(Register.LACKS))
                .forEach(findings::add);
    }

    /** Links in place of the archive's own folders and files; what does not belong there has been told of as such. */
    private void links(Map<String, OptionalInt> objects) {
        if (storage instanceof Store store) {
            Set<String> told = findings.stream().map(Finding::file).collect(Collectors.toSet());
            store.links().stream()
                    .filter(link -> !told.contains(link))
                    .map(link -> Finding.of(whose(link, objects), link, "verify.link"))
                    .filter(finding -> isAskedFor(finding.where()))
                    .forEach(findings::add);
        }
    }

    private static Where whose(String link, Map<String, OptionalInt> objects) {
        return objects.entrySet().stream()
                .filter(object -> (link + "/").startsWith(object.getKey() + "/"))
                .findFirst()
                .map(object -> Where.year(object.getValue()))
                .orElse(Where.ARCHIVE);
    }

    private boolean isAskedFor(Where where) {
        return (year.isEmpty() || where.isOf(year.getAsInt()))
                && (version.isEmpty()
                        || where.versions().isEmpty()
                        || where.versions().contains(version.getAsInt()));
    }

    private void examine(ObjectAudit object, Optional<Step> unfinished) {
        if (unfinished.isPresent()) {
            findings.add(finding(unfinished.get(), Where.year(object.year())));
            return;
        }
        findings.addAll(object.findings());
        object.versions().forEach((number, kept) -> {
            versions.add(kept);
            Where where = Where.year(object.year()).version(number);
            checks.forEach(check -> findings.addAll(found(check, kept, where, object.folder() + "/v" + number)));
        });
    }

    /** A version that lacks a file which a check must read has been told of by the name of that file. */
    private static List<Finding> found(Check check, Kept kept, Where where, String file) {
        try {
            return check.examine(kept, where, file);
        } catch (Damaged lost) {
            return List.of(Finding.of(where, file, "verify.unchecked"));
        }
    }

    private void examineRoot() {
        if (!text(Grounds.DECLARATION).equals(Optional.of(Grounds.DECLARED))) {
            altered(Grounds.DECLARATION, Grounds.DECLARED.strip());
        }
        Map<String, String> misleading = Grounds.misleading(storage);
        misleading.forEach(this::altered);
        if (!misleading.containsKey(Grounds.LAYOUT) && !Grounds.describesItself(storage)) {
            tell(Where.ARCHIVE, Grounds.LAYOUT, "verify.layout");
        }
        Map<String, String> texts = new TreeMap<>();
        Grounds.TEXTS.forEach(name -> Grounds.specification(name)
                .ifPresent(whole -> texts.put(name, new String(whole, StandardCharsets.UTF_8))));
        texts.forEach((name, whole) -> {
            if (!text(name).equals(Optional.of(whole))) {
                tell(Where.ARCHIVE, name, text(name).isEmpty() ? "verify.missing" : "verify.text");
            }
        });
        extensions();
    }

    private void extensions() {
        boolean any = Grounds.list(storage, "").stream()
                .anyMatch(
                        entry -> entry.isDirectory() && entry.getRelativePath().equals(Grounds.EXTENSIONS));
        if (any) {
            storage.listRecursive(Grounds.EXTENSIONS).stream()
                    .map(entry -> Grounds.EXTENSIONS + "/" + entry.getRelativePath())
                    .filter(name -> !(Grounds.LAYOUT_SETTINGS + "/").startsWith(name + "/"))
                    .forEach(name -> tell(Where.ARCHIVE, name, "verify.stray"));
        }
    }

    /** @param must what it says where nobody altered it */
    private void altered(String file, String must) {
        if (text(file).isEmpty()) {
            tell(Where.ARCHIVE, file, "verify.missing");
        } else {
            tell(Where.ARCHIVE, file, "verify.declaration", must);
        }
    }

    private Optional<String> text(String file) {
        return Stock.bytes(storage, file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void tell(Step step) {
        findings.add(finding(step, Where.ARCHIVE));
    }

    private static Finding finding(Step step, Where where) {
        String sentence =
                switch (step.rule()) {
                    case FORWARD -> "verify.unfinished-whole";
                    case ROOT -> "verify.unfinished-root";
                    default -> "verify.unfinished";
                };
        return Finding.of(where, step.place().isEmpty() ? "." : step.place(), sentence);
    }

    private void tell(Where where, String file, String sentence, Object... args) {
        findings.add(Finding.of(where, file, sentence, args));
    }
}
