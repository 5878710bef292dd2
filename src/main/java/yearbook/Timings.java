package yearbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import yearbook.site.SiteFile;

/** Where the time of a build goes: its phases, one after the other, and what the making of each kind of file takes. */
public final class Timings {
    private final LongSupplier clock;
    private final List<Phase> phases = new ArrayList<>();
    private final Map<String, Tally> kinds = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile int promised;

    /** A clock in nanoseconds that never goes back. */
    public Timings(LongSupplier clock) {
        this.clock = clock;
    }

    /** For a caller who asks for no times. */
    public static Timings untaken() {
        return new Timings(() -> 0);
    }

    public record Phase(String code, Duration took) {}

    /**
     * Files of one ending.
     *
     * @param took by all threads together, waiting for one another included
     */
    public record Kind(String ending, long files, long bytes, Duration took) {}

    private record Tally(LongAdder files, LongAdder bytes, LongAdder nanos) {
        Tally() {
            this(new LongAdder(), new LongAdder(), new LongAdder());
        }

        Kind of(String ending) {
            return new Kind(ending, files.sum(), bytes.sum(), Duration.ofNanos(nanos.sum()));
        }
    }

    /** Does the work, and adds what it took to the phase of this name. */
    public <T> T phase(String code, Supplier<T> work) {
        long start = clock.getAsLong();
        try {
            return work.get();
        } finally {
            add(code, Duration.ofNanos(clock.getAsLong() - start));
        }
    }

    private synchronized void add(String code, Duration took) {
        phases.add(new Phase(code, took));
    }

    /** The same files; what it takes to make each is added to its kind. */
    List<SiteFile> watch(List<SiteFile> files) {
        promised = files.size();
        return files.stream()
                .map(file -> new SiteFile(file.path(), () -> make(file)))
                .toList();
    }

    private byte[] make(SiteFile file) {
        long start = clock.getAsLong();
        byte[] bytes = file.content().bytes();
        Tally tally = kinds.computeIfAbsent(ending(file.path()), ending -> new Tally());
        tally.nanos().add(clock.getAsLong() - start);
        tally.files().increment();
        tally.bytes().add(bytes.length);
        made.incrementAndGet();
        return bytes;
    }

    private static String ending(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')) + 1);
    }

    /** How many files are made by now. */
    public int made() {
        return made.get();
    }

    /** How many files there will be; none before that is known. */
    public int promised() {
        return promised;
    }

    public synchronized List<Phase> phases() {
        return List.copyOf(phases);
    }

    /** What took longest first. */
    public List<Kind> kinds() {
        return kinds.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .sorted(Comparator.comparing(Kind::took).reversed().thenComparing(Kind::ending))
                .toList();
    }
}
