package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.SiteFile;

/** A disk that is really full, where the machine lets us have a small one; {@link KilledAtEveryStepTest} has every step. */
class FullDiskTest {
    @TempDir
    Path temp;

    private Path disk;

    @BeforeEach
    void smallDisk() throws Exception {
        disk = Files.createDirectory(temp.resolve("đĩa nhỏ"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()), "may not mount");
    }

    @AfterEach
    void away() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void fullDiskLeavesTheVersionsBeforeAndSaysSo() throws IOException {
        SmallArchive archive = new SmallArchive(disk.resolve("kho"));
        for (int room = 0; room < 160_000; room += 40_000) {
            archive.with(2024, 1);
            var before = archive.everything();
            Path rest = disk.resolve("chiếm chỗ");
            Files.write(rest, new byte[(int) Files.getFileStore(disk).getUsableSpace() - 60_000 - room]);

            try (Vault vault = Vault.open(archive.folder())) {
                assertThatThrownBy(() -> keepMuch(vault))
                        .isInstanceOf(Refused.class)
                        .hasMessageStartingWith("archive.full");
            }
            Files.delete(rest);

            assertThat(archive.everything()).isEqualTo(before);
        }
        assertThat(Audit.of(archive.folder(), OptionalInt.empty(), OptionalInt.empty(), List.of(), () -> {}))
                .matches(report ->
                        report.findings().isEmpty() && report.versions().size() == 4);
    }

    private static void keepMuch(Vault vault) {
        int next = vault.of(2024).size() + 1;
        List<SiteFile> files = new ArrayList<>(SmallArchive.files(2024, next));
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[5000];
            new Random(next * 1000L + i).nextBytes(bytes);
            files.add(new SiteFile("site/" + i + ".bin", bytes::clone));
        }
        vault.keep(SmallArchive.memento(2024, next), SmallArchive.ADDRESS + "2024/", files);
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
