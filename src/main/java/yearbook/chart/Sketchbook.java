package yearbook.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import yearbook.site.Waiting;

/**
 * The drawings last asked for, so that a chart which several files show is drawn once. It holds so many and forgets the
 * one that was not asked for longest, so that a large site does not fill the memory.
 */
final class Sketchbook {
    /** What a drawing was asked for as: two charts of one specification are one picture. */
    record Request(ChartSpec spec, NumberStyle style) {}

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

    /** The drawing, made by the caller where nobody has made it or is making it. */
    Drawing get(Request request, Supplier<Drawing> draw) {
        CompletableFuture<Drawing> mine = new CompletableFuture<>();
        CompletableFuture<Drawing> drawn;
        synchronized (drawings) {
            drawn = drawings.putIfAbsent(request, mine);
        }
        return drawn == null ? make(request, mine, draw) : Waiting.on(drawn);
    }

    private Drawing make(Request request, CompletableFuture<Drawing> mine, Supplier<Drawing> draw) {
        boolean made = false;
        try {
            Drawing drawing = draw.get();
            mine.complete(drawing);
            made = true;
            return drawing;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            if (!made) {
                synchronized (drawings) {
                    drawings.remove(request, mine);
                }
            }
        }
    }
}
