package yearbook.chart;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Interrupts a script that hangs. */
final class Alarm {
    // One daemon for all engines: it sleeps nearly always, and does not keep the program alive.
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "chart-alarm");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> ringing;

    private Alarm(Future<?> ringing) {
        this.ringing = ringing;
    }

    static Alarm after(int seconds, Runnable interrupt) {
        return new Alarm(CLOCK.schedule(interrupt, seconds, TimeUnit.SECONDS));
    }

    /** False when it has rung, or is just ringing. */
    boolean stop() {
        return ringing.cancel(false);
    }
}
