package yearbook.archive;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Several that carry at once, where the way is long. */
final class Crew {
    private static final int HANDS = 16;

    private Crew() {}

    /** Ends when all are done; after the first that fails, which is told, none begins. */
    static <T> void each(List<T> things, Consumer<T> work) {
        ExecutorService hands = Executors.newFixedThreadPool(Math.max(1, Math.min(HANDS, things.size())));
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<?>> all = things.stream()
                .<Future<?>>map(thing -> hands.submit(() -> take(thing, work, failed)))
                .toList();
        hands.shutdown();
        settle(hands);
        try {
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static <T> void take(T thing, Consumer<T> work, AtomicBoolean failed) {
        if (failed.get()) {
            return;
        }
        boolean done = false;
        try {
            work.accept(thing);
            done = true;
        } finally {
            if (!done) {
                failed.set(true);
            }
        }
    }

    private static RuntimeException cause(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException fault ? fault : new CompletionException(e.getCause());
    }

    /** What is under way may not go on behind the back of whoever cleans up. */
    private static void settle(ExecutorService hands) {
        try {
            while (!hands.awaitTermination(1, TimeUnit.MINUTES)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
