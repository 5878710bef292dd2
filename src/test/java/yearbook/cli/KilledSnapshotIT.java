package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.archive.Kept;
import yearbook.archive.Place;
import yearbook.archive.Vault;
import yearbook.site.SmallWorkspace;

/**
 * Real programs, really killed, at moments that differ from run to run; {@code src/bench/archive-kills} does the same a
 * hundred times with the finished jar.
 */
class KilledSnapshotIT {
    private static final String PLAIN = "languages: [vi, en]\npdf: false\npictures: false\noffline: false";
    private static final int KEEPERS = 6;
    private static final int SNAPSHOTS = 2;

    @TempDir
    Path temp;

    private final long seed = System.nanoTime();
    private final Random chance = new Random(seed);
    private SmallWorkspace workspace;
    private Path archive;

    @BeforeEach
    void smallWorkspace() {
        archive = temp.resolve("kho lưu trữ");
        workspace =
                SmallWorkspace.in(temp.resolve("văn phòng")).replace("content/site.yaml", "languages: [vi, en]", PLAIN);
        System.out.println("seed of the kills: " + seed);
    }

    @Test
    void archiveIsWholeWheneverItsWriterIsKilled() throws Exception {
        int before = 0;
        for (int kill = 0; kill < KEEPERS; kill++) {
            Process keeper = start("yearbook.archive.Keeper", archive.toString(), "2023");
            keeper.inputReader().readLine();
            boolean ended = keeper.waitFor(chance.nextInt(900), TimeUnit.MILLISECONDS);
            keeper.destroyForcibly().waitFor();

            assertThat(ended).as("ended by itself").isFalse();
            int after = versions(2023);
            assertThat(after).as("seed " + seed).isGreaterThanOrEqualTo(before);
            before = after;
        }
        assertThat(Run.of("verify", "--archive", archive, "--workspace", workspace.folder())
                        .err())
                .as("seed " + seed)
                .isEmpty();
    }

    @Test
    void killedSnapshotsLoseNothingAndTwoAtOnceWaitForEachOther() throws Exception {
        long usual = System.nanoTime();
        assertThat(start(arguments("Lần đầu")).waitFor()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - usual);
        for (int kill = 0; kill < SNAPSHOTS; kill++) {
            int before = versions(2024);
            change("Lần " + kill);
            Process snapshot = start(arguments("Bị ngắt"));
            snapshot.waitFor((long) (millis * (0.5 + chance.nextDouble() / 2)), TimeUnit.MILLISECONDS);
            snapshot.destroyForcibly().waitFor();

            assertThat(versions(2024)).as("seed " + seed).isBetween(before, before + 1);
        }
        change("Hai lệnh cùng lúc");
        int before = versions(2024);
        List<Process> two = List.of(start(arguments("Một")), start(arguments("Hai")));

        for (Process one : two) {
            assertThat(one.waitFor()).isZero();
        }
        assertThat(versions(2024)).isBetween(before + 1, before + 2);
        assertThat(Run.of("verify", "--archive", archive, "--workspace", workspace.folder())
                        .code())
                .isZero();
    }

    /** How many versions can be read, every byte of them. */
    private int versions(int year) {
        if (!Vault.isOne(archive)) {
            return 0;
        }
        try (Vault vault = Vault.read(Place.of(archive), () -> {})) {
            List<Kept> versions = vault.of(year);
            versions.forEach(kept -> kept.files().forEach(file -> file.content().bytes()));
            return versions.size();
        }
    }

    private void change(String text) {
        workspace
                .with("content/pages/about.vi.md", "# Giới thiệu\n\n" + text + "\n")
                .with("content/pages/about.en.md", "# About\n\n" + text + "\n");
    }

    private String[] arguments(String reason) {
        return new String[] {
            Main.class.getName(),
            "snapshot",
            "2024",
            "-m",
            reason,
            "--uncommitted",
            "--archive",
            archive.toString(),
            "--workspace",
            workspace.folder().toString()
        };
    }

    private Process start(String... program) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(program));
        Path said = Files.createTempFile(temp, "nói", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(said.toFile());
        if (program[0].equals(Main.class.getName())) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        return builder.start();
    }
}
