package yearbook.publish;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import yearbook.site.SiteFile;

/**
 * The folder a site is served from, while one run has it for itself: others queue until it is closed or its process is
 * gone. A new release is written beside the others and goes live by one rename of a link; a run that is killed leaves
 * the live one whole, and the next run clears away what it began.
 *
 * <p>A note or source that starts with a point is of a release that is about to go live; it loses the point once it has.
 */
public final class Stage implements AutoCloseable {
    private static final String PART = ".part";
    private static final String GONE = ".gone";

    private final Path root;
    private final Path folder;
    private final FileChannel channel;
    private final Switches switches;
    private final Releases releases;

    private Stage(Path root, FileChannel channel) {
        this.root = root;
        this.folder = root.resolve(Releases.FOLDER);
        this.channel = channel;
        this.switches = new Switches(root);
        this.releases = Releases.in(root);
    }

    /** Where a site cannot be published into a folder: something that is not Yearbook's stands in the way. */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Taken(Path inTheWay) {
            super(inTheWay.toString());
        }
    }

    /** Enters at once, or tells {@code queueing} and waits until the run before has left. */
    public static Stage enter(Path root, Runnable queueing) {
        try {
            if (Press.isSite(root)) {
                throw new Taken(root);
            }
            Files.createDirectories(root.resolve(Releases.FOLDER));
            Path current = root.resolve(Releases.CURRENT);
            if (SiteFolder.isThere(current) && !Files.isSymbolicLink(current)) {
                throw new Taken(current);
            }
            Stage stage = new Stage(root, locked(root.resolve(".lock"), queueing));
            stage.recover();
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // The lock lives as long as its channel, which close() ends.
    private static FileChannel locked(Path file, Runnable queueing) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            queueing.run();
            channel.lock();
        }
        return channel;
    }

    public Releases releases() {
        return releases;
    }

    /** The name the next release gets. */
    public ReleaseName nextName(Instant now, Optional<String> commit) {
        return releases.newestFirst().stream()
                .findFirst()
                .map(newest -> newest.name().after(now, commit))
                .orElseGet(() -> ReleaseName.of(now, commit));
    }

    /** Writes a file that only those who publish may read: what the release was built of. */
    @FunctionalInterface
    public interface Source {
        void write(Path file) throws IOException;
    }

    /**
     * Writes a release and puts it live, unless the judge, shown the finished folder, does not let it through. The same
     * bytes as the live release are not put there twice: then the live one is what comes back.
     */
    public Optional<Release> publish(
            ReleaseName name, List<SiteFile> files, Source source, Function<Path, Optional<Release>> judge) {
        Path part = folder.resolve("." + name + PART);
        Path kept = folder.resolve("." + name + Releases.SOURCE);
        try {
            SiteFolder.write(files, part);
            Optional<Release> release = judge.apply(part);
            if (release.isPresent()) {
                source.write(kept);
                hide(kept);
            }
            Optional<Release> live = releases.current();
            if (release.isPresent() && live.isPresent() && isSame(release.get(), live.get())) {
                keepWhereMissing(kept, live.get().name());
                switches.add(
                        release.get().at(),
                        "unchanged",
                        live.get().name(),
                        live.map(Release::name),
                        release.get().by());
                return live;
            } else if (release.isPresent()) {
                goLive(release.get(), part);
            }
            return release;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clear(part);
            clear(kept);
        }
    }

    /** The web server, even one that serves more than it should, is somebody else to this file. */
    private static void hide(Path kept) throws IOException {
        if (kept.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> allowed = EnumSet.copyOf(Files.getPosixFilePermissions(kept));
            allowed.removeAll(Set.of(OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE));
            Files.setPosixFilePermissions(kept, allowed);
        }
        SiteFolder.flushOne(kept);
    }

    /** A release of a program that kept no sources gets its own once the same is published again. */
    private void keepWhereMissing(Path kept, ReleaseName live) throws IOException {
        Path place = folder.resolve(live + Releases.SOURCE);
        if (!Files.exists(place)) {
            Files.move(kept, place, StandardCopyOption.ATOMIC_MOVE);
            SiteFolder.flushOne(folder);
        }
    }

    private static boolean isSame(Release release, Release live) {
        return release.digest().equals(live.digest());
    }

    private void goLive(Release release, Path part) throws IOException {
        SiteFolder.flush(part);
        Path note = folder.resolve("." + release.name() + Releases.NOTE);
        Files.writeString(note, release.json());
        SiteFolder.flushOne(note);
        Files.move(part, folder.resolve(release.name().value()), StandardCopyOption.ATOMIC_MOVE);
        SiteFolder.flushOne(folder);
        Optional<ReleaseName> before = releases.currentName();
        switchTo(release.name());
        settle(release.name());
        switches.add(release.at(), "publish", release.name(), before, release.by());
    }

    /** Puts an earlier release live again, at once. */
    public void rollBackTo(Release release, Instant at, String by) {
        try {
            Optional<ReleaseName> before = releases.currentName();
            switchTo(release.name());
            switches.add(at, "rollback", release.name(), before, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clears away old releases that nothing keeps, and says which. */
    public List<Release> prune(Keep keep, Instant now) {
        List<Release> gone = keep.mayGo(releases.newestFirst(), releases.currentName(), now);
        try {
            for (Release release : gone) {
                Path site = folder.resolve(release.name().value());
                Path going = folder.resolve("." + release.name() + GONE);
                Files.move(site, going, StandardCopyOption.ATOMIC_MOVE);
                Files.delete(folder.resolve(release.name() + Releases.NOTE));
                Files.deleteIfExists(folder.resolve(release.name() + Releases.SOURCE));
                SiteFolder.delete(going);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gone;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the link by one rename: whoever reads through it sees the old release or the new one, never none. */
    private void switchTo(ReleaseName name) throws IOException {
        Path link = root.resolve("." + Releases.CURRENT);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(Releases.FOLDER, name.value()));
        Files.move(link, root.resolve(Releases.CURRENT), StandardCopyOption.ATOMIC_MOVE);
        SiteFolder.flushOne(root);
    }

    /** The note comes last: a release that has one has its source. */
    private void settle(ReleaseName name) throws IOException {
        for (String kind : List.of(Releases.SOURCE, Releases.NOTE)) {
            Path begun = folder.resolve("." + name + kind);
            if (Files.exists(begun)) {
                Files.move(begun, folder.resolve(name + kind), StandardCopyOption.ATOMIC_MOVE);
                SiteFolder.flushOne(folder);
            }
        }
    }

    /** What a run left that was killed: the live release gets its note and its line, what never went live goes. */
    private void recover() throws IOException {
        Files.deleteIfExists(root.resolve("." + Releases.CURRENT));
        Optional<ReleaseName> live = releases.currentName();
        if (live.isPresent()) {
            settle(live.get());
        }
        for (Path left : list()) {
            String name = left.getFileName().toString();
            boolean begun = name.startsWith(".");
            boolean noted = Files.exists(folder.resolve(name + Releases.NOTE));
            if (begun || (ReleaseName.isOne(name) && !noted)) {
                SiteFolder.delete(left);
            } else if (isOfNone(name, Releases.NOTE) || isOfNone(name, Releases.SOURCE)) {
                Files.delete(left);
            }
        }
        Optional<Release> release = releases.current();
        if (release.isPresent() && !switches.last().equals(live)) {
            switches.add(
                    release.get().at(),
                    "recovered",
                    release.get().name(),
                    switches.last(),
                    release.get().by());
        }
    }

    /** Whether a file of this kind is of a release that is not there. */
    private boolean isOfNone(String name, String kind) {
        return name.endsWith(kind)
                && !Files.isDirectory(folder.resolve(name.substring(0, name.length() - kind.length())));
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void clear(Path part) {
        try {
            SiteFolder.delete(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
