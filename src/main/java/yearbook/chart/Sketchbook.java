package yearbook.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The drawings last asked for, so that a chart which several files show is drawn once. It holds so many and forgets the
 * one that was not asked for longest, so that a large site does not fill the memory.
 */
final class Sketchbook {
    /** What a drawing was asked for as: two charts of one specification are one picture. */
    record Request(ChartSpec spec, NumberStyle style) {}

    /**
     * A place for one drawing.
     *
     * @param mine whether it was free, and whoever asked is the one to fill it
     */
    record Page(Request request, CompletableFuture<Drawing> drawing, boolean mine) {}

    private final Map<Request, CompletableFuture<Drawing>> drawings;

    Sketchbook(int pages) {
        drawings = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Request, CompletableFuture<Drawing>> eldest) {
                return size() > pages;
            }
        };
    }

    Page open(Request request) {
        CompletableFuture<Drawing> free = new CompletableFuture<>();
        synchronized (drawings) {
            CompletableFuture<Drawing> taken = drawings.putIfAbsent(request, free);
            return taken == null ? new Page(request, free, true) : new Page(request, taken, false);
        }
    }

    /** Gives a page back that was not filled: those who wait for it learn why, and the next who asks tries again. */
    void tear(Page page, Throwable failure) {
        synchronized (drawings) {
            drawings.remove(page.request(), page.drawing());
        }
        page.drawing().completeExceptionally(failure);
    }
}
