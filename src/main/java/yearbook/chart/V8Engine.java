package yearbook.chart;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.values.reference.V8ValueFunction;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Google's V8, by Javet. Needs native code: {@link NativeLibrary}. It lives on a thread of its own: {@link V8Threads}. */
final class V8Engine implements Engine {
    private final ExecutorService thread;
    private final V8Runtime runtime;
    private final V8ValueFunction draw;
    private volatile boolean interrupted;

    private V8Engine(ExecutorService thread, V8Runtime runtime, V8ValueFunction draw) {
        this.thread = thread;
        this.runtime = runtime;
        this.draw = draw;
    }

    /** V8 with the native library loaded already. */
    record Starter(List<Script> scripts) implements Maker {
        @Override
        public Engine start() {
            return V8Engine.start(scripts);
        }

        @Override
        public String name() {
            return "V8 (Javet " + NativeLibrary.version() + ")";
        }

        /** Of what a page takes, its drawings are less than a tenth; each engine warms up by itself. */
        @Override
        public int enough(int processors) {
            return 1 + processors / 8;
        }
    }

    static V8Engine start(List<Script> scripts) {
        ExecutorService thread = V8Threads.start();
        try {
            return V8Threads.on(thread, () -> startOn(thread, scripts));
        } catch (RuntimeException | Error failed) {
            thread.shutdown();
            throw failed;
        }
    }

    // The engine owns the runtime and the function from here on, and closes them in close().
    @SuppressWarnings("MustBeClosedChecker")
    private static V8Engine startOn(ExecutorService thread, List<Script> scripts) {
        V8Runtime runtime = null;
        try {
            runtime = V8Host.getV8Instance().createV8Runtime();
            guardMemory(runtime);
            for (Script script : scripts) {
                runtime.getExecutor(script.text())
                        .setResourceName(script.name())
                        .executeVoid();
            }
            return new V8Engine(thread, runtime, runtime.getGlobalObject().get("draw"));
        } catch (JavetException e) {
            closeQuietly(runtime);
            throw new DrawingFailed("V8 does not start: " + e.getMessage(), e);
        }
    }

    // Without this, V8 ends the whole Java process when its heap is full.
    private static void guardMemory(V8Runtime runtime) {
        runtime.setNearHeapLimitCallback((current, initial) -> {
            runtime.terminateExecution();
            return current * 2;
        });
    }

    @Override
    public String draw(String json) {
        return V8Threads.on(thread, () -> drawHere(json));
    }

    private String drawHere(String json) {
        Alarm alarm = Alarm.after(PATIENCE_SECONDS, runtime::terminateExecution);
        try {
            return draw.callString(null, json);
        } catch (JavetException e) {
            interrupted = true;
            throw new DrawingFailed(e.getMessage(), e);
        } finally {
            interrupted |= !alarm.stop();
        }
    }

    @Override
    public boolean spent() {
        return interrupted;
    }

    @Override
    public void close() {
        try {
            V8Threads.on(thread, this::closeHere);
        } finally {
            thread.shutdown();
        }
    }

    private void closeHere() {
        try {
            draw.close();
        } catch (JavetException e) {
            throw new DrawingFailed("V8 does not let go of its function: " + e.getMessage(), e);
        } finally {
            closeQuietly(runtime);
        }
    }

    private static void closeQuietly(V8Runtime runtime) {
        try {
            if (runtime != null) {
                runtime.close(true);
            }
        } catch (JavetException e) {
            throw new DrawingFailed("V8 does not end: " + e.getMessage(), e);
        }
    }
}
