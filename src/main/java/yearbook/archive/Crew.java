package yearbook.archive;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several that carry at once, where the way is long. */
final class Crew {
    private static final int HANDS = 16;

    private Crew() {}

    /** Ends when all are done; the first that fails stops those that have not begun, and is told. */
    static <T> void each(List<T> things, Consumer<T> work) {
        ExecutorService hands = Executors.newFixedThreadPool(Math.max(1, Math.min(HANDS, things.size())));
        try {
            List<Future<?>> all = things.stream()
                    .<Future<?>>map(thing -> hands.submit(() -> work.accept(thing)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            hands.shutdownNow();
            settle(hands);
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
            boolean unused = hands.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
