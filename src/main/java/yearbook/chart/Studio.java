package yearbook.chart;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import yearbook.site.Cache;

/**
 * Draws charts with ECharts. Threads may share it. Its engines start with the first drawing, or with
 * {@link #prepare()}, so a studio that draws nothing costs nothing.
 */
public final class Studio implements AutoCloseable {
    private static final int MOST_ENGINES = 4;
    private static final int MOST_DRAWINGS = 400;
    private static final String END = "</svg>";

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
        return sketchbook.get(new Sketchbook.Request(spec, style), () -> recall(spec, style));
    }

    private Drawing recall(ChartSpec spec, NumberStyle style) {
        String json = SpecJson.of(spec, style);
        String all = String.join("\0", json, spec.title(), spec.description());
        byte[] both = cache.get("chart", all.getBytes(StandardCharsets.UTF_8), () -> {
            Drawing drawing = drawNow(spec, json);
            return (drawing.narrow() + drawing.wide()).getBytes(StandardCharsets.UTF_8);
        });
        return apart(new String(both, StandardCharsets.UTF_8));
    }

    private static Drawing apart(String both) {
        int middle = both.indexOf(END) + END.length();
        return new Drawing(both.substring(0, middle), both.substring(middle));
    }

    private Drawing drawNow(ChartSpec spec, String json) {
        long start = System.nanoTime();
        try {
            Drawing raw = apart(pool().draw(json));
            return new Drawing(
                    SvgCleaner.clean(raw.narrow(), spec.title(), spec.description()),
                    SvgCleaner.clean(raw.wide(), spec.title(), spec.description()));
        } catch (DrawingFailed | SvgCleaner.Refused e) {
            throw new IllegalStateException("chart \"" + spec.title() + "\": " + e.getMessage(), e);
        } finally {
            drawings.increment();
            nanos.add(System.nanoTime() - start);
        }
    }

    private synchronized EnginePool pool() {
        if (closed) {
            throw new IllegalStateException("the studio is closed");
        }
        if (pool == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            pool = new EnginePool(maker()::start, Math.min(processors, MOST_ENGINES));
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
