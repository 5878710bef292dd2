package yearbook.chart;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Engines for several threads: started when one is needed, kept for the next, replaced before they grow old. */
final class EnginePool implements AutoCloseable {
    /** ECharts keeps a little of each chart; a fresh engine forgets it all. */
    private static final int DRAWINGS_PER_ENGINE = 1000;

    private final Supplier<Engine> start;
    private final Semaphore places;
    private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    EnginePool(Supplier<Engine> start, int most) {
        this.start = start;
        this.places = new Semaphore(most);
    }

    /** Starts an engine for the drawings to come. */
    void prepare() {
        places.acquireUninterruptibly();
        try {
            keep(waiting());
        } finally {
            places.release();
        }
    }

    String draw(String json) {
        places.acquireUninterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("the studio is closed");
            }
            return drawWith(waiting(), json);
        } finally {
            places.release();
        }
    }

    private Worker waiting() {
        Worker worker = idle.poll();
        return worker == null ? new Worker(start.get()) : worker;
    }

    private String drawWith(Worker worker, String json) {
        try {
            return worker.draw(json);
        } finally {
            keep(worker);
        }
    }

    private void keep(Worker worker) {
        if (worker.tired() || closed) {
            worker.engine.close();
        } else {
            idle.push(worker);
        }
    }

    /** Ends the idle engines now and the others after the drawing they are at. */
    @Override
    public void close() {
        closed = true;
        for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.engine.close();
        }
    }

    /** An engine and what it has done so far. */
    private static final class Worker {
        private final Engine engine;
        private int drawings;

        Worker(Engine engine) {
            this.engine = engine;
        }

        String draw(String json) {
            drawings++;
            return engine.draw(json);
        }

        boolean tired() {
            return drawings >= DRAWINGS_PER_ENGINE || engine.spent();
        }
    }
}
