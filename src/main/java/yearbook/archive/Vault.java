package yearbook.archive;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.FixityCheckException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.io.FixityCheckInputStream;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflObjectVersion;
import io.ocfl.api.model.OcflObjectVersionFile;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.api.model.VersionNum;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.UnsupportedExtensionBehavior;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import io.ocfl.core.path.constraint.ContentPathConstraints;
import io.ocfl.core.storage.common.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import yearbook.archive.ObjectAudit.Depth;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/**
 * The archive: a storage root of OCFL 1.1 in a folder or a bucket, one object for each year, one version for each snapshot. Versions are
 * added and never changed; a file that an earlier version of the year has is not stored again.
 *
 * <p>Whoever opens it finds it whole: what a writer left who was killed is brought to an end first ({@link Mending}). What
 * was read of it may be read on when it is closed, as no version ever changes.
 */
public final class Vault implements AutoCloseable {
    private final Place place;
    private final Stay stay;
    private final Store store;
    private final OcflRepository objects;
    private final Survey survey;
    private final NavigableSet<String> ids;
    private final boolean writing;

    Vault(Place place, Stay stay, Store front, List<String> broken, boolean writing) {
        this.place = place;
        this.stay = stay;
        this.store = front;
        this.objects = repository(front, stay.work());
        this.survey = survey(front, broken, objects);
        this.ids = new TreeSet<>(survey.ids());
        this.writing = writing;
    }

    private static Survey survey(Store store, List<String> broken, OcflRepository objects) {
        boolean done = false;
        try {
            Survey survey = Survey.of(store, broken, objects::describeObject);
            done = true;
            return survey;
        } finally {
            if (!done) {
                objects.close();
            }
        }
    }

    /** Opens the archive in this folder to add to it; it is made if it is not there. Waits for others. */
    public static Vault open(Path folder) {
        return open(Place.of(folder), () -> {});
    }

    /** The same, wherever it lies; tells {@code waiting} if others are in it. */
    public static Vault open(Place place, Runnable waiting) {
        return open(place, UnaryOperator.identity(), waiting);
    }

    /** The same, with what lies there behind another front; for tests of what fails in it. */
    static Vault open(Place place, UnaryOperator<Store> front, Runnable waiting) {
        return new Entrance(place, waiting).open(front);
    }

    /** Opens the archive in this folder to read only. */
    static Vault read(Path folder, Runnable waiting) {
        return read(Place.of(folder), waiting);
    }

    /**
     * Opens the archive here to read only. Waits for one who writes, and tells {@code waiting} so; where one need not wait,
     * what that one has begun is not seen.
     */
    public static Vault read(Place place, Runnable waiting) {
        return new Entrance(place, waiting).read();
    }

    private static OcflRepository repository(Storage storage, Path work) {
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(new HashedNTupleIdEncapsulationLayoutConfig())
                .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1))
                // What else lies among its extensions is told by those who verify, and keeps nobody out.
                .unsupportedExtensionBehavior(UnsupportedExtensionBehavior.WARN)
                .contentPathConstraints(ContentPathConstraints.windows())
                .storage(builder -> builder.storage(storage))
                .workDir(work)
                .build();
    }

    /** Whether an archive lies in this folder. */
    public static boolean isOne(Path folder) {
        return Place.of(folder).isArchive();
    }

    /**
     * What is wrong with years and versions, as far as one sees it without reading every byte. The others can be used as if
     * nothing were.
     */
    public List<Finding> damage() {
        return survey.damage();
    }

    /**
     * The same of one year, every byte of it read: a version that is added to it takes over the files it shares. What belongs
     * to no year that one could name is told too.
     */
    public List<Finding> damage(int year) {
        Stream<Finding> seen =
                survey.damage().stream().filter(finding -> finding.where().isOf(year));
        Stream<Finding> read = idOf(year).stream()
                .map(id -> new ObjectAudit(store, Grounds.home(id), OptionalInt.empty()))
                .flatMap(object -> object.findings(Depth.BYTES).stream())
                .filter(Survey::spoils);
        return Stream.concat(seen, read).distinct().sorted().toList();
    }

    /** Every version of every year, oldest first, but for those that {@link #damage} tells of. */
    public List<Kept> all() {
        return ids.stream()
                .flatMap(this::versions)
                .sorted(Comparator.comparing((Kept kept) -> kept.memento().year())
                        .thenComparing(kept -> kept.memento().version()))
                .toList();
    }

    /** The versions of one year, oldest first. */
    public List<Kept> of(int year) {
        return idOf(year).stream().flatMap(this::versions).toList();
    }

    public Optional<Kept> newest(int year) {
        return idOf(year).flatMap(id -> kept(id, objects.describeObject(id).getHeadVersionNum()));
    }

    /** An object is named by the address its year had when it was first kept, and keeps that name. */
    private Optional<String> idOf(int year) {
        return ids.stream().filter(id -> id.endsWith("/" + year + "/")).findFirst();
    }

    private Stream<Kept> versions(String id) {
        return objects.describeObject(id).getVersionMap().keySet().stream()
                .sorted()
                .flatMap(version -> kept(id, version).stream());
    }

    private Optional<Kept> kept(String id, VersionNum number) {
        if (!survey.isReadable(ObjectAudit.year(id), (int) number.getVersionNum())) {
            return Optional.empty();
        }
        OcflObjectVersion version = objects.getObject(ObjectVersionId.version(id, number));
        List<SiteFile> files = version.getFiles().stream()
                .map(file -> new SiteFile(file.getPath(), () -> bytes(file)))
                .sorted(Comparator.comparing(SiteFile::path))
                .toList();
        Optional<String> label = text(version, Label.FILE);
        return label.flatMap(Label::read)
                .map(memento -> new Kept(
                        memento,
                        Manifest.read(text(version, Manifest.FILE).orElse("")),
                        text(version, Seal.FILE),
                        files,
                        Label.bytes(label.get())));
    }

    private static Optional<String> text(OcflObjectVersion version, String path) {
        return Optional.ofNullable(version.getFile(path)).map(file -> new String(bytes(file), StandardCharsets.UTF_8));
    }

    /** As they were kept; a file that is not what it was is never shown. */
    private static byte[] bytes(OcflObjectVersionFile file) {
        try (FixityCheckInputStream in = file.getStream()) {
            byte[] bytes = in.readAllBytes();
            in.checkFixity();
            return bytes;
        } catch (FixityCheckException altered) {
            throw new Damaged("archive.damaged", file.getStorageRelativePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a version with these files, which nobody signs. */
    public Kept keep(Memento memento, String year, List<SiteFile> files) {
        return keep(memento, year, files, manifest -> Optional.empty());
    }

    /**
     * Adds a version with these files, and what is written on it. It is there whole when this returns, on the disk too;
     * if it fails, or is killed, the archive is as it was, or has the version.
     *
     * @param year the address of the year on the web, which names its object
     * @param signing makes the signature's file of the manifest's text, where somebody signs it
     */
    public Kept keep(Memento memento, String year, List<SiteFile> files, Function<String, Optional<String>> signing) {
        if (!writing) {
            throw new IllegalStateException("opened to read only");
        }
        String id = idOf(memento.year()).orElse(year);
        refuseDamaged(memento.year(), survey.damage());
        if (next(id) != memento.version()) {
            throw new Damaged("archive.damaged", id);
        }
        VersionInfo info = new VersionInfo()
                .setUser(memento.by(), null)
                .setMessage(memento.reason())
                .setCreated(memento.taken().atOffset(ZoneOffset.UTC));
        try {
            objects.updateObject(ObjectVersionId.head(id), info, updater -> {
                updater.clearVersionState();
                Pen.write(memento, files, signing, updater);
            });
        } catch (RuntimeException e) {
            throw place.named(e);
        }
        ids.add(id);
        registerIfPossible();
        return newest(memento.year()).orElseThrow();
    }

    /** Notes what is there, where the register does not know it yet; one that cannot be read is for a person to see. */
    void register() {
        Register known = Register.of(store);
        Map<String, Integer> there = new HashMap<>();
        ids.forEach(id -> there.put(id, (int) next(id) - 1));
        Register now = known.with(there);
        if (known.state() != Register.State.UNREADABLE && !now.equals(known)) {
            store.replace(Register.FILE, now.json());
        }
    }

    private void registerIfPossible() {
        try {
            register();
        } catch (OcflJavaException | Refused full) {
            // The version is whole without it; whoever writes next notes it.
        }
    }

    /** Refuses to add to a year that is damaged, or may be. */
    public static void refuseDamaged(int year, List<Finding> damage) {
        List<Finding> own =
                damage.stream().filter(finding -> finding.where().isOf(year)).toList();
        if (own.stream().anyMatch(finding -> finding.where().year().isPresent())) {
            throw new Damaged("archive.year-damaged", year);
        } else if (!own.isEmpty()) {
            throw new Damaged("archive.year-unknown", year, own.get(0).file());
        }
    }

    private long next(String id) {
        return objects.containsObject(id)
                ? objects.describeObject(id).getHeadVersionNum().getVersionNum() + 1
                : 1;
    }

    /** What the archive takes in all. */
    long bytes() {
        return store.bytes("");
    }

    /** What a version alone brought. */
    long added(Memento version) {
        String id = idOf(version.year()).orElseThrow();
        return store.bytes(Grounds.home(id) + "/" + version.name());
    }

    /** Says that all versions will be read soon. */
    void fetch() {
        Map<String, String> files = new HashMap<>();
        ids.forEach(id -> objects.describeObject(id).getVersionMap().values().stream()
                .flatMap(version -> version.getFiles().stream())
                .forEach(file -> files.put(
                        file.getFixity().get(DigestAlgorithmRegistry.sha512), file.getStorageRelativePath())));
        store.fetch(files);
    }

    @Override
    public void close() {
        objects.close();
        stay.close();
    }
}
