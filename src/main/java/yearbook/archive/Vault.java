package yearbook.archive;

import io.ocfl.api.OcflObjectUpdater;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.FixityCheckException;
import io.ocfl.api.io.FixityCheckInputStream;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflObjectVersion;
import io.ocfl.api.model.OcflObjectVersionFile;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.api.model.VersionNum;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import io.ocfl.core.path.constraint.ContentPathConstraints;
import io.ocfl.core.storage.common.Storage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yearbook.content.Sha256;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/**
 * The archive: a storage root of OCFL 1.1 in a folder, one object for each year, one version for each snapshot. Versions are
 * added and never changed; a file that an earlier version of the year has is not stored again.
 *
 * <p>Whoever opens it finds it whole: what a writer left who was killed is brought to an end first ({@link Mending}). What
 * was read of it may be read on when it is closed, as no version ever changes.
 */
public final class Vault implements AutoCloseable {
    private static final Pattern FULL =
            Pattern.compile("No space left on device|not enough space|Disk quota exceeded|File too large");

    private final Place place;
    private final OcflRepository objects;
    private final Gate gate;
    private final boolean writing;

    private Vault(Place place, OcflRepository objects, Gate gate, boolean writing) {
        this.place = place;
        this.objects = objects;
        this.gate = gate;
        this.writing = writing;
    }

    /** Opens the archive in this folder to add to it; it is made if it is not there. Waits for others. */
    public static Vault open(Path folder) {
        return open(folder, () -> {});
    }

    /** The same; tells {@code waiting} if others are in it. */
    public static Vault open(Path folder, Runnable waiting) {
        Place place = Place.of(folder);
        try {
            place.refuseWhatIsNone();
            place.make();
        } catch (RuntimeException e) {
            throw named(e, place);
        }
        return open(place, new SafeFolder(place.root(), place.work()), waiting);
    }

    /** The same, with the folder behind another front; for tests of what fails in it. */
    static Vault open(Place place, Storage storage, Runnable waiting) {
        Gate gate = Gate.enter(place.lock(), true, waiting);
        try {
            place.clearWork();
            Mending mending = Mending.of(storage);
            refuseDamaged(mending);
            mending.mend();
            return new Vault(place, repository(storage, place.work()), gate, true);
        } catch (RuntimeException e) {
            gate.close();
            throw named(e, place);
        } catch (Error e) {
            gate.close();
            throw e;
        }
    }

    /** Opens the archive in this folder to read only. Waits for one who writes, and tells {@code waiting} so. */
    public static Vault read(Path folder, Runnable waiting) {
        if (!isOne(folder)) {
            throw new Refused("archive.none", folder);
        }
        Place place = Place.of(folder);
        Storage storage = new SafeFolder(place.root(), place.work());
        while (true) {
            Gate gate = Gate.enter(place.lock(), false, waiting);
            try {
                Mending mending = Mending.of(storage);
                refuseDamaged(mending);
                if (mending.steps().isEmpty()) {
                    return new Vault(
                            place, repository(storage, Path.of(System.getProperty("java.io.tmpdir"))), gate, false);
                }
            } catch (RuntimeException e) {
                gate.close();
                throw named(e, place);
            }
            gate.close();
            open(folder, waiting).close();
        }
    }

    private static OcflRepository repository(Storage storage, Path work) {
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(new HashedNTupleIdEncapsulationLayoutConfig())
                .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1))
                .contentPathConstraints(ContentPathConstraints.windows())
                .storage(builder -> builder.storage(storage))
                .workDir(work)
                .build();
    }

    private static void refuseDamaged(Mending mending) {
        if (!mending.damaged().isEmpty()) {
            throw new Refused("archive.damaged", String.join(", ", mending.damaged()));
        }
    }

    /** A full disk and a forbidden folder by their names; everything else as it was. */
    private static RuntimeException named(RuntimeException fault, Place place) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && FULL.matcher(said).find()) {
                return new Refused("archive.full", place.root());
            } else if (cause instanceof AccessDeniedException || said.contains("Read-only file system")) {
                return new Refused("archive.forbidden", place.root());
            }
        }
        return fault;
    }

    /** Whether an archive lies in this folder. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(Grounds.DECLARATION));
    }

    /** Every version of every year, oldest first. */
    public List<Kept> all() {
        try (Stream<String> ids = objects.listObjectIds()) {
            return ids.toList().stream()
                    .flatMap(this::versions)
                    .sorted(Comparator.comparing((Kept kept) -> kept.memento().year())
                            .thenComparing(kept -> kept.memento().version()))
                    .toList();
        }
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
        try (Stream<String> ids = objects.listObjectIds()) {
            return ids.filter(id -> id.endsWith("/" + year + "/")).findFirst();
        }
    }

    private Stream<Kept> versions(String id) {
        return objects.describeObject(id).getVersionMap().keySet().stream()
                .sorted()
                .flatMap(version -> kept(id, version).stream());
    }

    private Optional<Kept> kept(String id, VersionNum number) {
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
            throw new Refused("archive.damaged", file.getStorageRelativePath());
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
        if (next(id) != memento.version()) {
            throw new Refused("archive.damaged", id);
        }
        VersionInfo info = new VersionInfo()
                .setUser(memento.by(), null)
                .setMessage(memento.reason())
                .setCreated(memento.taken().atOffset(ZoneOffset.UTC));
        try {
            objects.updateObject(ObjectVersionId.head(id), info, updater -> {
                updater.clearVersionState();
                write(memento, files, signing, new Pen(updater));
            });
        } catch (RuntimeException e) {
            throw named(e, place);
        }
        return newest(memento.year()).orElseThrow();
    }

    private long next(String id) {
        return objects.containsObject(id)
                ? objects.describeObject(id).getHeadVersionNum().getVersionNum() + 1
                : 1;
    }

    private static void write(
            Memento memento, List<SiteFile> files, Function<String, Optional<String>> signing, Pen pen) {
        files.forEach(file -> pen.write(file.path(), file.content().bytes()));
        pen.write(Label.FILE, Label.json(memento, pen.bytes).getBytes(StandardCharsets.UTF_8));
        String manifest = new Manifest(pen.digests).text();
        pen.write(Manifest.FILE, manifest.getBytes(StandardCharsets.UTF_8));
        signing.apply(manifest)
                .ifPresent(signature -> pen.write(Seal.FILE, signature.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes one file after the other, and holds none of them. */
    private static final class Pen {
        private final OcflObjectUpdater updater;
        private final SortedMap<String, String> digests = new TreeMap<>();
        private long bytes;

        Pen(OcflObjectUpdater updater) {
            this.updater = updater;
        }

        void write(String path, byte[] content) {
            digests.put(path, Sha256.hex(content));
            bytes += content.length;
            updater.writeFile(new ByteArrayInputStream(content), path);
        }
    }

    /** Where a version lies on the disk, with what it alone brought. */
    Path folder(Memento version) {
        String id = idOf(version.year()).orElseThrow();
        return place.root().resolve(Grounds.home(id)).resolve(version.name());
    }

    @Override
    public void close() {
        objects.close();
        gate.close();
    }
}
