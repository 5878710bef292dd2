package yearbook.page;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jbake.template.RenderingException;

/**
 * How long a template of the workspace's own may compute: a list without end, or an expression that never comes to a
 * result, would keep a build waiting for ever. What counts is the time the machine works on it, so that a busy or sleeping
 * machine ends no page that would have come. A single expression hears nothing of being told to stop: it goes on, and nobody
 * waits for it.
 */
final class Patience {
    /** A hundred times what the largest report takes. */
    static final Duration USUAL = Duration.ofSeconds(20);

    /** Of its time, the part that is left to a template once it has used up all of it: many pages have the same. */
    private static final int REST = 100;

    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(task -> {
        Thread worker = new Thread(task, "template");
        worker.setDaemon(true);
        return worker;
    });

    private final Duration most;
    private final Set<String> exhausted = ConcurrentHashMap.newKeySet();

    Patience(Duration most) {
        this.most = most;
    }

    /** That a template has computed for too long; it is told to stop. */
    static final class Exhausted extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Something that renders. */
    interface Work {
        void run() throws RenderingException;
    }

    void bear(String template, Work work) throws RenderingException, Exhausted {
        AtomicLong worker = new AtomicLong();
        Future<?> working = WORKERS.submit(() -> {
            worker.set(Thread.currentThread().getId());
            work.run();
            return null;
        });
        // Most pages are there before anybody asks for the time, and what tells it takes long to load.
        long begun = 0;
        while (!isDone(working)) {
            long now =
                    worker.get() == 0 ? 0 : ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.get());
            begun = begun == 0 ? now : begun;
            if (now - begun > leftTo(template).toNanos()) {
                exhausted.add(template);
                working.cancel(true);
                throw new Exhausted();
            }
        }
    }

    /** How long it may compute a page from now on. */
    Duration leftTo(String template) {
        return exhausted.contains(template) ? most.dividedBy(REST) : most;
    }

    /** Waits for a while. */
    private static boolean isDone(Future<?> working) throws RenderingException {
        try {
            working.get(200, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            throw cause(failed);
        } catch (InterruptedException e) {
            working.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a template worked", e);
        }
    }

    private static RenderingException cause(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        } else if (failed.getCause() instanceof RuntimeException fault) {
            throw fault;
        } else if (failed.getCause() instanceof RenderingException fault) {
            return fault;
        }
        throw new IllegalStateException(failed.getCause());
    }
}
