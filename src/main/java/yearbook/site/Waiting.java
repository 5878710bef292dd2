package yearbook.site;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** For bytes and drawings that several ask for and one makes, or another thread does. */
public final class Waiting {
    private Waiting() {}

    /** What comes of it; a failure is thrown as it was thrown there. */
    public static <T> T on(CompletableFuture<T> work) {
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
