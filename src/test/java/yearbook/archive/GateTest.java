package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GateTest {
    @TempDir
    Path temp;

    @Test
    void readersGoInTogetherAndWriterWaitsForAll() throws Exception {
        Path file = temp.resolve(".kho.lock");
        CountDownLatch told = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Gate first = Gate.enter(file, false, GateTest::never);
        Gate second = Gate.enter(file, false, GateTest::never);

        Future<Gate> writer = other.submit(() -> Gate.enter(file, true, told::countDown));
        told.await();
        first.close();
        first.close();

        assertThat(writer.isDone()).isFalse();
        second.close();
        writer.get().close();
        other.shutdown();
    }

    @Test
    void writersGoInOneAfterTheOther() throws Exception {
        Path file = temp.resolve(".kho.lock");
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService others = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 30; i++) {
            others.execute(() -> {
                try (Gate gate = Gate.enter(file, true, () -> {})) {
                    assertThat(gate).isNotNull();
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                }
            });
        }
        others.shutdown();

        assertThat(others.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }

    @Test
    void writerThatWouldWaitForItselfIsToldSo() {
        Path file = temp.resolve(".kho.lock");

        try (Gate gate = Gate.enter(file, true, GateTest::never)) {
            assertThat(gate).isNotNull();
            assertThatThrownBy(() -> Gate.enter(file, false, () -> {})).hasMessageContaining("would wait for itself");
        }
        Gate.enter(file, true, GateTest::never).close();
    }

    @Test
    void lockHoldsAgainstOtherProcesses() throws Exception {
        Path file = temp.resolve(".kho.lock");

        try (Gate gate = Gate.enter(file, false, GateTest::never)) {
            assertThat(gate).isNotNull();
            assertThat(flock("-s", file)).isTrue();
            assertThat(flock("-x", file)).isFalse();
        }
        try (Gate gate = Gate.enter(file, true, GateTest::never)) {
            assertThat(gate).isNotNull();
            assertThat(flock("-s", file)).isFalse();
        }
        assertThat(flock("-x", file)).isTrue();
    }

    @Test
    void archiveThatCannotBeWrittenToIsReadWithoutLock() throws IOException {
        Path archive = temp.resolve("chỉ đọc/kho");
        new SmallArchive(archive).with(2024, 1);
        Files.delete(temp.resolve("chỉ đọc/.kho.lock"));
        Files.setPosixFilePermissions(archive.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));

        try (Vault vault = Vault.read(archive, GateTest::never)) {
            assertThat(vault.all()).hasSize(1);
        } finally {
            Files.setPosixFilePermissions(archive.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void never() {
        throw new AssertionError("nobody is inside");
    }

    /** Whether another process gets the lock at once; Python's lockf is what Java's locks are made of. */
    private static boolean flock(String mode, Path file) throws Exception {
        String kind = mode.equals("-s") ? "LOCK_SH" : "LOCK_EX";
        String program = "import fcntl,sys; f=open(sys.argv[1],'r+'); fcntl.lockf(f, fcntl." + kind + "|fcntl.LOCK_NB)";
        Process process = new ProcessBuilder("python3", "-c", program, file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }
}
