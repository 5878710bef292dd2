package yearbook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import yearbook.Timings;
import yearbook.problem.Wording;

/** One line on a terminal that says how far a build is, from a second after its start until its end; then it is gone. */
final class Progress implements AutoCloseable {
    private static final long FIRST_MILLIS = 1000;
    private static final long NEXT_MILLIS = 200;

    private final Timings timings;
    private final PrintWriter terminal;
    private final Wording wording;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private int width;

    private Progress(Timings timings, PrintWriter terminal, Wording wording) {
        this.timings = timings;
        this.terminal = terminal;
        this.wording = wording;
    }

    /** Shows it where a person is watching, nothing where a program or a file is. */
    static Progress of(Timings timings, PrintWriter terminal, Wording wording) {
        Progress progress = new Progress(timings, terminal, wording);
        if (isWatched()) {
            progress.start(FIRST_MILLIS);
        }
        return progress;
    }

    /** Since Java 22 there is a console without a terminal too, and one can ask it. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        java.io.Console console = System.console();
        try {
            return console != null
                    && (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a look at who is watching. */
    static Progress at(long firstMillis, Timings timings, PrintWriter terminal, Wording wording) {
        Progress progress = new Progress(timings, terminal, wording);
        progress.start(firstMillis);
        return progress;
    }

    private void start(long firstMillis) {
        Future<?> unused = clock.scheduleAtFixedRate(this::show, firstMillis, NEXT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void show() {
        String line = wording.say("say.progress", timings.made(), timings.promised());
        terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        terminal.flush();
        width = line.length();
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (width > 0) {
            terminal.print("\r" + " ".repeat(width) + "\r");
            terminal.flush();
        }
    }
}
