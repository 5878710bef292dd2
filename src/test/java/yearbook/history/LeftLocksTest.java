package yearbook.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftLocksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @TempDir
    Path repository;

    @Test
    void locksThatLieThereForLongAreCleared() throws IOException {
        lock("HEAD.lock");
        lock("refs/heads/main.lock");
        lock("refs/heads/other.lock");

        assertThat(LeftLocks.clear(repository, "main", PATIENCE)).containsExactly("HEAD.lock", "refs/heads/main.lock");

        assertThat(repository.resolve("HEAD.lock")).doesNotExist();
        assertThat(repository.resolve("refs/heads/main.lock")).doesNotExist();
        assertThat(repository.resolve("refs/heads/other.lock")).exists();
    }

    @Test
    void lockOfSomebodyAtWorkIsLeftToThem() throws Exception {
        Path lock = lock("HEAD.lock");

        var cleared =
                CompletableFuture.supplyAsync(() -> LeftLocks.clear(repository, "main", PATIENCE.multipliedBy(5)));
        TimeUnit.MILLISECONDS.sleep(PATIENCE.toMillis());
        Files.delete(lock);
        Files.writeString(lock, "another one, of the next push");

        assertThat(cleared.get(1, TimeUnit.MINUTES)).isEmpty();
        assertThat(lock).exists();
    }

    @Test
    void repositoryWithoutLocksIsNotWaitedFor() {
        assertThat(LeftLocks.clear(repository, "main", Duration.ofDays(1))).isEmpty();
    }

    private Path lock(String name) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
