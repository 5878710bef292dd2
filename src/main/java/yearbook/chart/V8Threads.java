package yearbook.chart;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import yearbook.site.Waiting;

/**
 * The threads that V8 runs on. Where the processor has memory protection keys, V8's memory is open to the thread that
 * loads it and to those that this one starts; any other thread ends the whole process. So one thread loads V8, and
 * starts the thread of every engine.
 */
final class V8Threads {
    private static final ThreadPoolExecutor LOADER = thread("v8-loader");

    private V8Threads() {}

    /** What comes of the work that loads V8. */
    static <T> T load(Supplier<T> work) {
        return on(LOADER, work);
    }

    /** A thread for one engine, to be shut down with it. */
    static ExecutorService start() {
        return on(LOADER, () -> {
            ThreadPoolExecutor thread = thread("v8-engine");
            // A thread belongs to the one that starts it, so it is not left to the first work.
            thread.prestartCoreThread();
            return thread;
        });
    }

    /** Waits for work on another thread; what it throws is thrown here. */
    static void on(ExecutorService thread, Runnable work) {
        on(thread, () -> {
            work.run();
            return thread;
        });
    }

    /** What comes of work on another thread; what it throws is thrown here. */
    static <T> T on(ExecutorService thread, Supplier<T> work) {
        return Waiting.on(CompletableFuture.supplyAsync(work, thread));
    }

    /** Engines that nobody has closed do not keep the program alive. */
    private static ThreadPoolExecutor thread(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
