package yearbook.reader;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Debian's Chromium, opened once for all tests and driven by two threads.
 *
 * <p>Playwright is not thread safe, so each thread has a browser of its own, and tests hand their work over to a thread.
 */
final class Chromium implements AutoCloseable {
    private static final int THREADS = 2;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--process-per-site",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final BlockingQueue<Driver> idle = new LinkedBlockingQueue<>();
    private final ThreadLocal<Driver> own = ThreadLocal.withInitial(() -> {
        var driver = Driver.start();
        idle.add(driver);
        return driver;
    });

    /** The answers to one question about many things, in their order. */
    <T, R> List<R> each(List<T> things, Browser.NewContextOptions options, BiFunction<Page, T, R> question) {
        var asked = tens(things)
                .map(ten -> threads.submit(() -> answers(ten, options, question)))
                .toList();
        return asked.stream().flatMap(answers -> await(answers).stream()).toList();
    }

    <R> R ask(Function<Browser, R> question) {
        return await(threads.submit(() -> question.apply(own.get().browser())));
    }

    @Override
    public void close() {
        threads.shutdown();
        idle.forEach(Driver::close);
    }

    private <T, R> List<R> answers(List<T> things, Browser.NewContextOptions options, BiFunction<Page, T, R> question) {
        // A new context costs half a second, so ten pages share one, and its tab.
        try (var context = own.get().browser().newContext(options);
                var tab = context.newPage()) {
            return things.stream().map(thing -> question.apply(tab, thing)).toList();
        }
    }

    private static <T> Stream<List<T>> tens(List<T> things) {
        return IntStream.iterate(0, start -> start < things.size(), start -> start + 10)
                .mapToObj(start -> things.subList(start, Math.min(start + 10, things.size())));
    }

    private static <R> R await(java.util.concurrent.Future<R> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private record Driver(Playwright playwright, Browser browser) {
        static Driver start() {
            var chromium =
                    Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
            if (!Files.isExecutable(chromium)) {
                throw new AssertionError(
                        "Thiếu Chromium / no Chromium at %s: sudo apt-get install -y chromium (or set CHROMIUM)"
                                .formatted(chromium));
            }
            var offline = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(offline));
            var options =
                    new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS);
            return new Driver(playwright, playwright.chromium().launch(options));
        }

        void close() {
            playwright.close();
        }
    }

    /** Gives a test the one Chromium, and closes it after the last test. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            var store = test.getRoot().getStore(Namespace.create(Chromium.class));
            return store.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        }
    }
}
