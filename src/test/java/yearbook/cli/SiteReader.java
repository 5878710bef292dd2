package yearbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Somebody who reads every page of a live site, again and again, and remembers the first that was missing or not whole. */
final class SiteReader {
    private final Path site;
    private final List<String> pages;
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicReference<String> fault = new AtomicReference<>();
    private final Thread thread = new Thread(this::read);

    private SiteReader(Path site, List<String> pages) {
        this.site = site;
        this.pages = pages;
    }

    static SiteReader of(Path site) throws IOException {
        Path real = site.toRealPath();
        try (Stream<Path> files = Files.walk(real)) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> real.relativize(file).toString())
                    .sorted()
                    .toList();
            SiteReader reader = new SiteReader(site, pages);
            reader.thread.start();
            return reader;
        }
    }

    /** What went wrong, if anything did. */
    Optional<String> stop() throws InterruptedException {
        done.set(true);
        thread.join();
        return Optional.ofNullable(fault.get());
    }

    private void read() {
        while (!done.get() && fault.get() == null) {
            pages.forEach(this::read);
        }
    }

    private void read(String page) {
        try {
            String text = Files.readString(site.resolve(page));
            if (!text.startsWith("<!") || !text.strip().endsWith("</html>")) {
                fault.compareAndSet(null, page + " is not whole");
            }
            Thread.sleep(1);
        } catch (IOException missing) {
            fault.compareAndSet(null, missing.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
