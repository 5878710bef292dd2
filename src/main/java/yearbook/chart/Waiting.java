package yearbook.chart;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** For work that another thread does. */
final class Waiting {
    private Waiting() {}

    /** What comes of it; a failure is thrown as it was thrown there. */
    static <T> T on(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            } else if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }
}
