package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.archive.Audit.Report;
import yearbook.site.SiteFile;

/**
 * A snapshot that ends before each change of the archive in turn, from its very first file on: killed, or because the disk
 * is full. What comes after it finds the version before, or the new one, whole.
 */
class KilledAtEveryStepTest {
    private static final int MANY = 40;

    @TempDir
    Path temp;

    /** Not an exception: nothing that catches exceptions, to clean up, may see it, as with a kill. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Ends before its n-th change; if the disk is full, every later one that needs room ends the same way. */
    private static final class Ending extends SafeFolder {
        private final boolean full;
        private int left;

        Ending(FolderPlace place, int changes, boolean full) {
            super(place.root(), place.work());
            this.left = changes;
            this.full = full;
        }

        private void count(boolean needsRoom) throws IOException {
            if (full && !needsRoom) {
                return;
            }
            left--;
            if (left < 0 && full) {
                throw new IOException("No space left on device");
            } else if (left < 0) {
                throw new Killed();
            }
        }

        @Override
        void fill(Writer writer, Path part) throws IOException {
            count(true);
            super.fill(writer, part);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            count(false);
            super.move(from, to);
        }

        @Override
        void create(Path folder) throws IOException {
            count(true);
            super.create(folder);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void killedSnapshotLeavesTheVersionBeforeOrTheNewOne(int before) {
        Set<Integer> found = endings(before, false);

        assertThat(found).as("versions that were there afterwards").containsExactlyInAnyOrder(before, before + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void fullDiskLeavesTheVersionBefore(int before) {
        assertThat(endings(before, true)).containsExactly(before);
    }

    /** Ends at each step; how many versions were there afterwards. */
    private Set<Integer> endings(int before, boolean full) {
        Set<Integer> found = new TreeSet<>();
        for (int changes = 0; changes < MANY; changes++) {
            SmallArchive archive = new SmallArchive(temp.resolve("kho " + changes));
            if (before > 0) {
                archive.with(2024, before);
            }
            if (!ends(archive, changes, full)) {
                assertThat(changes).as("steps of a snapshot").isGreaterThan(1);
                return found;
            }
            found.add(assertWhole(archive));
            archive.with(2024, 1);
            assertThat(assertWhole(archive)).isGreaterThan(before);
        }
        throw new AssertionError("a snapshot does not end");
    }

    private static boolean ends(SmallArchive archive, int changes, boolean full) {
        FolderPlace place = new FolderPlace(archive.folder());
        place.make();
        try (Vault vault = Vault.open(place, store -> new Ending(place, changes, full), () -> {})) {
            SmallArchive.add(vault, 2024);
            return false;
        } catch (Killed killed) {
            return true;
        } catch (Refused refused) {
            assertThat(refused.sentence()).isEqualTo("archive.full");
            return true;
        }
    }

    /** How many versions there are, all of them whole. */
    private static int assertWhole(SmallArchive archive) {
        try (Vault vault = Vault.open(archive.folder())) {
            assertThat(SmallArchive.versions(vault))
                    .allMatch(version -> version.matches("2024 v(\\d) trang 2024, lần \\1"));
        }
        Report report = Audit.of(archive.folder(), OptionalInt.empty(), OptionalInt.empty(), List.of(), () -> {});
        assertThat(report.findings()).isEmpty();
        return report.versions().size();
    }

    @Test
    void pageThatCannotBeMadeLeavesTheVersionBefore() throws IOException {
        SmallArchive archive = new SmallArchive(temp.resolve("kho")).with(2024, 1);
        var whole = archive.everything();
        var files = new ArrayList<>(SmallArchive.files(2024, 2));
        files.add(new SiteFile("site/x.html", () -> {
            throw new IllegalStateException("no words");
        }));

        try (Vault vault = Vault.open(archive.folder())) {
            assertThatThrownBy(() -> vault.keep(SmallArchive.memento(2024, 2), SmallArchive.ADDRESS + "2024/", files))
                    .hasMessage("no words");
        }

        assertThat(archive.everything()).isEqualTo(whole);
        try (Stream<Path> litter = Files.list(temp.resolve(".kho.work"))) {
            assertThat(litter).isEmpty();
        }
    }

    @Test
    void versionThatIsNotTheNextOneIsNotKept() {
        SmallArchive archive = new SmallArchive(temp.resolve("kho")).with(2024, 2);
        var whole = archive.everything();

        try (Vault vault = Vault.open(archive.folder())) {
            assertThatThrownBy(() -> vault.keep(
                            SmallArchive.memento(2024, 2), SmallArchive.ADDRESS + "2024/", SmallArchive.files(2024, 2)))
                    .isInstanceOf(Refused.class);
        }

        assertThat(archive.everything()).isEqualTo(whole);
    }
}
