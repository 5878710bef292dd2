package yearbook.archive;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflObjectVersion;
import io.ocfl.api.model.OcflObjectVersionFile;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.api.model.VersionNum;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import io.ocfl.core.path.constraint.ContentPathConstraints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/**
 * The archive: a storage root of OCFL 1.1 in a folder, one object for each year, one version for each snapshot. Versions are
 * added and never changed; a file that an earlier version of the year has is not stored again.
 */
public final class Vault implements AutoCloseable {
    private final OcflRepository objects;

    private Vault(OcflRepository objects) {
        this.objects = objects;
    }

    /** Opens the archive in this folder, which is made if it is not there. */
    public static Vault open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Path work = root.resolveSibling("." + root.getFileName() + ".work");
        try {
            Files.createDirectories(root);
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vault(new OcflRepositoryBuilder()
                .defaultLayoutConfig(new HashedNTupleIdEncapsulationLayoutConfig())
                .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1))
                .contentPathConstraints(ContentPathConstraints.windows())
                .storage(storage -> storage.fileSystem(root))
                .workDir(work)
                .build());
    }

    /** Whether an archive lies in this folder. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve("0=ocfl_1.1"));
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
        List<Kept> versions = of(year);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
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

    private static byte[] bytes(OcflObjectVersionFile file) {
        try (InputStream in = file.getStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a version with these files, and what is written on it.
     *
     * @param year the address of the year on the web, which names its object
     */
    public Kept keep(Memento memento, String year, List<SiteFile> files) {
        return keep(memento, year, files, manifest -> Optional.empty());
    }

    /**
     * The same, signed.
     *
     * @param signer the signature of the text of the manifest; nothing where nobody signs
     */
    public Kept keep(Memento memento, String year, List<SiteFile> files, Function<String, Optional<String>> signer) {
        String id = idOf(memento.year()).orElse(year);
        Map<String, byte[]> all = new TreeMap<>();
        files.forEach(file -> all.put(file.path(), file.content().bytes()));
        long size = all.values().stream().mapToLong(bytes -> bytes.length).sum();
        all.put(Label.FILE, Label.json(memento, size).getBytes(StandardCharsets.UTF_8));
        String manifest = Manifest.of(all).text();
        all.put(Manifest.FILE, manifest.getBytes(StandardCharsets.UTF_8));
        signer.apply(manifest).ifPresent(signature -> all.put(Seal.FILE, signature.getBytes(StandardCharsets.UTF_8)));
        VersionInfo info = new VersionInfo()
                .setUser(memento.by(), null)
                .setMessage(memento.reason())
                .setCreated(memento.taken().atOffset(ZoneOffset.UTC));
        objects.updateObject(ObjectVersionId.head(id), info, updater -> {
            updater.clearVersionState();
            all.forEach((path, bytes) -> updater.writeFile(new ByteArrayInputStream(bytes), path));
        });
        return newest(memento.year()).orElseThrow();
    }

    @Override
    public void close() {
        objects.close();
    }
}
