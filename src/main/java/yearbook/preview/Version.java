package yearbook.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import yearbook.Yearbook.Promises;
import yearbook.content.Bytes;
import yearbook.site.SiteFile;
import yearbook.site.Waiting;

/** The whole site as it was drafted once. A file is made when it is first asked for, and then kept. */
final class Version {
    private final int number;
    private final Map<String, SiteFile> files = new HashMap<>();
    private final Supplier<List<SiteFile>> search;
    private Optional<Map<String, SiteFile>> searched = Optional.empty();
    private final Map<String, CompletableFuture<Bytes>> made = new ConcurrentHashMap<>();

    Version(int number, Promises promises) {
        this.number = number;
        this.search = promises.search();
        promises.files().forEach(file -> files.put(file.path(), file));
    }

    int number() {
        return number;
    }

    boolean has(String path) {
        return promised(path).isPresent();
    }

    /** The file of a path, or nothing where the site has none; a template that fails throws, each time it is asked for. */
    Optional<Bytes> file(String path) {
        return promised(path).map(this::bytes);
    }

    /** The files of the search are found out when something is asked for that is nothing else. */
    private Optional<SiteFile> promised(String path) {
        return Optional.ofNullable(files.get(path))
                .or(() -> Optional.ofNullable(searched().get(path)));
    }

    private synchronized Map<String, SiteFile> searched() {
        if (searched.isEmpty()) {
            Map<String, SiteFile> found = new HashMap<>();
            search.get().forEach(file -> found.put(file.path(), file));
            searched = Optional.of(found);
        }
        return searched.get();
    }

    private Bytes bytes(SiteFile file) {
        CompletableFuture<Bytes> mine = new CompletableFuture<>();
        CompletableFuture<Bytes> theirs = made.putIfAbsent(file.path(), mine);
        return theirs == null ? make(file, mine) : Waiting.on(theirs);
    }

    private static Bytes make(SiteFile file, CompletableFuture<Bytes> mine) {
        try {
            mine.complete(Bytes.of(file.content().bytes()));
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        }
        return Waiting.on(mine);
    }
}
