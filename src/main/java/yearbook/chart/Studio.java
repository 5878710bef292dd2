package yearbook.chart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yearbook.site.Cache;
import yearbook.site.Waiting;

/**
 * Draws charts with ECharts. Threads may share it. Its engines start with the first drawing, or with
 * {@link #prepare()}, so a studio that draws nothing costs nothing.
 */
public final class Studio implements AutoCloseable {
    private static final int MOST_ENGINES = 4;
    private static final int MOST_DRAWINGS = 400;
    private static final int IN_ONE_GO = 12;

    private final Sketchbook sketchbook = new Sketchbook(MOST_DRAWINGS);
    private final EngineChoice choice;
    private final Cache cache;
    private final LongAdder drawings = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private Engine.Maker maker;
    private EnginePool pool;
    private boolean closed;

    private Studio(EngineChoice choice, Cache cache) {
        this.choice = choice;
        this.cache = cache;
    }

    public static Studio open() {
        return open(EngineChoice.AUTO);
    }

    public static Studio open(EngineChoice choice) {
        return open(choice, Cache.NONE);
    }

    /** One that need not draw what was drawn before; every engine draws the same. */
    public static Studio open(EngineChoice choice, Cache cache) {
        return new Studio(choice, cache);
    }

    /** What was made before, for those who make other things of its drawings. */
    public Cache cache() {
        return cache;
    }

    /** Why V8 does not run on this machine, or nothing when it does. */
    public static Optional<String> missingNative() {
        return NativeLibrary.missing();
    }

    /** Which engine draws, and which ECharts, in words. */
    public String engine() {
        return maker().name() + ", ECharts " + EchartsLibrary.onClassPath().version();
    }

    /**
     * Starts an engine in the background, for a caller that will surely draw and has other work first. A start that
     * fails is told by the first drawing, which tries again.
     */
    public void prepare() {
        // A failure here is no news: the first drawing meets it too, and tells.
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> pool().prepare());
    }

    /** How many charts were drawn, and what that took on all threads together. */
    public record Taken(long drawings, Duration time) {}

    public Taken taken() {
        return new Taken(drawings.sum(), Duration.ofNanos(nanos.sum()));
    }

    /** A specification that cannot be drawn is our fault, so this throws. */
    public Drawing draw(ChartSpec spec, NumberStyle style) {
        return draw(spec, style, Stream::empty);
    }

    /**
     * The same, for whoever knows what will be asked for next: where nobody has drawn it yet, a few of those are drawn in
     * the same go, as the engine takes little longer for ten than for one. While another thread draws it, this one draws
     * some of the others.
     */
    public Drawing draw(ChartSpec spec, NumberStyle style, Supplier<Stream<ChartSpec>> next) {
        Sketchbook.Page page = sketchbook.open(new Sketchbook.Request(spec, style));
        if (!page.drawing().isDone()) {
            List<Sketchbook.Page> mine = new ArrayList<>();
            try {
                claim(page, mine);
                for (Iterator<ChartSpec> others = next.get().iterator();
                        mine.size() < IN_ONE_GO && others.hasNext(); ) {
                    claim(sketchbook.open(new Sketchbook.Request(others.next(), style)), mine);
                }
                fill(mine);
            } catch (RuntimeException | Error failure) {
                mine.stream().filter(one -> !one.drawing().isDone()).forEach(one -> sketchbook.tear(one, failure));
                throw failure;
            }
        }
        return Waiting.on(page.drawing());
    }

    private static void claim(Sketchbook.Page page, List<Sketchbook.Page> mine) {
        if (page.mine()) {
            mine.add(page);
        }
    }

    private void fill(List<Sketchbook.Page> pages) {
        long start = System.nanoTime();
        Batch batch = new Batch(sketchbook, cache, json -> pool().draw(json));
        batch.fill(pages);
        if (batch.drawn() > 0) {
            drawings.add(batch.drawn());
            nanos.add(System.nanoTime() - start);
        }
    }

    private synchronized EnginePool pool() {
        if (closed) {
            throw new IllegalStateException("the studio is closed");
        }
        if (pool == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            pool = new EnginePool(maker()::start, Math.min(maker().enough(processors), MOST_ENGINES));
        }
        return pool;
    }

    private synchronized Engine.Maker maker() {
        if (maker == null) {
            maker = wantsV8() ? new V8Engine.Starter(Script.all()) : new RhinoEngine.Starter(Script.all());
        }
        return maker;
    }

    private boolean wantsV8() {
        if (choice == EngineChoice.RHINO) {
            return false;
        }
        Optional<String> missing = missingNative();
        if (choice == EngineChoice.V8 && missing.isPresent()) {
            throw new IllegalStateException("V8 does not run here: " + missing.get());
        }
        return missing.isEmpty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            pool.close();
        }
    }
}
